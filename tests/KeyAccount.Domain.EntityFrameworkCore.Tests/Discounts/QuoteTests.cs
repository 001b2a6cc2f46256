using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Discounts.Offers;
using KeyAccount.Domain.EntityFrameworkCore.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Discounts;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Discounts;

/// <summary>What tests of stored quotes say in one line: quotes of January with a discount in whole euros, and a pool of 500.</summary>
public abstract class QuoteTests(TestDatabase database) : DatabaseTests(database)
{
    protected static readonly LocalDate Day = new(2024, 1, 10);
    protected static readonly Instant Until = Instant.FromUtc(2024, 1, 21, 0, 0);
    protected static readonly DiscountPool Pool = DiscountPool.Of(
        "north",
        DateRange.Of(new(2024, 1, 1), new LocalDate(2024, 4, 1))
    );

    /// <summary>What the clock of the next command says.</summary>
    protected Instant Now { get; set; } = Company.Start;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await DoAsync(LedgerCommand.OpenLine("open", Pool.Line, LineTerms.Limited(Money.Eur(500))));
    }

    protected static QuoteOffer Offer(string quote, decimal discount, int revision = 1, string account = "c-1") =>
        QuoteOffer.Of(
            new()
            {
                Quote = quote,
                Revision = revision,
                Account = account,
                Currency = Currency.Eur,
                Validity = DateRange.Of(new(2024, 1, 1), new LocalDate(2024, 1, 21)),
                Territory = "north",
            },
            new OfferedLine
            {
                Number = 1,
                Product = "pump",
                Quantity = 10,
                ListPrice = Money.Eur(500),
                NetAmount = Money.Eur(5_000 - discount),
            }
        );

    /// <summary>What the offer asks for: its discount, once more or less than it is where a test says so.</summary>
    protected static ApprovalContent Content(QuoteOffer offer, decimal? asked = null) =>
        Company.Content(asked ?? offer.Discount.Amount, offer.Header.Account) with
        {
            Document = offer.Fingerprint,
        };

    protected static QuoteKeeping Keeping(string id, QuoteOffer offer, string approval, bool isPooled = true) =>
        new()
        {
            Id = id,
            Offer = offer,
            Approval = approval,
            Content = Content(offer),
            Until = Until,
            Claims = isPooled ? Pool.ClaimOf(offer) : null,
        };

    /// <summary>Asks for the approval of an offer, and mia signs it where somebody has to.</summary>
    protected async Task ApproveAsync(string approval, QuoteOffer offer)
    {
        await using var context = Database.Open();
        StoredApprovals store = new(context);
        var content = Content(offer);
        await store.ApplyAsync(ApprovalCommand.Submit(approval, "rita", content), Now, Company.Authority, Cancellation);
        await store.ApplyAsync(
            ApprovalCommand.Approve($"{approval}-yes", approval, content.Fingerprint, "mia", "sales"),
            Now,
            Company.Authority,
            Cancellation
        );
    }

    protected async Task<QuoteAnswer> KeepAsync(QuoteKeeping keeping)
    {
        await using var context = Database.Open();
        return await new StoredQuotes(context).KeepAsync(keeping, Now, Company.Authority.Ladder, Cancellation);
    }

    /// <summary>Approves and keeps the first revision of a quote under its own name.</summary>
    protected async Task<QuoteAnswer> KeepAsync(string quote, decimal discount, bool isPooled = true)
    {
        var offer = Offer(quote, discount, account: $"c-{quote}");
        await ApproveAsync($"{quote}-ask", offer);
        return await KeepAsync(Keeping(quote, offer, $"{quote}-ask", isPooled));
    }

    protected async Task<QuoteAnswer> InvoiceAsync(
        string id,
        string quote,
        decimal? amount,
        int revision = 1,
        LocalDate? on = null
    )
    {
        await using var context = Database.Open();
        var amounts = amount is { } given ? Claims.On(Pool.Line, Money.Eur(given)) : null;
        return await new StoredQuotes(context).InvoiceAsync(id, quote, revision, amounts, on ?? Day, Now, Cancellation);
    }

    protected async Task<LedgerAnswer> DoAsync(LedgerCommand command)
    {
        await using var context = Database.Open();
        return await new StoredLedger(context).ApplyAsync(command, Now, Cancellation);
    }

    /// <summary>Posted and pending on the pool, in euros.</summary>
    protected async Task<(decimal Posted, decimal Pending)> PoolAsync()
    {
        await using var context = Database.Open();
        var room = (await new StoredLedger(context).HeadroomAsync(Pool.Line, Now, Cancellation))!;
        return (room.Posted.Amount, room.Pending.Amount);
    }
}
