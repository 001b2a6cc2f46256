using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Expenses.Reduction;

public class ReductionPathTests
{
    [Fact]
    public void Each_month_is_allowed_last_months_actual_less_a_twelfth_of_the_yearly_reduction()
    {
        var path = Cut.Path(Cut.Month(1, 200), Cut.Month(2, 190), Cut.Month(3, 188.10m));
        Assert.Equal([null, Money.Eur(198), Money.Eur(188.10m)], path.Steps.Select(step => step.Allowed));
        Assert.Equal([PathFinding.Start, PathFinding.Met, PathFinding.Met], path.Steps.Select(step => step.Finding));
    }

    [Theory]
    [InlineData(197.99, PathFinding.Met)]
    [InlineData(198, PathFinding.Met)]
    [InlineData(198.01, PathFinding.Missed)]
    public void What_is_allowed_may_be_spent_to_the_cent(decimal spent, PathFinding expected) =>
        Assert.Equal(expected, Cut.Path(Cut.Month(1, 200), Cut.Month(2, spent)).Steps[1].Finding);

    [Fact]
    public void A_reduction_missed_is_a_finding_though_nothing_rose()
    {
        var path = Cut.Path(Cut.Month(1, 200), Cut.Month(2, 200));
        Assert.Equal(Money.Eur(2), path.Missed.Single().Excess);
    }

    [Fact]
    public void The_path_is_flexed_by_sales_and_by_prices()
    {
        var path = Cut.Path(Cut.Month(1, 200), Cut.Month(2, 250, sales: 1_500, inflation: 2));
        Assert.Equal(Money.Eur(302.94m), path.Steps[1].Allowed); // 200 × 0.99 × 1.5 × 1.02
    }

    [Fact]
    public void What_does_not_move_with_sales_is_not_flexed_by_them()
    {
        var half = ReductionTarget.Of("travel", Share.Zero, Share.Percent(50));
        var path = ReductionPath.Of(half, PathRoll.LastActual, [Cut.Month(1, 200), Cut.Month(2, 0, sales: 1_500)]);
        Assert.Equal(Money.Eur(250), path.Steps[1].Allowed);
    }

    [Fact]
    public void A_path_that_never_moves_with_sales_needs_none()
    {
        var still = ReductionTarget.Of("travel", Share.Percent(12), Share.Zero);
        var path = ReductionPath.Of(still, PathRoll.LastActual, [Cut.Month(1, 200, sales: null), Cut.Month(2, 0, sales: null)]);
        Assert.Equal(Money.Eur(198), path.Steps[1].Allowed);
    }

    [Theory]
    [InlineData(null, 1_000, 0)]
    [InlineData(0, 1_000, 0)]
    [InlineData(1_000, null, 0)]
    [InlineData(1_000, -1, 0)]
    [InlineData(1_000, 1_000, null)]
    public void Without_sales_before_or_now_or_prices_what_is_allowed_is_unknown(int? before, int? now, int? inflation)
    {
        var step = Cut.Path(Cut.Month(1, 200, sales: before), Cut.Month(2, 1, sales: now, inflation: inflation)).Steps[1];
        Assert.Equal((null, PathFinding.Unknown), (step.Allowed, step.Finding));
    }

    [Fact]
    public void Sales_that_fell_to_nothing_allow_nothing() =>
        Assert.Equal(Money.Eur(0), Cut.Path(Cut.Month(1, 200), Cut.Month(2, 1, sales: 0)).Steps[1].Allowed);

    [Fact]
    public void A_month_that_is_unknown_or_left_out_makes_the_next_one_unknown_and_no_more()
    {
        var path = Cut.Path(Cut.Month(1, 200), Cut.Month(3, 190), Cut.Month(4, 188), Cut.Month(5, null));
        Assert.Equal(
            [PathFinding.Start, PathFinding.Unknown, PathFinding.Unknown, PathFinding.Met, PathFinding.Unknown],
            path.Steps.Select(step => step.Finding)
        );
    }

    [Fact]
    public void Credits_are_no_base() => Assert.Null(Cut.Path(Cut.Month(1, -5), Cut.Month(2, 1)).Steps[1].Allowed);

    [Fact]
    public void A_miss_raises_what_comes_after_it_only_when_the_policy_rolls_from_the_actual()
    {
        CategoryMonth[] months = [Cut.Month(1, 200), Cut.Month(2, 300), Cut.Month(3, 0)];
        Assert.Equal(Money.Eur(297), ReductionPath.Of(Cut.Travel, PathRoll.LastActual, months).Steps[2].Allowed);
        Assert.Equal(
            Money.Eur(196.02m),
            ReductionPath.Of(Cut.Travel, PathRoll.LowerOfActualAndAllowed, months).Steps[2].Allowed
        );
    }

    [Fact]
    public void The_next_month_is_told_ahead()
    {
        var path = Cut.Path(Cut.Month(1, 200));
        Assert.Equal(Money.Eur(198), path.AllowedNext(Money.Eur(1_000), Percentage.Zero));
        Assert.Null(path.AllowedNext(null, Percentage.Zero));
    }

    [Fact]
    public void What_is_allowed_is_rounded_down() =>
        Assert.Equal(Money.Eur(0.98m), Cut.Path(Cut.Month(1, 0.99m), Cut.Month(2, 0)).Steps[1].Allowed);

    [Fact]
    public void A_month_twice_none_at_all_and_prices_below_nothing_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Cut.Path(Cut.Month(1, 1), Cut.Month(1, 1)));
        Assert.Throws<ArgumentException>(() => Cut.Path());
        Assert.Throws<ArgumentOutOfRangeException>(() => Cut.Month(1, 1, inflation: -100.01m));
    }

    [Fact]
    public void Currencies_do_not_mix()
    {
        var dollars = Cut.Month(2, 1) with { Expense = Money.Usd(1) };
        var sold = Cut.Month(2, 1) with { Sales = Money.Usd(1) };
        Assert.Throws<CurrencyMismatchException>(() => Cut.Path(Cut.Month(1, 1), dollars));
        Assert.Throws<CurrencyMismatchException>(() => Cut.Path(Cut.Month(1, 1), sold));
    }
}
