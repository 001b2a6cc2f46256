using KeyAccount.Domain.Credit.Admissions;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Admissions;

public class ExposureFactsTests
{
    private static readonly LocalDate Today = new(2024, 5, 15);
    private static readonly Instant Now = Instant.FromUtc(2024, 5, 15, 8, 0);

    private ExposureBook book = ExposureBook.Empty;

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void A_claim_is_overdue_from_the_day_after_its_due_day(int daysAfter, int expected)
    {
        Save("IN-1", ExposureStage.Receivable, Money.Eur(100), Today.PlusDays(-daysAfter));

        var facts = Facts();

        Assert.Equal((expected, Money.Eur(100)), (facts.Overdue!.OldestDays, facts.Open));
    }

    [Fact]
    public void A_disputed_claim_is_open_and_not_overdue()
    {
        Save("IN-1", ExposureStage.Receivable, Money.Eur(100), Today.PlusDays(-9));
        (book, _) = book.Apply(ExposureStep.Dispute("d", "IN-1", null, Today), Now);

        var facts = Facts();

        Assert.Equal((Money.Eur(0), Money.Eur(100), Money.Eur(100)), (facts.Overdue!.Total, facts.Open, facts.Exposure));
    }

    [Fact]
    public void Orders_and_claims_without_a_due_day_are_never_overdue()
    {
        Save("SO-1", ExposureStage.Ordered, Money.Eur(100), Today.PlusDays(-9));
        Save("IN-1", ExposureStage.Receivable, Money.Eur(7), null);

        var facts = Facts();

        Assert.Equal((0, Money.Eur(7), Money.Eur(107)), (facts.Overdue!.OldestDays, facts.Open, facts.Exposure));
    }

    [Fact]
    public void A_missing_rate_leaves_all_three_unknown()
    {
        Save("IN-1", ExposureStage.Receivable, Money.Eur(100), Today.PlusDays(-9));
        Save("IN-2", ExposureStage.Receivable, Money.Usd(1), Today.PlusDays(-1));

        var facts = Facts();

        Assert.Equal((null, null, null), (facts.Exposure, facts.Open, facts.Overdue));
    }

    [Fact]
    public void A_reading_of_another_day_or_currency_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ExposureFacts.Of(Known, Reading(Today.PlusDays(1), Currency.Eur)));
        Assert.Throws<CurrencyMismatchException>(() => ExposureFacts.Of(Known, Reading(Today, Currency.Usd)));
    }

    private static CreditCheckFacts Known { get; } =
        new()
        {
            Account = "client",
            AsOf = Today,
            Checkpoint = Checkpoint.Order,
            Currency = Currency.Eur,
        };

    private CreditCheckFacts Facts() => ExposureFacts.Of(Known, Reading(Today, Currency.Eur));

    private Exposure Reading(LocalDate on, Currency currency)
    {
        var scope = ExposureScope.Of("company-1", "client");
        return Exposure.Of(book.EntriesOf(scope), scope, on, Now, ExposureTerms.Shipped, currency, ExposureRates.None);
    }

    private void Save(string number, ExposureStage stage, Money amount, LocalDate? due)
    {
        var item = ExposureItem.Of("1", amount);
        var document = ExposureDocument.Of(number, "company-1", "client", stage, due is { } day ? item.Due(day) : item);
        (book, _) = book.Apply(ExposureStep.Save($"s-{number}", document, Today), Now);
    }
}
