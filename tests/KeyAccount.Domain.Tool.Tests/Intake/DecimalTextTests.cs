using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Tests.Intake;

public class DecimalTextTests
{
    [Theory]
    [InlineData("0", "0", 0)]
    [InlineData("-0.00", "0", 0)]
    [InlineData("007.50", "7.5", 1)]
    [InlineData("-123456789012345.0123456789", "-123456789012345.0123456789", 10)]
    [InlineData("1.10000000000000000000", "1.1", 1)]
    public void A_plain_number_is_read_exactly(string text, string value, int decimals)
    {
        Assert.True(DecimalText.TryRead(Encoding.UTF8.GetBytes(text), out var read, out var found, out _));
        Assert.Equal((decimal.Parse(value, CultureInfo.InvariantCulture), decimals), (read, found));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.")]
    [InlineData(".1")]
    [InlineData("1.2.3")]
    [InlineData("1,5")]
    [InlineData("1e5")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("１")]
    [InlineData("1234567890123456")]
    [InlineData("0.12345678901")]
    public void Anything_else_is_refused_with_a_reason(string text)
    {
        Assert.False(DecimalText.TryRead(Encoding.UTF8.GetBytes(text), out _, out _, out var problem));
        Assert.StartsWith("\"", problem, StringComparison.Ordinal);
    }

    [Property]
    public Property Every_number_within_the_limits_comes_back() =>
        Prop.ForAll(
            Gen.Choose(-1_000_000_000, 1_000_000_000)
                .SelectMany(mantissa => Gen.Choose(0, 10).Select(scale => (mantissa, scale)))
                .ToArbitrary(),
            number =>
            {
                var value = new decimal(Math.Abs(number.mantissa), 0, 0, number.mantissa < 0, (byte)number.scale);
                var text = value.ToString(CultureInfo.InvariantCulture);
                return DecimalText.TryRead(Encoding.UTF8.GetBytes(text), out var read, out _, out _) && read == value;
            }
        );
}
