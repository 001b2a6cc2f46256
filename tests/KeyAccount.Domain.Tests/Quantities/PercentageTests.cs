using System.Globalization;
using System.Numerics;
using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Quantities;

public sealed class PercentageTests
{
    private const long Limit = 1_000_000_000;

    [Fact]
    public void The_limit_is_a_milliard_basis_points() => Assert.Equal(Limit, Percentage.MaxBasisPoints);

    [Theory]
    [InlineData(Limit, true)]
    [InlineData(Limit + 1, false)]
    [InlineData(-Limit, true)]
    [InlineData(-Limit - 1, false)]
    [InlineData(long.MinValue, false)]
    public void Basis_points_lie_within_the_limit(long basisPoints, bool isPercentage)
    {
        var refusal = Record.Exception(() => Percentage.FromBasisPoints(basisPoints));
        Assert.Equal(isPercentage ? null : typeof(ArgumentOutOfRangeException), refusal?.GetType());
    }

    [Theory]
    [InlineData("-12.5", -1_250)]
    [InlineData("0", 0)]
    [InlineData("250", 25_000)]
    [InlineData("10000000", Limit)]
    public void Percent_are_a_hundred_basis_points_each(string percent, long basisPoints) =>
        Assert.Equal(basisPoints, Percentage.Percent(Decimal(percent)).BasisPoints);

    [Theory]
    [InlineData("10000000.01")]
    [InlineData("-10000000.01")]
    [InlineData("-79228162514264337593543950335")]
    public void Percent_beyond_the_limit_are_refused(string percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentage.Percent(Decimal(percent)));

    [Theory]
    [InlineData("12.505")]
    [InlineData("-0.001")]
    public void More_than_two_decimals_are_refused(string percent) =>
        Assert.StartsWith(
            $"PrecisionLoss: {percent} %",
            Assert.Throws<ArgumentException>(() => Percentage.Percent(Decimal(percent))).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(-1, 3, Rounding.HalfEven, -3_333)]
    [InlineData(1, -3, Rounding.HalfEven, -3_333)]
    [InlineData(-1, -3, Rounding.HalfEven, 3_333)]
    [InlineData(-1, 3, Rounding.Down, -3_334)]
    [InlineData(1, -3, Rounding.Up, -3_333)]
    [InlineData(7, 2, Rounding.HalfEven, 35_000)]
    [InlineData(0, -2, Rounding.AwayFromZero, 0)]
    [InlineData(100_000, 1, Rounding.HalfEven, Limit)]
    public void A_part_relative_to_a_whole_is_rounded_once(long part, long whole, Rounding rounding, long basisPoints) =>
        Assert.Equal(basisPoints, Percentage.Of(part, whole, rounding).BasisPoints);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 0)]
    [InlineData(100_001, 1)]
    [InlineData(long.MinValue, 1)]
    [InlineData(long.MaxValue, -1)]
    public void What_is_unknown_or_beyond_the_limit_is_no_percentage(long part, long whole)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentage.Of(part, whole, Rounding.HalfEven));
        Assert.False(Percentage.TryOf(part, whole, Rounding.HalfEven, out var percentage));
        Assert.Equal(default, percentage);
    }

    // law:M10
    [Fact]
    public void A_percentage_equals_the_exact_one_rounded_once() =>
        Law.Holds(
            from whole in Generate.AnyNumber
            from part in Generate.AnyNumber
            from rounding in Generate.AnyRounding
            select (part, whole, rounding),
            ["tie", "negative whole", "beyond the limit", "zero whole", "known"],
            (given, seen) =>
            {
                var isKnown = Percentage.TryOf(given.part, given.whole, given.rounding, out var percentage);
                seen.Note("zero whole", given.whole == 0);
                seen.Note("known", isKnown);
                if (given.whole == 0)
                {
                    Assert.False(isKnown);
                    return;
                }
                var product = (BigInteger)given.part * 10_000;
                var expected = ExactRounding.Of(product, given.whole, given.rounding);
                seen.Note("tie", ExactRounding.IsTie(product, given.whole));
                seen.Note("negative whole", given.whole < 0);
                seen.Note("beyond the limit", BigInteger.Abs(expected) > Limit);
                Assert.Equal(BigInteger.Abs(expected) <= Limit, isKnown);
                Assert.Equal(isKnown ? expected : 0, percentage.BasisPoints);
            }
        );

    [Fact]
    public void The_default_is_zero_percent()
    {
        Assert.Equal(Percentage.Zero, default);
        Assert.Equal("0.00 %", default(Percentage).ToString());
    }

    [Fact]
    public void Percentages_compare_by_size()
    {
        var (less, more) = (Percentage.FromBasisPoints(-1_250), Percentage.FromBasisPoints(-1_249));
        var same = Percentage.Percent(-12.49m);
        Assert.Equal((true, true, false, false), (less < more, less <= more, less > more, less >= more));
        Assert.Equal((false, true, false, true), (same < more, same <= more, same > more, same >= more));
        Assert.Equal((false, false, true, true), (more < less, more <= less, more > less, more >= less));
        Assert.Equal((-1, 0, 1), (less.CompareTo(more), more.CompareTo(same), more.CompareTo(less)));
    }

    [Fact]
    public void Equality_is_by_value()
    {
        object same = Percentage.Percent(-12.5m);
        Assert.True(Percentage.FromBasisPoints(-1_250).Equals(same));
        Assert.True(Percentage.FromBasisPoints(-1_250) == (Percentage)same);
        Assert.Equal(Percentage.FromBasisPoints(-1_250).GetHashCode(), same.GetHashCode());
        Assert.True(Percentage.Zero != (Percentage)same);
        Assert.False(Percentage.Zero.Equals(Share.Zero));
    }

    [Theory]
    [InlineData("-12.5 %", -1_250)]
    [InlineData("-0.05 %", -5)]
    [InlineData("0 %", 0)]
    [InlineData("10000000.00 %", Limit)]
    [InlineData("-10000000 %", -Limit)]
    public void Text_is_read(string text, long basisPoints)
    {
        Assert.Equal(basisPoints, Percentage.Parse(text).BasisPoints);
        Assert.True(Percentage.TryParse(text, out var percentage));
        Assert.Equal(basisPoints, percentage.BasisPoints);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12.5")]
    [InlineData("12.5%")]
    [InlineData("-12,5 %")]
    [InlineData("−12.5 %")]
    [InlineData("12.505 %")]
    [InlineData("-0.00 %")]
    [InlineData("+1 %")]
    [InlineData("10000000.01 %")]
    [InlineData("-10000000.01 %")]
    [InlineData("1e3 %")]
    public void Other_text_is_refused(string text)
    {
        Assert.False(Percentage.TryParse(text, out var percentage));
        Assert.Equal(default, percentage);
        Assert.Throws<FormatException>(() => Percentage.Parse(text));
    }

    [Fact]
    public void Missing_text_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Percentage.Parse(null!));
        Assert.False(Percentage.TryParse(null, out _));
    }

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
