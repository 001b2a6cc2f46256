using System.Globalization;
using System.Numerics;
using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Quantities;

public sealed class RoundingTests
{
    [Theory]
    [InlineData(Rounding.HalfEven, "2.5", 2)]
    [InlineData(Rounding.HalfEven, "3.5", 4)]
    [InlineData(Rounding.HalfEven, "-2.5", -2)]
    [InlineData(Rounding.HalfEven, "-3.5", -4)]
    [InlineData(Rounding.HalfEven, "2.51", 3)]
    [InlineData(Rounding.HalfEven, "2.49", 2)]
    [InlineData(Rounding.HalfAwayFromZero, "2.5", 3)]
    [InlineData(Rounding.HalfAwayFromZero, "-2.5", -3)]
    [InlineData(Rounding.HalfAwayFromZero, "2.49", 2)]
    [InlineData(Rounding.HalfAwayFromZero, "-2.49", -2)]
    [InlineData(Rounding.TowardZero, "2.9", 2)]
    [InlineData(Rounding.TowardZero, "-2.9", -2)]
    [InlineData(Rounding.AwayFromZero, "2.1", 3)]
    [InlineData(Rounding.AwayFromZero, "-2.1", -3)]
    [InlineData(Rounding.Down, "2.9", 2)]
    [InlineData(Rounding.Down, "-2.1", -3)]
    [InlineData(Rounding.Up, "2.1", 3)]
    [InlineData(Rounding.Up, "-2.9", -2)]
    public void Each_rounding_settles_as_it_says(Rounding rounding, string amount, long expected) =>
        Assert.Equal(
            expected,
            Money.Rounded(decimal.Parse(amount, CultureInfo.InvariantCulture), Currency.Jpy, rounding).MinorUnits
        );

    // law:M10
    [Fact]
    public void Every_rounding_equals_the_exact_one() =>
        Law.Holds(
            from amount in Generate.AnyFactor
            from currency in Generate.AnyCurrency
            from rounding in Generate.AnyRounding
            select (amount, currency, rounding),
            ["tie", "negative", "exact", "above half", "below half"],
            (given, seen) =>
            {
                var (numerator, denominator) = ExactRounding.Fraction(given.amount);
                numerator *= given.currency.MinorUnitsPerUnit;
                var expected = ExactRounding.Of(numerator, denominator, given.rounding);
                if (BigInteger.Abs(expected) > Money.MaxMinorUnits)
                {
                    Assert.Throws<ArgumentOutOfRangeException>(() =>
                        Money.Rounded(given.amount, given.currency, given.rounding)
                    );
                    return;
                }
                var rest = BigInteger.Abs(numerator % denominator) * 2;
                seen.Note("tie", ExactRounding.IsTie(numerator, denominator));
                seen.Note("negative", numerator < 0 && rest != 0);
                seen.Note("exact", rest == 0);
                seen.Note("above half", rest > denominator);
                seen.Note("below half", rest > 0 && rest < denominator);
                Assert.Equal(expected, Money.Rounded(given.amount, given.currency, given.rounding).MinorUnits);
            }
        );

    // law:M10
    [Fact]
    public void Half_roundings_are_off_by_at_most_half_a_minor_unit() =>
        Law.Holds(
            from amount in Gen.Choose(-2_000_000, 2_000_000).Select(value => value / 1_000m)
            from rounding in Gen.Elements(Rounding.HalfEven, Rounding.HalfAwayFromZero)
            select (amount, rounding),
            ["off by exactly half", "off by less", "exact"],
            (given, seen) =>
            {
                var error = Math.Abs(Money.Rounded(given.amount, Currency.Eur, given.rounding).Amount - given.amount);
                seen.Note("off by exactly half", error == 0.005m);
                seen.Note("off by less", error is > 0 and < 0.005m);
                seen.Note("exact", error == 0);
                Assert.True(error <= 0.005m);
            }
        );

    // law:M10
    [Fact]
    public void Rounding_again_changes_nothing() =>
        Law.Holds(
            from amount in Gen.Choose(-2_000_000, 2_000_000).Select(value => value / 1_000m)
            from currency in Generate.AnyCurrency
            from first in Generate.AnyRounding
            from second in Generate.AnyRounding
            select (amount, currency, first, second),
            ["the first rounds", "another rounding"],
            (given, seen) =>
            {
                var once = Money.Rounded(given.amount, given.currency, given.first);
                seen.Note("the first rounds", once.Amount != given.amount);
                seen.Note("another rounding", given.first != given.second);
                Assert.Equal(once, Money.Rounded(once.Amount, given.currency, given.second));
            }
        );

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public void A_rounding_that_is_not_named_is_refused_even_where_nothing_is_rounded(int undefined)
    {
        var rounding = (Rounding)undefined;
        var rates = ExchangeRates.Of([ExchangeRate.Of(Currency.Eur, Currency.Usd, new LocalDate(2024, 1, 1), 1m)], 0);
        Assert.Multiple(
            () => Refused(() => Money.Rounded(1m, Currency.Eur, rounding)),
            () => Refused(() => Money.Eur(1m).Times(2m, rounding)),
            () => Refused(() => Money.Eur(1m).TimesTraced(2m, rounding)),
            () => Refused(() => Money.Eur(1m).Times(Share.Whole, rounding)),
            () => Refused(() => Money.Eur(1m).Times(Percentage.Percent(100m), rounding)),
            () => Refused(() => Share.Of(1, 2, rounding)),
            () => Refused(() => Percentage.Of(1, 2, rounding)),
            () => Refused(() => Ratio.Of(1, 2).ToDecimal(1, rounding)),
            () => Refused(() => Ratio.Of(1, 2).ToPercentage(rounding)),
            () => Refused(() => rates.TryConvert(Money.Eur(1m), Currency.Usd, new LocalDate(2024, 1, 1), rounding, out _))
        );
    }

    private static void Refused(Action act) =>
        Assert.Equal("rounding", Assert.Throws<ArgumentOutOfRangeException>(act).ParamName);

    private static void Refused<T>(Func<T> act) =>
        Refused(() =>
        {
            _ = act();
        });
}
