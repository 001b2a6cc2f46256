using KeyAccount.Domain.Expenses.AccountResults;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Expenses.AccountResults;

public class FinancingTermsTests
{
    private static readonly DateRange Quarter = DateRange.Of(new(2024, 1, 1), new(2024, 4, 1)); // 91 days in a leap year

    [Theory]
    [InlineData(DayCount.Actual360, "25.28 EUR")] // 1,000 × 10 % × 91 / 360
    [InlineData(DayCount.Actual365, "24.93 EUR")]
    [InlineData(DayCount.Thirty360, "25.00 EUR")]
    public void Days_are_counted_as_stated(DayCount count, string expected) =>
        Assert.Equal(expected, $"{Terms(10, count).CostOf(Money.Eur(1_000), Quarter)}");

    [Fact]
    public void The_thirty_first_counts_as_the_thirtieth() =>
        Assert.Equal(
            Money.Eur(30),
            Terms(36, DayCount.Thirty360).CostOf(Money.Eur(1_000), DateRange.Of(new(2024, 3, 31), new(2024, 4, 30)))
        );

    [Theory]
    [InlineData(Rounding.Down, 2)]
    [InlineData(Rounding.Up, 3)]
    [InlineData(Rounding.HalfEven, 2)]
    [InlineData(Rounding.HalfAwayFromZero, 3)]
    public void The_cost_is_rounded_once_as_stated(Rounding rounding, int cents)
    {
        var day = DateRange.Of(new(2024, 1, 1), new(2024, 1, 2));
        var terms = Terms(9, DayCount.Actual360) with { Rounding = rounding };
        Assert.Equal(cents, terms.CostOf(Money.Eur(100), day).MinorUnits); // 2.5 cents
    }

    [Fact]
    public void A_client_that_has_paid_ahead_earns_it() =>
        Assert.Equal(Money.Eur(-25), Terms(10, DayCount.Thirty360).CostOf(Money.Eur(-1_000), Quarter));

    [Fact]
    public void A_rate_of_zero_costs_nothing_and_one_below_is_refused()
    {
        Assert.Equal(Money.Eur(0), Terms(0, DayCount.Actual360).CostOf(Money.Eur(1_000), Quarter));
        Assert.Throws<ArgumentOutOfRangeException>(() => Terms(-1, DayCount.Actual360));
    }

    [Fact]
    public void No_money_and_costs_beyond_money_are_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Terms(1, DayCount.Actual360).CostOf(default, Quarter));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Terms(1_000, DayCount.Actual360).CostOf(Money.OfMinor(Money.MaxMinorUnits, Currency.Eur), Quarter)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Terms(10_000_000, DayCount.Actual360)
                .CostOf(Money.OfMinor(Money.MaxMinorUnits, Currency.Eur), DateRange.Of(new(1, 1, 1), new(9000, 1, 1)))
        );
    }

    private static FinancingTerms Terms(decimal rate, DayCount count) =>
        new()
        {
            Rate = Percentage.Percent(rate),
            DayCount = count,
            Rounding = Rounding.HalfAwayFromZero,
        };
}
