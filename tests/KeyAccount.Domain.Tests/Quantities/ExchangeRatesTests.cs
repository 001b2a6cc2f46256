using System.Globalization;
using System.Numerics;
using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Quantities;

public sealed class ExchangeRatesTests
{
    private static readonly LocalDate Day = new(2024, 3, 1);

    private static readonly ExchangeRates Rates = ExchangeRates.Of(
        [
            ExchangeRate.Of(Currency.Eur, Currency.Usd, Day, 1.10m),
            ExchangeRate.Of(Currency.Eur, Currency.Usd, Day.PlusDays(10), 1.20m),
            ExchangeRate.Of(Currency.Usd, Currency.Jpy, Day, 150m),
        ],
        maximumAgeDays: 7
    );

    [Theory]
    [InlineData(0, "1.10")] // on the day of the first quote
    [InlineData(6, "1.10")]
    [InlineData(7, "1.10")] // of the maximum age
    [InlineData(10, "1.20")] // on the day of the second
    [InlineData(17, "1.20")]
    public void The_latest_quote_on_or_before_the_day_is_used(int daysLater, string rate)
    {
        Assert.True(
            Rates.TryConvert(Money.Eur(100m), Currency.Usd, Day.PlusDays(daysLater), Rounding.HalfEven, out var converted)
        );
        Assert.Equal(Money.Usd(100m * Decimal(rate)), converted);
    }

    [Theory]
    [InlineData(-1)] // before the first quote: a later day is never looked at
    [InlineData(8)] // older than the maximum age
    [InlineData(9)]
    [InlineData(18)]
    public void Without_a_quote_young_enough_the_amount_is_unknown(int daysLater)
    {
        Assert.False(
            Rates.TryConvert(Money.Eur(100m), Currency.Usd, Day.PlusDays(daysLater), Rounding.HalfEven, out var converted)
        );
        Assert.Equal(default, converted);
    }

    [Fact]
    public void The_opposite_direction_is_never_derived() =>
        Assert.False(Rates.TryConvert(Money.Usd(100m), Currency.Eur, Day, Rounding.HalfEven, out _));

    [Fact]
    public void A_way_through_a_third_currency_is_never_derived() =>
        Assert.False(Rates.TryConvert(Money.Eur(100m), Currency.Jpy, Day, Rounding.HalfEven, out _));

    [Fact]
    public void An_unknown_rate_is_never_taken_to_be_one() =>
        Assert.False(ExchangeRates.None.TryConvert(Money.Eur(0m), Currency.Usd, Day, Rounding.HalfEven, out _));

    [Theory]
    [InlineData(-1_000)]
    [InlineData(1_000)]
    public void Its_own_currency_gives_the_money_unchanged_on_any_day(int daysLater)
    {
        Assert.True(
            ExchangeRates.None.TryConvert(Money.Eur(1.23m), Currency.Eur, Day.PlusDays(daysLater), Rounding.Up, out var same)
        );
        Assert.Equal(Money.Eur(1.23m), same);
    }

    [Fact]
    public void The_quote_that_is_used_can_be_asked_for()
    {
        Assert.True(Rates.TryFind(Currency.Eur, Currency.Usd, Day.PlusDays(3), out var quote));
        Assert.Equal(ExchangeRate.Of(Currency.Eur, Currency.Usd, Day, 1.10m), quote);
        Assert.False(Rates.TryFind(Currency.Usd, Currency.Eur, Day, out var none));
        Assert.Null(none);
    }

