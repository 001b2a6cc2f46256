using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Quantities;

public sealed class RatioTests
{
    [Theory]
    [InlineData(2, 4, 1, 2)]
    [InlineData(-2, 4, -1, 2)]
    [InlineData(2, -4, -1, 2)]
    [InlineData(-2, -4, 1, 2)]
    [InlineData(0, -7, 0, 1)]
    [InlineData(long.MaxValue, long.MaxValue, 1, 1)]
    [InlineData(-long.MaxValue, 1, -long.MaxValue, 1)]
    [InlineData(1, -long.MaxValue, -1, long.MaxValue)]
    public void A_ratio_is_in_lowest_terms_with_the_sign_on_top(long numerator, long denominator, long top, long bottom)
    {
        var ratio = Ratio.Of(numerator, denominator);
        Assert.Equal((top, bottom), (ratio.Numerator, ratio.Denominator));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(long.MinValue, 1)]
    [InlineData(1, long.MinValue)]
    [InlineData(long.MinValue, long.MinValue)]
    public void Over_zero_it_is_not_known_and_the_lowest_number_has_no_opposite(long numerator, long denominator)
    {
        Assert.False(Ratio.TryOf(numerator, denominator, out _));
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Ratio.Of(numerator, denominator));
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"{numerator}/{denominator} is no ratio"),
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_default_is_zero()
    {
        Assert.Equal((0, 1), (default(Ratio).Numerator, default(Ratio).Denominator));
        Assert.Equal(Ratio.Of(0, 5), default);
        Assert.Equal("0/1", default(Ratio).ToString());
    }

    [Fact]
    public void Ratios_compare_as_the_exact_fractions() =>
        Law.Holds(
            from left in AnyRatio
            from near in AnyRatio
            from isNeighbour in Gen.Elements(true, false)
            select (Left: left, Right: isNeighbour ? Neighbour(left) : near),
            ["less", "more", "equal", "differ beyond the precision of a double"],
            (given, seen) =>
            {
                var (left, right) = given;
                var expected = ((BigInteger)left.Numerator * right.Denominator).CompareTo(
                    (BigInteger)right.Numerator * left.Denominator
                );
                seen.Note("less", expected < 0);
                seen.Note("more", expected > 0);
                seen.Note("equal", expected == 0);
                seen.Note(
                    "differ beyond the precision of a double",
                    expected != 0 && Approximate(left).Equals(Approximate(right))
                );
                Assert.Equal(expected, left.CompareTo(right));
                Assert.Equal(
                    (expected < 0, expected <= 0, expected > 0, expected >= 0, expected == 0, expected != 0),
                    (left < right, left <= right, left > right, left >= right, left == right, left != right)
                );
            }
        );

    [Fact]
    public void Equal_fractions_are_one_value_whatever_they_were_made_of() =>
        Law.Holds(
            from numerator in Gen.Frequency((9, Gen.Choose(-1_000, 1_000)), (1, Gen.Constant(0)))
            from denominator in Gen.Choose(1, 1_000)
            from factor in Gen.Choose(-1_000, 1_000)
            where factor != 0
            select (numerator, denominator, factor),
            ["negative factor", "negative ratio", "zero"],
            (given, seen) =>
            {
                seen.Note("negative factor", given.factor < 0);
                seen.Note("negative ratio", given.numerator < 0);
                seen.Note("zero", given.numerator == 0);
                var ratio = Ratio.Of(given.numerator, given.denominator);
                var same = Ratio.Of((long)given.numerator * given.factor, (long)given.denominator * given.factor);
                Assert.Equal((ratio, ratio.GetHashCode(), ratio.ToString()), (same, same.GetHashCode(), same.ToString()));
            }
        );

    [Fact]
    public void Another_value_or_another_type_is_not_equal()
    {
        Assert.False(Ratio.Of(1, 2).Equals(Ratio.Of(1, 3)));
        Assert.False(Ratio.Of(1, 2).Equals(0.5m));
        Assert.True(Ratio.Of(1, 2).Equals((object)Ratio.Of(2, 4)));
    }

    [Theory]
    [InlineData(1, 3, 0, Rounding.HalfEven, "0")]
    [InlineData(2, 3, 6, Rounding.HalfEven, "0.666667")]
    [InlineData(2, 3, 6, Rounding.Down, "0.666666")]
    [InlineData(-2, 3, 6, Rounding.Down, "-0.666667")]
    [InlineData(1, 2, 6, Rounding.HalfEven, "0.500000")]
    [InlineData(-1, 1_000, 2, Rounding.TowardZero, "0.00")]
    [InlineData(5, 2, 0, Rounding.HalfEven, "2")]
    [InlineData(long.MaxValue, 1, 9, Rounding.HalfEven, "9223372036854775807.000000000")]
    public void It_is_given_with_exactly_so_many_decimals(
        long numerator,
        long denominator,
        int decimals,
        Rounding rounding,
        string expected
    ) =>
        Assert.Equal(
            expected,
            Ratio.Of(numerator, denominator).ToDecimal(decimals, rounding).ToString(CultureInfo.InvariantCulture)
        );

    // law:M10
    [Fact]
    public void Its_decimals_equal_the_exact_ones_rounded_once() =>
        Law.Holds(
            from ratio in AnyRatio
            from decimals in Gen.Choose(0, Ratio.MaxDecimals)
            from rounding in Generate.AnyRounding
            select (ratio, decimals, rounding),
            ["negative", "tie", "nine decimals"],
            (given, seen) =>
            {
                var product = given.ratio.Numerator * BigInteger.Pow(10, given.decimals);
                seen.Note("negative", product < 0);
                seen.Note("tie", ExactRounding.IsTie(product, given.ratio.Denominator));
                seen.Note("nine decimals", given.decimals == 9);
                var (numerator, denominator) = ExactRounding.Fraction(given.ratio.ToDecimal(given.decimals, given.rounding));
                Assert.Equal(
                    (ExactRounding.Of(product, given.ratio.Denominator, given.rounding), BigInteger.Pow(10, given.decimals)),
                    (numerator, denominator)
                );
            }
        );

    [Theory]
    [InlineData(-1)]
    [InlineData(10)]
    public void Fewer_than_no_or_more_than_nine_decimals_are_refused(int decimals) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Ratio.Of(1, 3).ToDecimal(decimals, Rounding.HalfEven));

    [Theory]
    [InlineData(1, 3, Rounding.HalfEven, "33.33 %")]
    [InlineData(-1, 3, Rounding.Down, "-33.34 %")]
    [InlineData(100_000, 1, Rounding.HalfEven, "10000000.00 %")]
    public void As_a_percentage_it_is_rounded_once(long numerator, long denominator, Rounding rounding, string expected) =>
        Assert.Equal(expected, Ratio.Of(numerator, denominator).ToPercentage(rounding).ToString());

    [Fact]
    public void As_a_percentage_beyond_the_limit_it_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Ratio.Of(100_001, 1).ToPercentage(Rounding.HalfEven));

    [Theory]
    [InlineData("-1/3", -1, 3)]
    [InlineData("2/4", 1, 2)]
    [InlineData("0/1", 0, 1)]
    [InlineData("9223372036854775807/1", long.MaxValue, 1)]
    public void Text_is_read(string text, long numerator, long denominator)
    {
        Assert.Equal(Ratio.Of(numerator, denominator), Ratio.Parse(text));
        Assert.True(Ratio.TryParse(text, out var ratio));
        Assert.Equal(Ratio.Of(numerator, denominator), ratio);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("1")]
    [InlineData("1/")]
    [InlineData("/3")]
    [InlineData("1/0")]
    [InlineData("0/0")]
    [InlineData("1/-3")]
    [InlineData("-0/3")]
    [InlineData("+1/3")]
    [InlineData("01/3")]
    [InlineData("1/03")]
    [InlineData("1 / 3")]
    [InlineData("1/3 ")]
    [InlineData("1/2/3")]
    [InlineData("1.0/3")]
    [InlineData("9223372036854775808/1")]
    [InlineData("-9223372036854775808/1")]
    [InlineData("١/٣")]
    public void Other_text_is_refused(string text)
    {
        Assert.False(Ratio.TryParse(text, out var ratio));
        Assert.Equal(default, ratio);
        Assert.Throws<FormatException>(() => Ratio.Parse(text));
    }

    [Fact]
    public void Missing_text_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Ratio.Parse(null!));
        Assert.False(Ratio.TryParse(null, out _));
    }

    private static Gen<Ratio> AnyRatio =>
        from large in Generate.Between(-long.MaxValue, long.MaxValue)
        from small in Gen.Choose(-20, 20)
        from largeBelow in Generate.Between(1, long.MaxValue)
        from smallBelow in Gen.OneOf(Gen.Choose(1, 20), Gen.Elements(2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024))
        from isLarge in Gen.Elements(true, false)
        select isLarge ? Ratio.Of(large, largeBelow) : Ratio.Of(small, smallBelow);

    /// <summary>A ratio that differs in the last place only, or the same where there is none.</summary>
    private static Ratio Neighbour(Ratio ratio) =>
        ratio.Denominator is > int.MaxValue and < long.MaxValue
            ? Ratio.Of(ratio.Numerator, ratio.Denominator + 1)
            : Ratio.Of(ratio.Numerator * 3, ratio.Denominator * 3);

    private static double Approximate(Ratio ratio) => (double)ratio.Numerator / ratio.Denominator;
}
