using System.Globalization;
using System.Numerics;
using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Quantities;

public sealed class MoneyArithmeticTests
{
    private const long Limit = Money.MaxMinorUnits;

    [Fact]
    public void Amounts_in_one_currency_add_and_subtract()
    {
        Assert.Equal(Money.Eur(3.75m), Money.Eur(1.25m) + Money.Eur(2.5m));
        Assert.Equal(Money.Eur(-1.25m), Money.Eur(1.25m) - Money.Eur(2.5m));
        Assert.Equal(Money.Eur(-1.25m), -Money.Eur(1.25m));
    }

    [Theory]
    [InlineData(-125, 125)]
    [InlineData(0, 0)]
    [InlineData(125, 125)]
    [InlineData(-Limit, Limit)]
    public void The_absolute_amount_has_no_sign(long minorUnits, long expected) =>
        Assert.Equal(expected, Money.OfMinor(minorUnits, Currency.Eur).Abs().MinorUnits);

    // law:M11
    [Fact]
    public void Two_currencies_never_mix()
    {
        var mismatch = Assert.Throws<CurrencyMismatchException>(() => Money.Eur(1m) + Money.Usd(1m));
        Assert.Equal((Currency.Eur, Currency.Usd), (mismatch.Left, mismatch.Right));
        Assert.Equal("Money in EUR and money in USD do not mix; convert one of them first.", mismatch.Message);
    }

    // law:M11
    [Fact]
    public void Two_currencies_mix_neither_in_a_difference_nor_in_a_ratio_nor_in_a_sum() =>
        Assert.Multiple(
            () => Assert.Throws<CurrencyMismatchException>(() => Money.Eur(1m) - Money.Usd(1m)),
            () => Assert.Throws<CurrencyMismatchException>(() => Money.Eur(0m) + Money.Usd(0m)),
            () => Assert.Throws<CurrencyMismatchException>(() => Money.Eur(1m).RatioTo(Money.Usd(1m))),
            () => Assert.Throws<CurrencyMismatchException>(() => Money.Sum([Money.Eur(1m), Money.Usd(1m)], Currency.Eur)),
            () => Assert.Throws<CurrencyMismatchException>(() => Money.Sum([Money.Usd(1m)], Currency.Eur))
        );

    // law:M11
    [Fact]
    public void Comparing_across_currencies_neither_throws_nor_is_true() =>
        Law.Holds(
            from left in Generate.AnyMoney
            from right in Generate.AnyMoney
            select (left, right),
            ["two currencies", "one currency", "two currencies, equal units"],
            (given, seen) =>
            {
                var (left, right) = given;
                var isShared = left.Currency == right.Currency;
                seen.Note("two currencies", !isShared);
                seen.Note("one currency", isShared);
                seen.Note("two currencies, equal units", !isShared && left.MinorUnits == right.MinorUnits);
                Assert.Equal(isShared && left.MinorUnits < right.MinorUnits, left < right);
                Assert.Equal(isShared && left.MinorUnits <= right.MinorUnits, left <= right);
                Assert.Equal(isShared && left.MinorUnits > right.MinorUnits, left > right);
                Assert.Equal(isShared && left.MinorUnits >= right.MinorUnits, left >= right);
                Assert.Equal(isShared && left.MinorUnits == right.MinorUnits, left == right);
            }
        );

    [Theory]
    [InlineData(Limit - 1, 1, true)]
    [InlineData(Limit, 1, false)]
    [InlineData(1 - Limit, -1, true)]
    [InlineData(-Limit, -1, false)]
    [InlineData(Limit, Limit, false)]
    [InlineData(Limit, -Limit, true)]
    public void A_sum_beyond_the_limit_is_refused(long left, long right, bool isMoney)
    {
        var refusal = Record.Exception(() => Money.OfMinor(left, Currency.Eur) + Money.OfMinor(right, Currency.Eur));
        Assert.Equal(isMoney ? null : typeof(ArgumentOutOfRangeException), refusal?.GetType());
    }