    [Theory]
    [InlineData("1000 JPY", "EUR", "0.0061", Rounding.HalfEven, "6.10 EUR")]
    [InlineData("1 JPY", "EUR", "0.0061", Rounding.HalfEven, "0.01 EUR")]
    [InlineData("1 JPY", "EUR", "0.004", Rounding.HalfEven, "0.00 EUR")]
    [InlineData("1.23 EUR", "JPY", "163.5", Rounding.HalfEven, "201 JPY")]
    [InlineData("-1.23 EUR", "JPY", "163.5", Rounding.Down, "-202 JPY")]
    [InlineData("0.001 KWD", "JPY", "500", Rounding.HalfEven, "0 JPY")]
    [InlineData("0.001 KWD", "JPY", "500", Rounding.HalfAwayFromZero, "1 JPY")]
    [InlineData("1.00 EUR", "KWD", "0.3333333333333333333333333333", Rounding.Up, "0.334 KWD")]
    public void The_amount_is_rounded_once_to_the_minor_unit_of_the_target(
        string money,
        string to,
        string rate,
        Rounding rounding,
        string expected
    )
    {
        var source = Money.Parse(money);
        var rates = ExchangeRates.Of([ExchangeRate.Of(source.Currency, Currency.Of(to), Day, Decimal(rate))], 0);
        Assert.True(rates.TryConvert(source, Currency.Of(to), Day, rounding, out var converted));
        Assert.Equal(expected, converted.ToString());
    }

    // law:M10
    [Fact]
    public void A_conversion_is_exact_until_it_is_rounded_once() =>
        Law.Holds(
            from money in Generate.AnyMoney
            from target in Generate.AnyCurrency
            from factor in Generate.AnyFactor
            from rounding in Generate.AnyRounding
            where money.Currency != target && factor != 0 && Math.Abs(factor) <= ExchangeRate.MaxRate
            select (Money: money, Target: target, Rate: Math.Abs(factor), Rounding: rounding),
            ["more than 19 digits", "tie", "other decimals", "beyond the limit", "negative"],
            (given, seen) =>
            {
                var rates = ExchangeRates.Of([ExchangeRate.Of(given.Money.Currency, given.Target, Day, given.Rate)], 0);
                var (numerator, denominator) = ExactRounding.Fraction(given.Rate);
                var product = given.Money.MinorUnits * numerator * given.Target.MinorUnitsPerUnit;
                denominator *= given.Money.Currency.MinorUnitsPerUnit;
                var expected = ExactRounding.Of(product, denominator, given.Rounding);
                seen.Note("beyond the limit", BigInteger.Abs(expected) > Money.MaxMinorUnits);
                if (BigInteger.Abs(expected) > Money.MaxMinorUnits)
                {
                    Assert.Throws<ArgumentOutOfRangeException>(() =>
                        rates.TryConvert(given.Money, given.Target, Day, given.Rounding, out _)
                    );
                    return;
                }
                seen.Note("more than 19 digits", numerator > BigInteger.Pow(10, 19) && product != 0);
                seen.Note("tie", ExactRounding.IsTie(product, denominator));
                seen.Note("other decimals", given.Money.Currency.Exponent != given.Target.Exponent);
                seen.Note("negative", product < 0);
                Assert.True(rates.TryConvert(given.Money, given.Target, Day, given.Rounding, out var converted));
                Assert.Equal((expected, given.Target), (converted.MinorUnits, converted.Currency));
            }
        );

    [Fact]
    public void The_order_of_the_quotes_does_not_matter() =>
        Law.Holds(
            from count in Gen.Choose(1, 30)
            from days in Gen.Shuffle(Enumerable.Range(0, 60))
            from ask in Gen.Choose(-5, 80)
            from age in Gen.Choose(0, 20)
            select (Days: days.Take(count).ToArray(), Ask: ask, Age: age),
            ["found", "too old", "none before"],
            (given, seen) =>
            {
                var on = Day.PlusDays(given.Ask);
                var rates = ExchangeRates.Of(given.Days.Select(Quote), given.Age);
                var latest = given.Days.Where(day => day <= given.Ask).DefaultIfEmpty(int.MinValue).Max();
                var isKnown = latest >= given.Ask - given.Age;
                seen.Note("found", isKnown);
                seen.Note("too old", !isKnown && latest > int.MinValue);
                seen.Note("none before", latest == int.MinValue);
                Assert.Equal(isKnown, rates.TryFind(Currency.Eur, Currency.Usd, on, out var quote));
                Assert.Equal(isKnown ? Quote(latest) : null, quote);
            }
        );

