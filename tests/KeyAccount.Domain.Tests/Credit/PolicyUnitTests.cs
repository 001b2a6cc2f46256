using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Credit;

public class PolicyUnitTests
{
    [Theory]
    [InlineData(10.00, 0.01)]
    [InlineData(1_477_031.80, 1_000)]
    [InlineData(1_500_000, 2_000)] // half to even
    [InlineData(2_500_000, 2_000)]
    [InlineData(2_500_000.01, 3_000)]
    [InlineData(9_499_999.99, 9_000)]
    [InlineData(9_500_000, 10_000)]
    [InlineData(76_064.07, 80)]
    public void A_thousandth_of_the_sales_with_one_significant_digit(double sales, double unit) =>
        Assert.Equal(Money.Eur((decimal)unit), PolicyUnit.FromNetSales(Money.Eur((decimal)sales)).Amount);

    [Fact]
    public void So_many_units_are_rounded_down() =>
        Assert.Equal(Money.Eur(0.01m), PolicyUnit.Of(Money.Eur(0.05m)).Times(0.39m));

    [Theory]
    [InlineData(9.99)]
    [InlineData(0)]
    [InlineData(-1_000_000)]
    public void Sales_too_small_for_a_unit_are_refused(double sales) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PolicyUnit.FromNetSales(Money.Eur((decimal)sales)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_unit_not_above_zero_is_refused(int unit) =>
        Assert.ThrowsAny<ArgumentException>(() => PolicyUnit.Of(Money.Eur(unit)));

    [Fact]
    public void No_money_is_no_unit() => Assert.Throws<InvalidOperationException>(() => PolicyUnit.Of(default));
}
