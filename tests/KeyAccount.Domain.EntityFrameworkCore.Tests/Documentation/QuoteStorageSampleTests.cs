using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Discounts.Offers;
using KeyAccount.Domain.EntityFrameworkCore.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Discounts;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Documentation;

/// <summary>The sample on approved quotes of docs/stored-approvals.md, on a file of SQLite.</summary>
public sealed class QuoteStorageSampleTests : IAsyncDisposable
{
    private readonly SqliteDatabase file = new();

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task A_quote_is_approved_kept_on_its_pool_and_invoiced()
    {
        var (now, authority) = (Company.Start, Company.Authority);
        var firstQuarter = DateRange.Of(new(2024, 1, 1), new LocalDate(2024, 4, 1));
        var offer = QuoteOffer.Of(
            new()
            {
                Quote = "Q-17",
                Revision = 1,
                Account = "c-17",
                Currency = Currency.Eur,
                Validity = DateRange.Of(new(2024, 1, 1), new LocalDate(2024, 2, 1)),
            },
            new OfferedLine
            {
                Number = 1,
                Product = "pump",
                Quantity = 10,
                ListPrice = Money.Eur(100),
                NetAmount = Money.Eur(920),
            }
        );
        await using var shop = new SampleHost.Shop(file.Configured<SampleHost.Shop>());
        await shop.Database.EnsureCreatedAsync();

        #region storage: a quote
        var pool = DiscountPool.Of("north", firstQuarter);
        var ledger = new StoredLedger(shop);
        await ledger.ApplyAsync(LedgerCommand.OpenLine("open-north", pool.Line, LineTerms.Limited(Money.Eur(500))), now);

        // What is signed states the fingerprint of the offer.
        var content = ApprovalContent.Of(
            offer.Header.Account,
            "discount",
            Currency.Eur,
            "discounts 3",
            Measures.None.With(Company.Amount, offer.Discount)
        ) with
        {
            Document = offer.Fingerprint,
        };
        await new StoredApprovals(shop).ApplyAsync(ApprovalCommand.Submit("ask-17", "rita", content), now, authority);

        var quotes = new StoredQuotes(shop);
        var keeping = new QuoteKeeping
        {
            Id = "Q-17-r1",
            Offer = offer,
            Approval = "ask-17",
            Content = content,
            Until = Instant.FromUtc(2024, 2, 1, 0, 0),
            Claims = pool.ClaimOf(offer),
        };
        var kept = await quotes.KeepAsync(keeping, now, authority.Ladder);

        // Half of it is invoiced; the rest stays held until the quote is over.
        var given = Claims.On(pool.Line, Money.Eur(40));
        var invoiced = await quotes.InvoiceAsync("I-1", "Q-17", revision: 1, given, on: new(2024, 1, 15), now);
        var left = (await ledger.HeadroomAsync(pool.Line, now))!;
        #endregion

        Assert.Equal((SavingKind.Saved, SavingKind.Saved), (kept.Kind, invoiced.Kind));
        Assert.Equal((Money.Eur(40), Money.Eur(40)), (left.Posted, left.Pending));
    }
}
