using System.Globalization;
using FsCheck.Xunit;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Quantities;

public class DecimalPartsTests
{
    // The parts are read where they lie, so this is what notices if a decimal should ever be laid out otherwise.
    [Property]
    public void The_parts_are_those_that_make_the_decimal(decimal value)
    {
        DecimalParts.Split(in value, out var parts);

        var bits = decimal.GetBits(value);
        Assert.Equal(
            (bits[3], unchecked((uint)bits[2]), ((ulong)unchecked((uint)bits[1]) << 32) | unchecked((uint)bits[0])),
            (parts.Flags, parts.High, parts.Low)
        );
        Assert.Equal(value.Scale, parts.Scale);
    }

    [Theory]
    [InlineData("0", 2, 0)]
    [InlineData("-0.00", 2, 0)]
    [InlineData("12.3", 2, 1230)]
    [InlineData("-12.34", 2, -1234)]
    [InlineData("92233720368547758.07", 2, long.MaxValue)]
    [InlineData("-92233720368547758.07", 2, -long.MaxValue)]
    [InlineData("9223372036", 9, 9_223_372_036_000_000_000)]
    public void A_decimal_of_few_places_is_scaled_at_once(string text, int decimals, long expected)
    {
        Assert.True(PowerOfTen.TryScale(decimal.Parse(text, CultureInfo.InvariantCulture), decimals, out var scaled));
        Assert.Equal(expected, scaled);
    }

    [Theory]
    [InlineData("92233720368547758.08", 2)] // one too large
    [InlineData("9223372037", 9)]
    [InlineData("18446744073709551616", 0)] // 65 bits
    [InlineData("1.230", 2)] // a place too many
    public void Others_are_left_to_the_careful_way(string text, int decimals) =>
        Assert.False(PowerOfTen.TryScale(decimal.Parse(text, CultureInfo.InvariantCulture), decimals, out _));

    [Theory]
    [InlineData("1.230", 2, 123)]
    [InlineData("-1.23000000000", 2, -123)]
    [InlineData("1.23", 2, 123)]
    public void Zeros_behind_the_last_place_are_cut_off(string text, int decimals, long expected)
    {
        Assert.True(PowerOfTen.TryScaleDown(decimal.Parse(text, CultureInfo.InvariantCulture), decimals, out var scaled));
        Assert.Equal(expected, scaled);
    }

    [Theory]
    [InlineData("1.234", 2)] // not a zero
    [InlineData("1.230000000000", 2)] // ten places too many
    [InlineData("1.2", 2)] // too few
    [InlineData("9223372036854775808.0", 0)] // more than a long
    public void What_is_no_zero_is_not_cut_off(string text, int decimals) =>
        Assert.False(PowerOfTen.TryScaleDown(decimal.Parse(text, CultureInfo.InvariantCulture), decimals, out _));
}
