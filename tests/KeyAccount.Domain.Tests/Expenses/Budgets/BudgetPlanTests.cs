using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Expenses.Budgets;

/// <summary>Distribution over periods: <c>expenses:43c</c>.</summary>
public sealed class BudgetPlanTests
{
    private static readonly YearMonth January = new(2025, 1);

    [Fact]
    public void Expenses_43c_a_year_is_twelve_equal_months() =>
        Assert.All(BudgetPlan.Even(Money.Eur(120_000), January, 12).Months, month => Assert.Equal(Money.Eur(10_000), month));

    [Fact]
    public void Expenses_43c_months_that_do_not_add_up_are_refused_by_how_much()
    {
        var refused = Assert.Throws<ArgumentException>(() =>
            BudgetPlan.Stated(Money.Eur(12_000), January, Enumerable.Repeat(Money.Eur(2_000), 12))
        );

        Assert.StartsWith(
            "12 months add up to 24000.00 EUR, and not to 12000.00 EUR: 12000.00 EUR too much.",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Expenses_43c_months_that_add_up_are_taken_as_stated() =>
        Assert.Equal(
            [10_000m, 15_000m, 5_000m],
            BudgetPlan
                .Stated(Money.Eur(30_000), January, [Money.Eur(10_000), Money.Eur(15_000), Money.Eur(5_000)])
                .Months.Select(month => month.Amount)
        );

    [Theory]
    [InlineData(29_999.99)]
    [InlineData(30_000.01)]
    public void A_total_that_is_one_cent_away_is_refused(decimal total) =>
        Assert.Throws<ArgumentException>(() =>
            BudgetPlan.Stated(Money.Eur(total), January, [Money.Eur(10_000), Money.Eur(20_000)])
        );

    [Fact]
    public void Left_over_cents_go_to_the_first_months() =>
        Assert.Equal([33.34m, 33.33m, 33.33m], BudgetPlan.Even(Money.Eur(100), January, 3).Months.Select(one => one.Amount));

    [Fact]
    public void Months_follow_weights_exactly() =>
        Assert.Equal(
            [16.67m, 0m, 83.33m],
            BudgetPlan.ByWeight(Money.Eur(100), January, [1, 0, 5]).Months.Select(one => one.Amount)
        );

    [Fact]
    public void Quarters_are_spread_over_their_own_months() =>
        Assert.Equal(
            [0.34m, 0.33m, 0.33m, 1m, 1m, 1m],
            BudgetPlan.OfQuarters(January, [Money.Eur(1), Money.Eur(3)]).Months.Select(one => one.Amount)
        );

    [Fact]
    public void Years_are_spread_over_their_own_months() =>
        Assert.Equal(Money.Eur(36), BudgetPlan.OfYears(January, [Money.Eur(12), Money.Eur(24)]).Total);

    [Fact]
    public void A_budget_below_zero_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BudgetPlan.Even(Money.Eur(-1), January, 12));

    [Theory]
    [InlineData(0)]
    [InlineData(121)]
    public void A_plan_has_1_to_120_months(int months) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BudgetPlan.Even(Money.Eur(1), January, months));

    [Fact]
    public void Months_in_another_currency_are_refused() =>
        Assert.Throws<CurrencyMismatchException>(() => BudgetPlan.Stated(Money.Eur(1), January, [Money.Usd(1)]));

    [Fact]
    public void A_plan_beyond_the_years_of_the_ledger_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BudgetPlan.Even(Money.Eur(1), new YearMonth(2149, 2), 12));

    [Fact]
    public void A_cap_in_another_currency_is_refused() =>
        Assert.Throws<CurrencyMismatchException>(() =>
            BudgetPlan.Even(Money.Eur(1), January, 1).Carrying(CarryOverTerms.UpTo(Money.Usd(1)))
        );

    [Fact]
    public void A_cap_of_nothing_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CarryOverTerms.UpTo(Money.Eur(0)));
}
