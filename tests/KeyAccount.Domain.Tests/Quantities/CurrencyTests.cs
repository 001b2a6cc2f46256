using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Quantities;

public sealed class CurrencyTests
{
    [Fact]
    public void There_are_155_currencies_in_use() => Assert.Equal(155, Currency.All.Length);

    [Fact]
    public void Codes_are_three_upper_case_letters_in_ordinal_order_without_repeats()
    {
        var codes = Currency.All.Select(currency => currency.Code).ToImmutableArray();
        Assert.All(codes, code => Assert.Matches(@"\A[A-Z]{3}\z", code));
        Assert.Equal(codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public void Numbers_do_not_repeat_and_have_at_most_three_digits()
    {
        Assert.Equal(Currency.All.Length, Currency.All.Select(currency => currency.NumericCode).Distinct().Count());
        Assert.All(Currency.All, currency => Assert.InRange(currency.NumericCode, 1, 999));
    }

    [Theory]
    [InlineData(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF")]
    [InlineData(3, "BHD IQD JOD KWD LYD OMR TND")]
    public void These_and_only_these_currencies_differ_from_two_decimals(int exponent, string codes) =>
        Assert.Equal(
            codes,
            string.Join(' ', Currency.All.Where(currency => currency.Exponent == exponent).Select(currency => currency.Code))
        );

    [Fact]
    public void Every_other_currency_has_two_decimals() =>
        Assert.Equal(132, Currency.All.Count(currency => currency.Exponent == 2));

    [Theory]
    [InlineData("EUR", 978, 2, 100, "Euro")]
    [InlineData("USD", 840, 2, 100, "US Dollar")]
    [InlineData("CNY", 156, 2, 100, "Yuan Renminbi")]
    [InlineData("GBP", 826, 2, 100, "Pound Sterling")]
    [InlineData("JPY", 392, 0, 1, "Yen")]
    [InlineData("CHF", 756, 2, 100, "Swiss Franc")]
    [InlineData("HKD", 344, 2, 100, "Hong Kong Dollar")]
    [InlineData("INR", 356, 2, 100, "Indian Rupee")]
    [InlineData("MXN", 484, 2, 100, "Mexican Peso")]
    [InlineData("BRL", 986, 2, 100, "Brazilian Real")]
    [InlineData("KWD", 414, 3, 1000, "Kuwaiti Dinar")]
    [InlineData("ALL", 8, 2, 100, "Lek")]
    [InlineData("ZWG", 924, 2, 100, "Zimbabwe Gold")]
    public void A_currency_knows_its_number_decimals_and_name(string code, int number, int exponent, int units, string name)
    {
        var currency = Currency.Of(code);
        Assert.Equal(
            (code, number, exponent, units, name),
            (currency.Code, currency.NumericCode, currency.Exponent, currency.MinorUnitsPerUnit, currency.EnglishName)
        );
    }

    [Fact]
    public void The_named_currencies_are_those_with_their_code() =>
        Assert.Equal(
            "EUR USD CNY GBP JPY CHF HKD INR MXN BRL KWD",
            string.Join(
                ' ',
                Currency.Eur,
                Currency.Usd,
                Currency.Cny,
                Currency.Gbp,
                Currency.Jpy,
                Currency.Chf,
                Currency.Hkd,
                Currency.Inr,
                Currency.Mxn,
                Currency.Brl,
                Currency.Kwd
            )
        );

    [Fact]
    public void Every_code_is_read_back() =>
        Assert.All(Currency.All, currency => Assert.Equal(currency, Currency.Of(currency.Code)));

    [Theory]
    [InlineData("")]
    [InlineData("eur")]
    [InlineData("Eur")]
    [InlineData(" EUR")]
    [InlineData("EUR ")]
    [InlineData("EU")]
    [InlineData("EURO")]
    [InlineData("978")]
    [InlineData("€")]
    [InlineData("ΕUR")] // a Greek capital epsilon
    [InlineData("EUR\u200d")]
    [InlineData("ZZZ")]
    public void Anything_but_the_exact_code_is_no_currency(string text)
    {
        Assert.False(Currency.TryParse(text, out var currency));
        Assert.True(currency.IsNone);
        Assert.Throws<ArgumentException>(() => Currency.Of(text));
    }

    [Theory]
    [InlineData("XAU")]
    [InlineData("XAG")]
    [InlineData("XXX")]
    [InlineData("XTS")]
    [InlineData("XDR")]
    [InlineData("CLF")]
    [InlineData("CHE")]
    [InlineData("USN")]
    [InlineData("MXV")]
    [InlineData("UYW")]
    [InlineData("XAD")]
    [InlineData("HRK")]
    [InlineData("BGN")]
    [InlineData("ANG")]
    [InlineData("DEM")]
    public void Metals_funds_testing_and_withdrawn_codes_are_not_known(string code) =>
        Assert.False(Currency.TryParse(code, out _));

    [Fact]
    public void A_missing_code_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Currency.Of(null!));
        Assert.False(Currency.TryParse(null, out _));
    }

    [Fact]
    public void The_refusal_names_the_text_and_what_is_expected() =>
        Assert.Contains(
            "\"eur\" is no currency of ISO 4217 in use: three upper-case letters",
            Assert.Throws<ArgumentException>(() => Currency.Of("eur")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_default_is_no_currency_and_is_refused_where_it_is_used()
    {
        var none = default(Currency);
        Assert.Multiple(
            () => Assert.True(none.IsNone),
            () => Assert.Equal("(no currency)", none.ToString()),
            () => Assert.Throws<InvalidOperationException>(() => none.Code),
            () => Assert.Throws<InvalidOperationException>(() => none.NumericCode),
            () => Assert.Throws<InvalidOperationException>(() => none.Exponent),
            () => Assert.Throws<InvalidOperationException>(() => none.MinorUnitsPerUnit),
            () => Assert.Throws<InvalidOperationException>(() => none.EnglishName)
        );
    }

    [Fact]
    public void The_default_equals_itself_and_no_currency()
    {
        Assert.True(default(Currency) == default);
        Assert.DoesNotContain(default, Currency.All);
    }

    [Fact]
    public void Equality_is_by_value()
    {
        object euro = Currency.Of("EUR");
        Assert.True(Currency.Eur == Currency.Of("EUR"));
        Assert.True(Currency.Eur.Equals(euro));
        Assert.Equal(Currency.Eur.GetHashCode(), euro.GetHashCode());
        Assert.True(Currency.Eur != Currency.Usd);
        Assert.False(Currency.Eur.Equals("EUR"));
    }
}
