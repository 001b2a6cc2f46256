using System.Globalization;
using System.Runtime.CompilerServices;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Quantities;

public sealed class MoneyTests
{
    private const long Limit = 900_000_000_000_000;

    [Theory]
    [InlineData("EUR", "1234.5", 123_450)]
    [InlineData("EUR", "1234.50", 123_450)]
    [InlineData("EUR", "-0.01", -1)]
    [InlineData("EUR", "12.5000000000000000000", 1_250)]
    [InlineData("JPY", "1234", 1_234)]
    [InlineData("JPY", "1234.0", 1_234)]
    [InlineData("KWD", "0.001", 1)]
    public void An_amount_is_a_whole_number_of_minor_units(string currency, string amount, long minorUnits) =>
        Assert.Equal(minorUnits, Money.Of(Decimal(amount), Currency.Of(currency)).MinorUnits);

    [Theory]
    [InlineData("EUR", "12.345", 2)]
    [InlineData("EUR", "0.001", 2)]
    [InlineData("EUR", "-0.005", 2)]
    [InlineData("EUR", "0.0000000000000000000000000001", 2)]
    [InlineData("JPY", "0.5", 0)]
    [InlineData("KWD", "0.0005", 3)]
    public void More_decimals_than_the_currency_has_are_refused(string currency, string amount, int decimals)
    {
        var refusal = Assert.Throws<ArgumentException>(() => Money.Of(Decimal(amount), Currency.Of(currency)));
        Assert.StartsWith(
            $"PrecisionLoss: {amount} has more decimals than {currency} allows ({decimals});",
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_limit_is_nine_times_ten_to_the_fourteenth() => Assert.Equal(Limit, Money.MaxMinorUnits);

    [Theory]
    [InlineData(Limit - 1)]
    [InlineData(Limit)]
    [InlineData(1 - Limit)]
    [InlineData(-Limit)]
    public void Minor_units_up_to_the_limit_are_money(long minorUnits) =>
        Assert.Equal(minorUnits, Money.OfMinor(minorUnits, Currency.Eur).MinorUnits);

    [Theory]
    [InlineData(Limit + 1)]
    [InlineData(-Limit - 1)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Minor_units_beyond_the_limit_are_refused_by_value_and_limit(long minorUnits)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Money.OfMinor(minorUnits, Currency.Eur));
        Assert.Contains(minorUnits.ToString(CultureInfo.InvariantCulture), refusal.Message, StringComparison.Ordinal);
        Assert.Contains("900000000000000", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EUR", "9000000000000.00", true)]
    [InlineData("EUR", "9000000000000.01", false)]
    [InlineData("EUR", "-9000000000000.00", true)]
    [InlineData("EUR", "-9000000000000.01", false)]
    [InlineData("JPY", "900000000000000", true)]
    [InlineData("JPY", "900000000000001", false)]
    [InlineData("KWD", "900000000000.000", true)]
    [InlineData("KWD", "900000000000.001", false)]
    [InlineData("EUR", "79228162514264337593543950335", false)]
    [InlineData("KWD", "-79228162514264337593543950335", false)]
    public void The_limit_holds_for_amounts_too(string currency, string amount, bool isMoney)
    {
        var refusal = Record.Exception(() => Money.Of(Decimal(amount), Currency.Of(currency)));
        Assert.Equal(isMoney ? null : typeof(ArgumentOutOfRangeException), refusal?.GetType());
    }

    [Theory]
    [InlineData("9000000000000.004", true)]
    [InlineData("9000000000000.005", false)]
    public void The_limit_holds_after_rounding(string amount, bool isMoney)
    {
        var refusal = Record.Exception(() => Money.Rounded(Decimal(amount), Currency.Eur, Rounding.HalfAwayFromZero));
        Assert.Equal(isMoney ? null : typeof(ArgumentOutOfRangeException), refusal?.GetType());
    }

    [Fact]
    public void Money_without_a_currency_is_refused() =>
        Assert.Multiple(
            () => Assert.Throws<ArgumentException>(() => Money.Of(1m, default)),
            () => Assert.Throws<ArgumentException>(() => Money.OfMinor(1, default)),
            () => Assert.Throws<ArgumentException>(() => Money.Rounded(1m, default, Rounding.Down)),
            () => Assert.Throws<ArgumentException>(() => Money.Zero(default))
        );

    [Fact]
    public void The_named_factories_make_their_currency() =>
        Assert.Equal("1.00 EUR, 2.00 USD, 3.00 CNY", $"{Money.Eur(1m)}, {Money.Usd(2m)}, {Money.Cny(3m)}");

    [Theory]
    [InlineData("EUR", 123_450, "1234.50")]
    [InlineData("EUR", -5, "-0.05")]
    [InlineData("EUR", 0, "0.00")]
    [InlineData("JPY", 7, "7")]
    [InlineData("KWD", 7, "0.007")]
    [InlineData("EUR", Limit, "9000000000000.00")]
    public void The_amount_has_exactly_the_decimals_of_the_currency(string currency, long minorUnits, string amount) =>
        Assert.Equal(amount, Money.OfMinor(minorUnits, Currency.Of(currency)).Amount.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(-1, true, false, false)]
    [InlineData(0, false, true, false)]
    [InlineData(1, false, false, true)]
    public void The_sign_can_be_asked_for(long minorUnits, bool isNegative, bool isZero, bool isPositive)
    {
        var money = Money.OfMinor(minorUnits, Currency.Eur);
        Assert.Equal((isNegative, isZero, isPositive), (money.IsNegative, money.IsZero, money.IsPositive));
    }

    [Fact]
    public void Equality_is_by_value()
    {
        object same = Money.OfMinor(1_250, Currency.Eur);
        Assert.True(Money.Eur(12.5m).Equals(same));
        Assert.True(Money.Eur(12.5m) == (Money)same);
        Assert.Equal(Money.Eur(12.5m).GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void Another_amount_another_currency_or_another_type_is_not_equal() =>
        Assert.Multiple(
            () => Assert.True(Money.Eur(1m) != Money.Eur(1.01m)),
            () => Assert.True(Money.Eur(1m) != Money.Usd(1m)),
            () => Assert.True(Money.Eur(0m) != Money.Usd(0m)),
            () => Assert.False(Money.Eur(1m).Equals("1.00 EUR")),
            () => Assert.False(Money.Eur(1m).Equals(null))
        );

    [Fact]
    public void Money_is_sixteen_bytes_without_references()
    {
        Assert.Equal(16, Unsafe.SizeOf<Money>());
        Assert.False(RuntimeHelpers.IsReferenceOrContainsReferences<Money>());
    }

    [Fact]
    public void Comparing_and_adding_allocate_nothing()
    {
        var (left, right) = (Money.Eur(1m), Money.Eur(2m));
        _ = Work(left, right);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = Work(left, right);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(500, count);
    }

    private static int Work(Money left, Money right)
    {
        var count = 0;
        for (var round = 0; round < 100; round++)
        {
            count += left < right ? 1 : 0;
            count += left <= right ? 1 : 0;
            count += left != right ? 1 : 0;
            count += left + right > right ? 1 : 0;
            count += (-left).Times(Share.Whole, Rounding.Down).IsNegative ? 1 : 0;
        }
        return count;
    }

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
