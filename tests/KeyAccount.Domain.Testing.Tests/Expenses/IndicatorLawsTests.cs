using FsCheck.Fluent;
using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Testing.Expenses;

namespace KeyAccount.Domain.Testing.Tests.Expenses;

public class IndicatorLawsTests
{
    private static readonly SpendProgress Steady = new()
    {
        Budget = Money.Eur(365),
        Period = DateRange.Of(new(2026, 1, 1), new(2027, 1, 1)),
        AsOf = new(2026, 4, 10),
        Spent = Money.Eur(200),
        Done = Share.Percent(50),
    };

    private static readonly SpendLine Limit = SpendLine.Above("limit", Percentage.Percent(100));

    [Fact]
    public void The_day_before_a_warning_day_has_not_reached_the_line_and_the_day_has()
    {
        Dictionary<(SpendLineState, LineComparison), int> met = [];
        foreach (
            var (progress, line) in IndicatorGenerators.Progress(Currency.Eur).Zip(IndicatorGenerators.Lines()).Drawn(3_000)
        )
        {
            var outlook = LineOutlook.Of(progress, line);
            Assert.Empty(IndicatorLaws.WarningViolations(progress, line, outlook.On));
            met[(outlook.State, line.Comparison)] = met.GetValueOrDefault((outlook.State, line.Comparison)) + 1;
        }
        Assert.Equal(8, met.Count);
        Assert.All(met.Values, count => Assert.InRange(count, 20, int.MaxValue));
    }

    [Fact]
    public void A_day_too_early_or_too_late_or_kept_back_is_found()
    {
        var right = LineOutlook.Of(Steady, Limit).On!.Value;
        Assert.Empty(IndicatorLaws.WarningViolations(Steady, Limit, right));
        Assert.Single(IndicatorLaws.WarningViolations(Steady, Limit, right.PlusDays(-1)));
        Assert.Single(IndicatorLaws.WarningViolations(Steady, Limit, right.PlusDays(1)));
        Assert.Single(IndicatorLaws.WarningViolations(Steady, Limit, null));
        Assert.NotEmpty(IndicatorLaws.WarningViolations(Steady with { Spent = Money.Eur(366) }, Limit, right));
    }

    [Theory]
    [InlineData(ForecastMethod.RunRate)]
    [InlineData(ForecastMethod.Typical)]
    [InlineData(ForecastMethod.Atypical)]
    [InlineData(ForecastMethod.Seasonal)]
    public void More_spent_never_lowers_an_estimate(ForecastMethod method)
    {
        var known = 0;
        foreach (var progress in IndicatorGenerators.Progress(Currency.Eur).Drawn(1_000))
        {
            Money? Estimate(SpendProgress seen) => SpendForecast.Of(seen, method).AtCompletion;
            Assert.Empty(IndicatorLaws.ForecastViolations(progress, method, Estimate));
            known += Estimate(progress) is null ? 0 : 1;
        }
        Assert.InRange(known, 300, 999);
    }

    [Fact]
    public void An_estimate_that_falls_with_spending_or_rises_with_work_is_found()
    {
        Assert.NotEmpty(IndicatorLaws.ForecastViolations(Steady, ForecastMethod.Typical, seen => seen.Budget - seen.Spent));
        Assert.Single(IndicatorLaws.ForecastViolations(Steady, ForecastMethod.Typical, seen => seen.EarnedValue));
        Assert.Single(
            IndicatorLaws.ForecastViolations(Steady with { AsOf = new(2027, 1, 1) }, ForecastMethod.RunRate, _ => Money.Eur(1))
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void Every_variance_adds_up(int unknownPercent)
    {
        var (known, unknown) = (0, 0);
        foreach (var lines in IndicatorGenerators.Activities(Currency.Eur, unknownPercent).Drawn(500))
        {
            var budget = FlexedBudget.Of(Currency.Eur, lines);
            Assert.All(budget.Lines, line => Assert.Empty(IndicatorLaws.VarianceViolations(line.Line, line.Parts)));
            if (budget.Total is { } total)
            {
                Assert.Equal((budget.Actual - budget.Planned, budget.Actual - budget.Flexed), (total.Total, total.Spending));
            }
            known += budget.Lines.Count(line => line.Parts is { Price.IsZero: false, Efficiency.IsZero: false });
            unknown += budget.Unknown.Length;
        }
        Assert.InRange(known, 100, int.MaxValue);
        Assert.Equal(unknownPercent > 0, unknown > 100);
    }

    [Fact]
    public void A_variance_that_does_not_add_up_is_found()
    {
        var line = IndicatorGenerators.Activities(Currency.Eur).Drawn(1).Single()[0];
        var parts = FlexedBudget.Of(Currency.Eur, [line]).Total!;
        var cent = Money.OfMinor(1, Currency.Eur);
        Assert.Single(IndicatorLaws.VarianceViolations(line, parts with { Price = parts.Price + cent }));
        Assert.Single(
            IndicatorLaws.VarianceViolations(line, parts with { Fixed = parts.Fixed + cent, Price = parts.Price - cent })
        );
        Assert.Single(IndicatorLaws.VarianceViolations(line, null));
    }
}
