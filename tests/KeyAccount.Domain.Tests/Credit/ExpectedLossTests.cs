using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Credit;

public class ExpectedLossTests
{
    [Theory]
    [InlineData(10_000, 100, 6_000, 60.00)]
    [InlineData(10_000, 10_000, 6_000, 6_000.00)] // in default
    [InlineData(0.01, 1, 1, 0.01)] // a loss is never rounded away
    [InlineData(10_000, 0, 6_000, 0)]
    [InlineData(-10_000, 100, 6_000, 0)]
    public void Chance_times_part_times_exposure(double exposure, int chance, int part, double expected) =>
        Assert.Equal(
            Money.Eur((decimal)expected),
            ExpectedLoss.Of(Money.Eur((decimal)exposure), Share.FromBasisPoints(chance), Share.FromBasisPoints(part))
        );

    [Fact]
    public void The_largest_exposure_does_not_overflow() =>
        Assert.Equal(
            Money.OfMinor(Money.MaxMinorUnits, Currency.Eur),
            ExpectedLoss.Of(Money.OfMinor(Money.MaxMinorUnits, Currency.Eur), Share.Whole, Share.Whole)
        );

    [Fact]
    public void No_money_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => ExpectedLoss.Of(default, Share.Whole, Share.Whole));
}
