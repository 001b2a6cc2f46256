using KeyAccount.Domain.Credit.Admissions;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.EntityFrameworkCore.Credit;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Testing.Credit;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Documentation;

/// <summary>The sample of docs/stored-credit.md, on a file of SQLite.</summary>
public sealed class AdmissionSampleTests : IAsyncDisposable
{
    private readonly SqliteDatabase file = new();

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task Orders_are_placed_on_a_line_that_is_granted_in_the_same_database()
    {
        var (today, now) = (new LocalDate(2024, 3, 4), Instant.FromUtc(2024, 3, 4, 9, 0));
        var client = CreditLineKey.Of("c-17");
        var office = CreditLineOffice.For([client], Currency.Eur);
        var (authority, approvals, anna) = (office.Authority, office.Approvals, LineActor.Person("anna"));
        var terms = CreditLineTerms.Limited(Money.Eur(10_000), today);
        var request = office.RequestFor(client, terms);
        await using var shop = new Shop(file.Configured<Shop>());
        await shop.Database.EnsureCreatedAsync();

        #region storage: an order
        var lines = new StoredCreditLines(shop);
        await lines.ApplyAsync(CreditLineCommand.Propose("line-1", client, terms, anna), now, authority, approvals);
        await lines.ApplyAsync(
            CreditLineCommand.Grant("line-1-yes", client, "line-1", request, anna),
            now,
            authority,
            approvals
        );

        // Check, book and every line of the family: everything or nothing, and one reason for a no.
        var orders = new StoredAdmissions(shop);
        ExposureDocument Order(string number, decimal amount) =>
            ExposureDocument.Of(number, "company-1", "c-17", ExposureStage.Ordered, ExposureItem.Of("1", Money.Eur(amount)));
        AdmissionRequest Place(string id, ExposureDocument order) =>
            AdmissionRequest.Of(ExposureStep.Save(id, order, today), today, ExposureTerms.Shipped);

        var first = await orders.AdmitAsync(Place("s-1", Order("SO-1", 8_000)), now);
        var second = await orders.AdmitAsync(Place("s-2", Order("SO-2", 2_500)), now);
        var again = await orders.AdmitAsync(Place("s-1", Order("SO-1", 8_000)), now); // the same id: nothing happens twice

        var owed = await new StoredExposures(shop).ExposureAtAsync(
            ExposureScope.Of("company-1", "c-17"),
            today,
            now,
            ExposureTerms.Shipped,
            Currency.Eur,
            ExposureRates.None
        );
        #endregion

        #region storage: what was said
        Assert.Equal((AdmissionAnswerKind.Admitted, AdmissionAnswerKind.Exists), (first.Kind, again.Kind));
        Assert.Equal("line.over-limit on credit.c-17, 500.00 EUR is missing", second.Refusal!.ToString());
        Assert.Equal(Money.Eur(8_000), owed.Total);
        #endregion
    }
}