    [Fact]
    public void Two_quotes_for_one_direction_and_day_are_refused_even_when_equal() =>
        Assert.Contains(
            "1 EUR = 1.1 USD on 2024-03-01, and 1 EUR = 1.1 USD on 2024-03-01",
            Assert
                .Throws<ArgumentException>(() =>
                    ExchangeRates.Of(
                        [
                            ExchangeRate.Of(Currency.Eur, Currency.Usd, Day, 1.1m),
                            ExchangeRate.Of(Currency.Usd, Currency.Eur, Day, 0.9m),
                            ExchangeRate.Of(Currency.Eur, Currency.Usd, Day, 1.1m),
                        ],
                        7
                    )
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Both_directions_on_one_day_are_two_quotes() =>
        Assert.True(
            ExchangeRates
                .Of(
                    [
                        ExchangeRate.Of(Currency.Eur, Currency.Usd, Day, 1.1m),
                        ExchangeRate.Of(Currency.Usd, Currency.Eur, Day, 0.9m),
                    ],
                    0
                )
                .TryConvert(Money.Usd(10m), Currency.Eur, Day, Rounding.Down, out _)
        );

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("1000000000.0000000001")]
    public void A_rate_that_is_not_above_zero_or_too_high_is_refused_by_value(string rate)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() =>
            ExchangeRate.Of(Currency.Eur, Currency.Usd, Day, Decimal(rate))
        );
        Assert.Contains($"the rate {rate} from EUR to USD", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("1000000000")]
    public void A_rate_at_the_bounds_is_a_rate(string rate) =>
        Assert.Equal(Decimal(rate), ExchangeRate.Of(Currency.Eur, Currency.Usd, Day, Decimal(rate)).Rate);

    [Fact]
    public void A_rate_leads_from_one_currency_to_another() =>
        Assert.Multiple(
            () => Assert.Throws<ArgumentException>(() => ExchangeRate.Of(Currency.Eur, Currency.Eur, Day, 1m)),
            () => Assert.Throws<ArgumentException>(() => ExchangeRate.Of(default, Currency.Eur, Day, 1m)),
            () => Assert.Throws<ArgumentException>(() => ExchangeRate.Of(Currency.Eur, default, Day, 1m)),
            () => Assert.Throws<ArgumentException>(() => Rates.TryFind(Currency.Eur, Currency.Eur, Day, out _)),
            () => Assert.Throws<ArgumentException>(() => Rates.TryConvert(Money.Eur(1m), default, Day, Rounding.Down, out _))
        );

    [Fact]
    public void Days_of_another_calendar_are_refused()
    {
        var julian = Day.WithCalendar(CalendarSystem.Julian);
        Assert.Throws<ArgumentException>(() => ExchangeRate.Of(Currency.Eur, Currency.Usd, julian, 1m));
        Assert.Throws<ArgumentException>(() => Rates.TryFind(Currency.Eur, Currency.Usd, julian, out _));
    }

    [Fact]
    public void Missing_quotes_and_a_negative_age_are_refused() =>
        Assert.Multiple(
            () => Assert.Throws<ArgumentNullException>(() => ExchangeRates.Of(null!, 0)),
            () => Assert.Throws<ArgumentNullException>(() => ExchangeRates.Of([null!], 0)),
            () => Assert.Throws<ArgumentOutOfRangeException>(() => ExchangeRates.Of([], -1))
        );

    [Fact]
    public void Later_changes_to_the_list_of_quotes_change_nothing()
    {
        var quotes = new List<ExchangeRate> { Quote(0) };
        var rates = ExchangeRates.Of(quotes, 0);
        quotes.Clear();
        Assert.True(rates.TryFind(Currency.Eur, Currency.Usd, Day, out _));
    }

    [Fact]
    public void The_maximum_age_can_be_asked_for() => Assert.Equal(7, Rates.MaximumAgeDays);

    private static ExchangeRate Quote(int daysLater) =>
        ExchangeRate.Of(Currency.Eur, Currency.Usd, Day.PlusDays(daysLater), 1m + (daysLater / 100m));

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
