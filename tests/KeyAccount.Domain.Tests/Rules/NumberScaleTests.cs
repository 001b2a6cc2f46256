using System.Globalization;
using FsCheck.Xunit;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Rules;

public class NumberScaleTests
{
    private static readonly NumberScale Cents = new(null, 2);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0.00", 0)]
    [InlineData("12.3", 1230)]
    [InlineData("-12.34", -1234)]
    [InlineData("12.340", 1234)]
    [InlineData("1.0000000000000000000000000000", 100)] // 28 places, more than 64 bits
    [InlineData("9999999999999.99", 999_999_999_999_999)]
    [InlineData("10000000000000.00", 1_000_000_000_000_000)]
    [InlineData("-10000000000000.00", -1_000_000_000_000_000)]
    public void The_code_is_the_number_of_grains(string text, long expected) =>
        Assert.Equal(expected, Cents.Encode(Parse(text)));

    [Theory]
    [InlineData("10000000000000.01")]
    [InlineData("-10000000000000.01")]
    [InlineData("184467440737095516.16")] // 2^64 grains
    [InlineData("79228162514264337593543950335")]
    public void More_than_the_limit_is_refused(string text) =>
        Assert.Contains("At most", Refusal(text).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("0.001")]
    [InlineData("12.345")]
    [InlineData("0.0000000000000000000000000001")]
    public void A_part_of_a_grain_is_refused(string text) =>
        Assert.Contains("finer than its grain", Refusal(text).Message, StringComparison.Ordinal);

    [Property]
    public void Decoding_is_the_inverse(long number)
    {
        var code = number % 1_000_000_000_000_000;

        Assert.Equal(code, Cents.Encode(Cents.Decode(code)));
    }

    private static ArgumentOutOfRangeException Refusal(string text) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Cents.Encode(Parse(text)));

    private static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
