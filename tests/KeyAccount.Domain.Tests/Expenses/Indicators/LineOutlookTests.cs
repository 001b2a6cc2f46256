using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Expenses.Indicators;

public class LineOutlookTests
{
    private static readonly SpendLine Limit = SpendLine.Above("limit", Percentage.Percent(100));

    [Fact]
    public void The_day_is_told_before_the_limit_and_is_exact()
    {
        // 700 in 200 days: 1,004.50 is spent with day 287, which is 14 October, and 1,001 with day 286.
        var progress = Spending.On(new(2026, 7, 19), 1_004, 700);
        var outlook = LineOutlook.Of(progress, Limit);
        Assert.Equal((SpendLineState.Expected, new LocalDate(2026, 10, 14)), (outlook.State, outlook.On));
        Assert.Equal(Money.Eur(1_001), progress.ProjectedOn(new(2026, 10, 13)));
        Assert.Equal(Money.Eur(1_004.50m), progress.ProjectedOn(new(2026, 10, 14)));
        Assert.Equal("limit: spent on 2026-10-14 at this rate", $"{outlook}");
    }

    [Fact]
    public void A_line_on_which_the_projection_ends_is_reached_a_day_earlier_when_it_counts_itself()
    {
        var progress = Spending.On(new(2026, 4, 10), 200, 100); // 1 a day
        Assert.Equal(new(2026, 7, 19), LineOutlook.Of(progress, SpendLine.At("x", Percentage.Percent(100))).On);
        Assert.Equal(new(2026, 7, 20), LineOutlook.Of(progress, Limit).On);
    }

    [Fact]
    public void Every_line_has_its_day()
    {
        var progress = Spending.On(new(2026, 4, 10), 200, 100);
        Assert.Equal(new(2026, 6, 9), LineOutlook.Of(progress, SpendLine.At("warn", Percentage.Percent(80))).On);
        Assert.Equal(new(2026, 6, 29), LineOutlook.Of(progress, SpendLine.At("superior", Percentage.Percent(90))).On);
    }

    [Theory]
    [InlineData(79.99, SpendLineState.Expected)]
    [InlineData(80, SpendLineState.Reached)]
    [InlineData(80.01, SpendLineState.Reached)]
    public void A_line_that_counts_itself_is_reached_on_it(decimal spent, SpendLineState expected) =>
        Assert.Equal(
            expected,
            LineOutlook.Of(Spending.On(new(2026, 4, 10), 100, spent), SpendLine.At("warn", Percentage.Percent(80))).State
        );

    [Theory]
    [InlineData(99.99, SpendLineState.Expected)]
    [InlineData(100, SpendLineState.Expected)]
    [InlineData(100.01, SpendLineState.Reached)]
    public void A_limit_is_reached_only_above_it(decimal spent, SpendLineState expected) =>
        Assert.Equal(expected, LineOutlook.Of(Spending.On(new(2026, 4, 10), 100, spent), Limit).State);

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(-10)]
    public void Nothing_spent_says_nothing_about_a_day(int? spent)
    {
        var outlook = LineOutlook.Of(Spending.On(new(2026, 4, 10), 100, spent), Limit);
        Assert.Equal((SpendLineState.Unknown, null), (outlook.State, outlook.On));
    }

    [Fact]
    public void Before_the_period_there_is_no_rate() =>
        Assert.Equal(SpendLineState.Unknown, LineOutlook.Of(Spending.On(new(2025, 12, 1), 100, 5), Limit).State);

    [Fact]
    public void A_slow_budget_is_not_spent_in_its_period()
    {
        var outlook = LineOutlook.Of(Spending.On(new(2026, 7, 19), 1_004, 100), Limit);
        Assert.Equal((SpendLineState.NotInPeriod, null), (outlook.State, outlook.On));
    }

    [Fact]
    public void After_the_period_nothing_is_expected_any_more() =>
        Assert.Equal(SpendLineState.NotInPeriod, LineOutlook.Of(Spending.On(new(2027, 7, 19), 100, 100), Limit).State);

    [Fact]
    public void The_distance_is_an_amount_and_points()
    {
        var outlook = LineOutlook.Of(Spending.On(new(2026, 4, 10), 200, 150), SpendLine.At("warn", Percentage.Percent(80)));
        Assert.Equal((Money.Eur(10), Percentage.Percent(5)), (outlook.Distance, outlook.DistanceInPercent));
        var over = LineOutlook.Of(Spending.On(new(2026, 4, 10), 200, 250), Limit);
        Assert.Equal((Money.Eur(-50), Percentage.Percent(-25)), (over.Distance, over.DistanceInPercent));
    }

    [Fact]
    public void Unknown_spending_has_no_distance_and_a_budget_of_zero_no_points()
    {
        Assert.Null(LineOutlook.Of(Spending.On(new(2026, 4, 10), 200, null), Limit).Distance);
        var none = LineOutlook.Of(Spending.On(new(2026, 4, 10), 0, 1), Limit);
        Assert.Equal((SpendLineState.Reached, Money.Eur(-1), null), (none.State, none.Distance, none.DistanceInPercent));
    }

    [Theory]
    [InlineData(-101, SpendLineState.Unknown)]
    [InlineData(-100, SpendLineState.Unknown)]
    [InlineData(-99, SpendLineState.Reached)]
    [InlineData(0, SpendLineState.Reached)]
    [InlineData(1, SpendLineState.Reached)]
    public void A_budget_below_nothing_is_exceeded_by_nothing(int spent, SpendLineState expected)
    {
        var outlook = LineOutlook.Of(Spending.On(new(2026, 4, 10), -100, spent), Limit);
        Assert.Equal((expected, null), (outlook.State, outlook.DistanceInPercent));
    }

    [Fact]
    public void Part_of_a_cent_is_rounded_so_that_whole_cents_reach_the_line_as_the_unrounded_one()
    {
        var budget = Money.Eur(1.01m); // 33.633 cents
        Assert.Equal(33, SpendLine.Above("x", Percentage.Percent(33.3m)).AmountOf(budget).MinorUnits);
        Assert.Equal(34, SpendLine.At("x", Percentage.Percent(33.3m)).AmountOf(budget).MinorUnits);
    }

    [Fact]
    public void A_line_needs_a_name_and_lies_above_zero()
    {
        Assert.Throws<ArgumentException>(() => SpendLine.At("the limit", Percentage.Percent(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpendLine.At("limit", Percentage.Zero));
    }
}