    [Fact]
    public void A_difference_beyond_the_limit_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.OfMinor(-Limit, Currency.Eur) - Money.OfMinor(1, Currency.Eur));

    [Fact]
    public void A_difference_is_the_opposite_of_the_other_way_round() =>
        Law.Holds(
            from left in Generate.AnyMinorUnits
            from right in Generate.AnyMinorUnits
            where Math.Abs(left - right) <= Limit
            select (Left: Money.OfMinor(left, Currency.Eur), Right: Money.OfMinor(right, Currency.Eur)),
            ["left larger", "right larger", "equal"],
            (given, seen) =>
            {
                seen.Note("left larger", given.Left > given.Right);
                seen.Note("right larger", given.Left < given.Right);
                seen.Note("equal", given.Left == given.Right);
                Assert.Equal(given.Left - given.Right, -(given.Right - given.Left));
            }
        );

    [Theory]
    [InlineData(125, 3, 375)]
    [InlineData(-125, 3, -375)]
    [InlineData(125, 0, 0)]
    [InlineData(90_000_000_000_000, 10, Limit)]
    public void A_multiple_is_exact(long minorUnits, long factor, long expected) =>
        Assert.Equal(expected, Money.OfMinor(minorUnits, Currency.Eur).Times(factor).MinorUnits);

    [Theory]
    [InlineData(90_000_000_000_001, 10)]
    [InlineData(Limit, long.MaxValue)]
    [InlineData(-Limit, long.MinValue)]
    public void A_multiple_beyond_the_limit_is_refused(long minorUnits, long factor) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.OfMinor(minorUnits, Currency.Eur).Times(factor));

    [Theory]
    [InlineData("10.00", "12.5", "1.25")]
    [InlineData("0.04", "12.5", "0.00")] // 0.005 goes to the even cent
    [InlineData("0.12", "12.5", "0.02")] // 0.015 goes to the even cent
    [InlineData("-0.12", "12.5", "-0.02")]
    [InlineData("9000000000000.00", "100", "9000000000000.00")]
    [InlineData("5.00", "0", "0.00")]
    public void A_share_of_an_amount_is_rounded_once(string amount, string percent, string expected) =>
        Assert.Equal(
            Decimal(expected),
            Money.Eur(Decimal(amount)).Times(Share.Percent(Decimal(percent)), Rounding.HalfEven).Amount
        );

    [Theory]
    [InlineData("10.00", "-3", "-0.30")]
    [InlineData("10.00", "250", "25.00")]
    [InlineData("0.01", "50", "0.01")]
    [InlineData("-0.01", "50", "-0.01")]
    public void A_percentage_of_an_amount_is_rounded_once(string amount, string percent, string expected) =>
        Assert.Equal(
            Decimal(expected),
            Money.Eur(Decimal(amount)).Times(Percentage.Percent(Decimal(percent)), Rounding.AwayFromZero).Amount
        );

    [Fact]
    public void A_percentage_beyond_the_limit_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Money.OfMinor(Limit, Currency.Eur).Times(Percentage.FromBasisPoints(10_001), Rounding.Down)
        );

    // law:M10, law:M12
    [Fact]
    public void A_product_is_exact_until_it_is_rounded_once() =>
        Law.Holds(
            from money in Generate.AnyMoney
            from factor in Generate.AnyFactor
            from rounding in Generate.AnyRounding
            select (money, factor, rounding),
            ["tie", "more than 19 digits", "at most 19 digits", "exact", "vanished", "beyond the limit", "negative"],
            (given, seen) =>
            {
                var (numerator, denominator) = ExactRounding.Fraction(given.factor);
                var product = given.money.MinorUnits * numerator;
                var expected = ExactRounding.Of(product, denominator, given.rounding);
                seen.Note("beyond the limit", BigInteger.Abs(expected) > Limit);
                if (BigInteger.Abs(expected) > Limit)
                {
                    Assert.Throws<ArgumentOutOfRangeException>(() => given.money.Times(given.factor, given.rounding));
                    return;
                }
                var isExact = product % denominator == 0;
                var isVanished = expected == 0 && product != 0;
                seen.Note("tie", ExactRounding.IsTie(product, denominator));
                seen.Note("more than 19 digits", BigInteger.Abs(numerator) > BigInteger.Pow(10, 19) && product != 0);
                seen.Note("at most 19 digits", BigInteger.Abs(numerator) < BigInteger.Pow(10, 19) && product != 0);
                seen.Note("exact", isExact);
                seen.Note("vanished", isVanished);
                seen.Note("negative", product < 0);
                var traced = given.money.TimesTraced(given.factor, given.rounding);
                Assert.Equal(
                    (expected, given.money.Currency, !isExact, isVanished),
                    (traced.Value.MinorUnits, traced.Value.Currency, traced.WasRounded, traced.Vanished)
                );
                Assert.Equal(traced.Value, given.money.Times(given.factor, given.rounding));
            }
        );

    [Theory]
    [InlineData(Rounding.TowardZero, true)]
    [InlineData(Rounding.Up, false)]
    public void A_product_of_many_digits_that_ends_just_beyond_the_limit_is_refused(Rounding rounding, bool isMoney)
    {
        var largest = Money.OfMinor(Limit, Currency.Eur);
        var refusal = Record.Exception(() => largest.Times(1.0000000000000010000000000001m, rounding));
        Assert.Equal(isMoney ? null : typeof(ArgumentOutOfRangeException), refusal?.GetType());
    }

    // law:M12
    [Theory]
    [InlineData("0.01", "0.4999", Rounding.HalfEven, 0, true, true)]
    [InlineData("0.01", "0.5", Rounding.HalfEven, 0, true, true)]
    [InlineData("0.01", "0.5001", Rounding.HalfEven, 1, true, false)]
    [InlineData("0.01", "0.0001", Rounding.AwayFromZero, 1, true, false)]
    [InlineData("-0.01", "0.0001", Rounding.Up, 0, true, true)]
    [InlineData("0.01", "0", Rounding.HalfEven, 0, false, false)]
    [InlineData("0.00", "0.3", Rounding.HalfEven, 0, false, false)]
    [InlineData("0.10", "0.1", Rounding.HalfEven, 1, false, false)]
    public void A_product_that_vanishes_says_so(
        string amount,
        string factor,
        Rounding rounding,
        long minorUnits,
        bool wasRounded,
        bool vanished
    )
    {
        var traced = Money.Eur(Decimal(amount)).TimesTraced(Decimal(factor), rounding);
        Assert.Equal((minorUnits, wasRounded, vanished), (traced.Value.MinorUnits, traced.WasRounded, traced.Vanished));
    }

    // law:M9
    [Fact]
    public void Equal_amounts_have_one_text_and_one_hash() =>
        Law.Holds(
            from minorUnits in Generate.AnyMinorUnits
            from currency in Generate.AnyCurrency
            from zeros in Gen.Choose(0, 9)
            from sign in Gen.Elements(1m, -1m)
            select (Amount: sign * Money.OfMinor(minorUnits, currency).Amount, Currency: currency, Zeros: zeros),
            ["more zeros", "minus zero", "negative"],
            (given, seen) =>
            {
                var longer = given.Amount * (1m + new decimal(0, 0, 0, false, (byte)given.Zeros));
                seen.Note("more zeros", longer.Scale > given.Amount.Scale);
                seen.Note("minus zero", longer == 0 && decimal.IsNegative(longer));
                seen.Note("negative", given.Amount < 0);
                var (money, same) = (Money.Of(given.Amount, given.Currency), Money.Of(longer, given.Currency));
                Assert.Equal((money, money.ToString(), money.GetHashCode()), (same, same.ToString(), same.GetHashCode()));
            }
        );

    [Fact]
    public void An_amount_relative_to_another_is_an_exact_ratio() =>
        Assert.Equal(Ratio.Of(1, 3), Money.Eur(10m).RatioTo(Money.Eur(30m)));

    [Fact]
    public void An_amount_relative_to_zero_is_not_known() => Assert.Null(Money.Eur(10m).RatioTo(Money.Eur(0m)));

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
