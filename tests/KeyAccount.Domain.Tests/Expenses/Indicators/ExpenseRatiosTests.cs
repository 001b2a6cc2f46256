using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Expenses.Indicators;

public class ExpenseRatiosTests
{
    [Theory] // expenses:57
    [InlineData(50_000, 150_000, "33.33 %")]
    [InlineData(95_000, 200_000, "47.50 %")]
    public void Expenses_are_a_part_of_sales(int expense, int sales, string expected) =>
        Assert.Equal(
            expected,
            $"{ExpenseRatios.ToSales(Money.Eur(expense), Money.Eur(sales))?.ToPercentage(Rounding.HalfAwayFromZero)}"
        );

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Without_sales_the_ratio_is_unknown(int sales) =>
        Assert.Null(ExpenseRatios.ToSales(Money.Eur(100), Money.Eur(sales)));

    [Fact]
    public void An_unknown_part_makes_every_ratio_unknown()
    {
        Assert.Null(ExpenseRatios.ToSales(null, Money.Eur(1)));
        Assert.Null(ExpenseRatios.ToSales(Money.Eur(1), null));
        Assert.Null(ExpenseRatios.Attainment(Money.Eur(1), null));
        Assert.Null(ExpenseRatios.CostPerUnit(null, 1));
        Assert.Null(ExpenseRatios.CostPerUnit(Money.Eur(1), null));
    }

    [Fact]
    public void No_expense_is_a_ratio_of_zero() =>
        Assert.Equal(Ratio.Of(0, 1), ExpenseRatios.ToSales(Money.Eur(0), Money.Eur(1)));

    [Theory]
    [InlineData(1000, 3, "3.33 EUR")]
    [InlineData(1000, 16, "0.63 EUR")]
    [InlineData(-1000, 16, "-0.63 EUR")]
    public void The_cost_of_one_is_rounded_half_away_from_zero(int cents, int count, string expected) =>
        Assert.Equal(expected, $"{ExpenseRatios.CostPerUnit(Money.OfMinor(cents, Currency.Eur), count)}");

    [Fact]
    public void Nothing_visited_has_no_cost_of_a_visit() => Assert.Null(ExpenseRatios.CostPerUnit(Money.Eur(5), 0));

    [Fact]
    public void A_count_below_zero_is_refused() =>
        Assert.Throws<ArgumentException>(() => ExpenseRatios.CostPerUnit(Money.Eur(5), -1));

    [Fact]
    public void Currencies_do_not_mix() =>
        Assert.Throws<CurrencyMismatchException>(() => ExpenseRatios.ToSales(Money.Eur(5), Money.Usd(5)));
}
