using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Quantities;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData("EUR", 123_450, "1234.50 EUR")]
    [InlineData("EUR", 0, "0.00 EUR")]
    [InlineData("EUR", 5, "0.05 EUR")]
    [InlineData("EUR", -5, "-0.05 EUR")]
    [InlineData("EUR", -100, "-1.00 EUR")]
    [InlineData("JPY", 1_234, "1234 JPY")]
    [InlineData("JPY", -1, "-1 JPY")]
    [InlineData("KWD", 1, "0.001 KWD")]
    [InlineData("KWD", -900_000_000_000_000, "-900000000000.000 KWD")]
    [InlineData("EUR", 900_000_000_000_000, "9000000000000.00 EUR")]
    [InlineData("JPY", 900_000_000_000_000, "900000000000000 JPY")]
    public void Money_is_written_with_all_decimals_of_its_currency(string currency, long minorUnits, string text) =>
        Assert.Equal(text, Money.OfMinor(minorUnits, Currency.Of(currency)).ToString());

    [Fact]
    public void What_is_written_is_read_back() =>
        Law.Holds(
            Generate.AnyMoney,
            ["negative", "zero", "no decimals", "three decimals", "at the limit"],
            (money, seen) =>
            {
                seen.Note("negative", money.IsNegative);
                seen.Note("zero", money.IsZero);
                seen.Note("no decimals", money.Currency.Exponent == 0);
                seen.Note("three decimals", money.Currency.Exponent == 3);
                seen.Note("at the limit", money.Abs().MinorUnits == Money.MaxMinorUnits);
                Assert.Equal(money, Money.Parse(money.ToString()));
                Assert.True(Money.TryParse(money.ToString(), out var read));
                Assert.Equal(money, read);
            }
        );

    [Theory]
    [InlineData("12 EUR", 1_200)]
    [InlineData("12.5 EUR", 1_250)]
    [InlineData("-12.5 EUR", -1_250)]
    [InlineData("0 EUR", 0)]
    [InlineData("0.0 EUR", 0)]
    public void Decimals_at_the_end_may_be_missing(string text, long minorUnits) =>
        Assert.Equal(Money.OfMinor(minorUnits, Currency.Eur), Money.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("EUR")]
    [InlineData(" EUR")]
    [InlineData("12.50")]
    [InlineData("12.50EUR")]
    [InlineData("12.50  EUR")]
    [InlineData("12.50\tEUR")]
    [InlineData("12.50\u00a0EUR")]
    [InlineData(" 12.50 EUR")]
    [InlineData("12.50 EUR ")]
    [InlineData("12.50 EUR\n")]
    [InlineData("EUR 12.50")]
    [InlineData("12,50 EUR")]
    [InlineData("1,234.50 EUR")]
    [InlineData("1'234.50 EUR")]
    [InlineData("1 234.50 EUR")]
    [InlineData("1e3 EUR")]
    [InlineData("1E3 EUR")]
    [InlineData("0x10 EUR")]
    [InlineData("NaN EUR")]
    [InlineData("∞ EUR")]
    [InlineData("+12.50 EUR")]
    [InlineData("--12.50 EUR")]
    [InlineData("-12.50- EUR")]
    [InlineData("−12.50 EUR")] // a minus sign that is not the hyphen
    [InlineData("(12.50) EUR")]
    [InlineData("-0.00 EUR")]
    [InlineData("-0 EUR")]
    [InlineData("- EUR")]
    [InlineData("-.5 EUR")]
    [InlineData(".50 EUR")]
    [InlineData("12. EUR")]
    [InlineData("12.5.0 EUR")]
    [InlineData("012.50 EUR")]
    [InlineData("00 EUR")]
    [InlineData("１２.５０ EUR")] // full-width digits
    [InlineData("١٢ EUR")] // Arabic-Indic digits
    [InlineData("12.50 eur")]
    [InlineData("12.50 Eur")]
    [InlineData("12.50 EURO")]
    [InlineData("12.50 XXX")]
    [InlineData("12.50 €")]
    [InlineData("12.50 978")]
    [InlineData("(no money)")]
    public void Any_other_notation_is_refused(string text)
    {
        Assert.False(Money.TryParse(text, out var money));
        Assert.Equal(default, money);
        Assert.Throws<FormatException>(() => Money.Parse(text));
    }

    [Theory]
    [InlineData("12.345 EUR", "EUR has 2 decimals")]
    [InlineData("12.340 EUR", "EUR has 2 decimals")]
    [InlineData("0.001 EUR", "EUR has 2 decimals")]
    [InlineData("1.0 JPY", "JPY has 0 decimals")]
    [InlineData("0.0001 KWD", "KWD has 3 decimals")]
    public void More_decimals_than_the_currency_has_are_refused(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => Money.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("9000000000000.00 EUR", true)]
    [InlineData("9000000000000.01 EUR", false)]
    [InlineData("-9000000000000.00 EUR", true)]
    [InlineData("-9000000000000.01 EUR", false)]
    [InlineData("900000000000000 JPY", true)]
    [InlineData("900000000000001 JPY", false)]
    [InlineData("9223372036854775808 JPY", false)]
    [InlineData("99999999999999999999999999999999999 EUR", false)]
    public void The_limit_holds_for_text_too(string text, bool isMoney) => Assert.Equal(isMoney, Money.TryParse(text, out _));

    [Fact]
    public void The_refusal_of_too_large_an_amount_names_the_limit() =>
        Assert.Equal(
            "\"9000000000000.01 EUR\" is no money: the limit is 900000000000000 minor units in magnitude.",
            Assert.Throws<FormatException>(() => Money.Parse("9000000000000.01 EUR")).Message
        );

    [Fact]
    public void A_refusal_quotes_only_the_start_of_long_text() =>
        Assert.InRange(Assert.Throws<FormatException>(() => Money.Parse(new string('9', 100_000))).Message.Length, 1, 200);

    [Fact]
    public void Missing_text_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Money.Parse(null!));
        Assert.False(Money.TryParse(null, out _));
    }
}
