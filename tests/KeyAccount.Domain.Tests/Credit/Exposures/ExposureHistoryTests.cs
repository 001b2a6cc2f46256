using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Testing.Credit;
using KeyAccount.Domain.Tests.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Exposures;

public class ExposureHistoryTests
{
    private static readonly ExposureScope Scope = ExposureScope.Of(Trade.Company, "mother");

    private static readonly ExposureTerms Terms = ExposureTerms.Shipped with
    {
        OrderBeyondHorizon = Share.Percent(33.33m),
        Horizon = ExposureHorizon.OfMonths(1),
    };

    private static readonly ExposureRates Rates = ExposureRates.Of(
        ExchangeRates.Of([ExchangeRate.Of(Currency.Usd, Currency.Eur, new(2023, 1, 1), 0.9m)], 10_000),
        "test"
    );

    [Fact]
    public void The_history_says_what_a_reading_of_all_entries_says()
    {
        var coverage = new Coverage("known late", "not yet known", "beyond the horizon", "some", "none yet", "in dollars");
        foreach (var life in ExposureGenerators.Lives(Trade.Company, ["mother", "daughter"], 120).Sample(40, new Rnd(5), 50))
        {
            var book = life.Aggregate(ExposureBook.Empty, (book, step) => book.Apply(step.Step, step.At).Book);
            var history = ExposureHistory.Of(book.Entries.Reverse(), Scope, Terms);
            foreach (var step in life.Where((_, index) => index % 3 == 0))
            {
                foreach (var days in new[] { -8, 0, 3, 40 })
                {
                    var (on, knownAt) = (step.Step.On.PlusDays(days), step.At);
                    var naive = Exposure.Of(book.Entries, Scope, on, knownAt, Terms, Currency.Eur, Rates);
                    Assert.Equal(naive.Total, history.TotalAt(on, knownAt, Currency.Eur, Rates));
                    coverage.Note("known late", book.Entries.Any(entry => entry.Step.On < on && entry.At > knownAt));
                    coverage.Note("not yet known", book.Entries[^1].At > knownAt);
                    coverage.Note(
                        "beyond the horizon",
                        naive.Lines.Any(line => line.Weight == Terms.OrderBeyondHorizon && line.Open.IsPositive)
                    );
                    coverage.Note("some", naive.Total!.Value.IsPositive);
                    coverage.Note("none yet", naive.Lines.IsEmpty);
                    coverage.Note("in dollars", naive.RatesUsed.Length > 0);
                }
            }
        }
        coverage.AssertComplete();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(12)]
    public void A_horizon_in_months_is_reached_on_the_first_day_from_which_it_reaches(int months)
    {
        var horizon = months == 0 ? ExposureHorizon.OfDays(30) : ExposureHorizon.OfMonths(months);
        for (var available = new LocalDate(2024, 1, 1); available.Year < 2025; available = available.PlusDays(1))
        {
            var first = horizon.FirstDayFor(available)!.Value;
            Assert.True(horizon.LastDay(first) >= available);
            Assert.True(horizon.LastDay(first.PlusDays(-1)) < available);
        }
    }

    [Fact]
    public void An_endless_horizon_has_no_first_day() => Assert.Null(ExposureHorizon.Endless.FirstDayFor(Trade.Today));

    [Fact]
    public void A_missing_rate_makes_the_total_unknown()
    {
        var history = ExposureHistory.Of(Invoice(Money.Usd(100)), Trade.Scope, ExposureTerms.Shipped);
        Assert.Null(history.TotalAt(Trade.Today, Trade.Now, Currency.Eur, ExposureRates.None));
    }

    [Fact]
    public void Before_the_first_entry_there_is_nothing()
    {
        var history = ExposureHistory.Of(Invoice(Money.Eur(100)), Trade.Scope, ExposureTerms.Shipped);
        Assert.Equal([Money.Eur(0)], history.At(Trade.Today.PlusDays(-1), Trade.Now));
    }

    [Fact]
    public void Without_entries_there_is_nothing() =>
        Assert.Equal(
            Money.Eur(0),
            ExposureHistory
                .Of([], Trade.Scope, ExposureTerms.Shipped)
                .TotalAt(Trade.Today, Trade.Now, Currency.Eur, ExposureRates.None)
        );

    [Fact]
    public void What_others_owe_is_left_out()
    {
        var history = ExposureHistory.Of(Invoice(Money.Eur(100)), Scope, ExposureTerms.Shipped);
        Assert.Empty(history.At(Trade.Today, Trade.Now));
    }

    private static ImmutableList<ExposureEntry> Invoice(Money amount) =>
        ExposureBook
            .Empty.Apply(ExposureStep.Save("s", Trade.Document("I", ExposureStage.Receivable, amount), Trade.Today), Trade.Now)
            .Book.Entries;
}
