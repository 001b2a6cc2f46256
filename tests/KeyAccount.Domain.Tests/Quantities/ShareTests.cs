using System.Globalization;
using System.Numerics;
using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Quantities;

public sealed class ShareTests
{
    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(9_999, true)]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    [InlineData(int.MinValue, false)]
    public void Basis_points_lie_between_0_and_10000(int basisPoints, bool isShare)
    {
        var refusal = Record.Exception(() => Share.FromBasisPoints(basisPoints));
        Assert.Equal(isShare ? null : typeof(ArgumentOutOfRangeException), refusal?.GetType());
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("12.5", 1_250)]
    [InlineData("12.500", 1_250)]
    [InlineData("0.01", 1)]
    [InlineData("100", 10_000)]
    public void Percent_are_a_hundred_basis_points_each(string percent, int basisPoints) =>
        Assert.Equal(basisPoints, Share.Percent(Decimal(percent)).BasisPoints);

    [Theory]
    [InlineData("-0.01")]
    [InlineData("100.01")]
    [InlineData("79228162514264337593543950335")]
    public void Percent_outside_0_to_100_are_refused(string percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Share.Percent(Decimal(percent)));

    [Theory]
    [InlineData("12.505")]
    [InlineData("0.001")]
    [InlineData("99.9999999999999999999999")]
    public void More_than_two_decimals_are_refused(string percent) =>
        Assert.StartsWith(
            $"PrecisionLoss: {percent} %",
            Assert.Throws<ArgumentException>(() => Share.Percent(Decimal(percent))).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(1, 3, Rounding.HalfEven, 3_333)]
    [InlineData(2, 3, Rounding.HalfEven, 6_667)]
    [InlineData(2, 3, Rounding.Down, 6_666)]
    [InlineData(1, 20_000, Rounding.HalfEven, 0)]
    [InlineData(1, 20_000, Rounding.HalfAwayFromZero, 1)]
    [InlineData(3, 20_000, Rounding.HalfEven, 2)]
    [InlineData(long.MaxValue - 1, long.MaxValue, Rounding.Up, 10_000)]
    [InlineData(long.MaxValue, long.MaxValue, Rounding.Down, 10_000)]
    [InlineData(0, 5, Rounding.Up, 0)]
    public void A_part_of_a_whole_is_rounded_once(long part, long whole, Rounding rounding, int basisPoints) =>
        Assert.Equal(basisPoints, Share.Of(part, whole, rounding).BasisPoints);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    [InlineData(-1, -5)]
    [InlineData(long.MinValue, long.MinValue)]
    public void What_is_no_part_of_a_whole_is_no_share(long part, long whole)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Share.Of(part, whole, Rounding.HalfEven));
        Assert.False(Share.TryOf(part, whole, Rounding.HalfEven, out var share));
        Assert.Equal(default, share);
    }

    // law:M10
    [Fact]
    public void A_share_equals_the_exact_one_rounded_once() =>
        Law.Holds(
            from whole in Generate.AnyNumber
            where whole > 0
            from part in Generate.Between(0, whole)
            from rounding in Generate.AnyRounding
            select (part, whole, rounding),
            ["tie", "beyond 32 bits", "exact"],
            (given, seen) =>
            {
                var product = (BigInteger)given.part * 10_000;
                seen.Note("tie", ExactRounding.IsTie(product, given.whole));
                seen.Note("beyond 32 bits", given.part > uint.MaxValue);
                seen.Note("exact", product % given.whole == 0);
                Assert.Equal(
                    ExactRounding.Of(product, given.whole, given.rounding),
                    Share.Of(given.part, given.whole, given.rounding).BasisPoints
                );
            }
        );

    [Fact]
    public void The_default_is_zero_percent()
    {
        Assert.Equal(Share.Zero, default);
        Assert.Equal("0.00 %", default(Share).ToString());
    }

    [Fact]
    public void The_whole_is_a_hundred_percent() => Assert.Equal("100.00 %", Share.Whole.ToString());

    [Fact]
    public void Shares_compare_by_size()
    {
        var (less, more) = (Share.FromBasisPoints(1_249), Share.FromBasisPoints(1_250));
        var same = Share.Percent(12.5m);
        Assert.Equal((true, true, false, false), (less < more, less <= more, less > more, less >= more));
        Assert.Equal((false, true, false, true), (same < more, same <= more, same > more, same >= more));
        Assert.Equal((false, false, true, true), (more < less, more <= less, more > less, more >= less));
        Assert.Equal((-1, 0, 1), (less.CompareTo(more), more.CompareTo(same), more.CompareTo(less)));
    }

    [Fact]
    public void Equality_is_by_value()
    {
        object same = Share.Percent(12.5m);
        Assert.True(Share.FromBasisPoints(1_250).Equals(same));
        Assert.True(Share.FromBasisPoints(1_250) == (Share)same);
        Assert.Equal(Share.FromBasisPoints(1_250).GetHashCode(), same.GetHashCode());
        Assert.True(Share.Zero != Share.Whole);
        Assert.False(Share.Zero.Equals(0));
    }

    [Theory]
    [InlineData("0 %", 0)]
    [InlineData("0.00 %", 0)]
    [InlineData("12.5 %", 1_250)]
    [InlineData("12.50 %", 1_250)]
    [InlineData("100 %", 10_000)]
    [InlineData("100.00 %", 10_000)]
    public void Text_is_read(string text, int basisPoints)
    {
        Assert.Equal(basisPoints, Share.Parse(text).BasisPoints);
        Assert.True(Share.TryParse(text, out var share));
        Assert.Equal(basisPoints, share.BasisPoints);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData(" %")]
    [InlineData("12.5")]
    [InlineData("12.5%")]
    [InlineData("12.5  %")]
    [InlineData("12.5 % ")]
    [InlineData("12,5 %")]
    [InlineData("12.505 %")]
    [InlineData("-1 %")]
    [InlineData("-0 %")]
    [InlineData("+1 %")]
    [InlineData("01 %")]
    [InlineData(".5 %")]
    [InlineData("1e1 %")]
    [InlineData("100.01 %")]
    [InlineData("99999999999999999999 %")]
    [InlineData("12.5 ٪")]
    public void Other_text_is_refused(string text)
    {
        Assert.False(Share.TryParse(text, out var share));
        Assert.Equal(default, share);
        Assert.Throws<FormatException>(() => Share.Parse(text));
    }

    [Theory]
    [InlineData("100.01 %", "it must lie between 0 % and 100 %")]
    [InlineData("-0.01 %", "it must lie between 0 % and 100 %")]
    [InlineData("1.005 %", "at most 2 decimals are kept")]
    [InlineData("1 percent", "text as in \"12.50 %\" is expected")]
    public void The_refusal_says_why(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => Share.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Missing_text_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Share.Parse(null!));
        Assert.False(Share.TryParse(null, out _));
    }

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
