using System.Globalization;
using System.Text.Json;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Quantities;

/// <summary>The same text, in and out, whatever the culture; each test first asserts that the culture is really there.</summary>
public sealed class CultureIndependenceTests
{
    public static TheoryData<string> Names => Cultures.All;

    [Fact]
    public void The_cultures_are_really_here_and_differ()
    {
        Assert.Equal(6, Cultures.All.Count);
        Assert.Equal(",", CultureInfo.GetCultureInfo("de-DE").NumberFormat.NumberDecimalSeparator);
        Assert.Equal(",", CultureInfo.GetCultureInfo("fr-FR").NumberFormat.NumberDecimalSeparator);
        Assert.Equal("İ", "i".ToUpper(CultureInfo.GetCultureInfo("tr-TR")));
        Assert.NotEqual("-", CultureInfo.GetCultureInfo("ar-SA").NumberFormat.NegativeSign);
        Assert.NotEqual(
            new DateTime(2024, 3, 1, 0, 0, 0, DateTimeKind.Unspecified).ToString("yyyy", CultureInfo.GetCultureInfo("ar-SA")),
            new DateTime(2024, 3, 1, 0, 0, 0, DateTimeKind.Unspecified).ToString("yyyy", CultureInfo.GetCultureInfo("zh-CN"))
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Quantities_are_written_alike(string culture) =>
        Cultures.Under(
            culture,
            () =>
            {
                Assert.Equal("-1234567.50 EUR", Money.Eur(-1_234_567.5m).ToString());
                Assert.Equal("-1234567.50 EUR", $"{Money.Eur(-1_234_567.5m)}");
                Assert.Equal("12.50 %", Share.Percent(12.5m).ToString());
                Assert.Equal("-1234.50 %", Percentage.Percent(-1_234.5m).ToString());
                Assert.Equal("-1234567/10000", Ratio.Of(-1_234_567, 10_000).ToString());
                Assert.Equal(
                    "[2024-02-29, 2025-03-01)",
                    DateRange.Of(new LocalDate(2024, 2, 29), new LocalDate(2025, 3, 1)).ToString()
                );
                Assert.Equal(
                    "1 EUR = 1234.5 INR on 2024-02-29",
                    ExchangeRate.Of(Currency.Eur, Currency.Inr, new LocalDate(2024, 2, 29), 1_234.5m).ToString()
                );
            }
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Quantities_are_read_alike(string culture) =>
        Cultures.Under(
            culture,
            () =>
            {
                Assert.Equal(Money.Eur(-1_234_567.5m), Money.Parse("-1234567.50 EUR"));
                Assert.Equal(Share.Percent(12.5m), Share.Parse("12.50 %"));
                Assert.Equal(Percentage.Percent(-1_234.5m), Percentage.Parse("-1234.50 %"));
                Assert.Equal(Ratio.Of(-1_234_567, 10_000), Ratio.Parse("-1234567/10000"));
                Assert.Equal(
                    DateRange.Of(new LocalDate(2024, 2, 29), new LocalDate(2025, 3, 1)),
                    DateRange.Parse("[2024-02-29, 2025-03-01)")
                );
                Assert.Equal(Currency.Inr, Currency.Of("INR"));
            }
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void The_notation_of_the_culture_is_refused(string culture) =>
        Cultures.Under(
            culture,
            () =>
            {
                var number = CultureInfo.CurrentCulture.NumberFormat;
                var local = (-1_234.5m).ToString("N2", CultureInfo.CurrentCulture);
                Assert.False(Money.TryParse($"{local} EUR", out _));
                Assert.False(Percentage.TryParse($"{local} %", out _));
                Assert.Equal(
                    number.NumberDecimalSeparator == ".",
                    Money.TryParse($"12{number.NumberDecimalSeparator}50 EUR", out _)
                );
                Assert.False(Currency.TryParse("inr".ToUpper(CultureInfo.GetCultureInfo("tr-TR")), out _));
            }
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_is_the_same_bytes(string culture) =>
        Cultures.Under(
            culture,
            () =>
            {
                Assert.Equal("\"-1234.50 EUR\"", JsonSerializer.Serialize(Money.Eur(-1_234.5m)));
                Assert.Equal(Money.Eur(-1_234.5m), JsonSerializer.Deserialize<Money>("\"-1234.50 EUR\""));
                Assert.Equal("\"-12.50 %\"", JsonSerializer.Serialize(Percentage.Percent(-12.5m)));
                Assert.Equal("\"12.50 %\"", JsonSerializer.Serialize(Share.Percent(12.5m)));
                Assert.Equal("\"-1/3\"", JsonSerializer.Serialize(Ratio.Of(-1, 3)));
            }
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Refusals_read_alike(string culture) =>
        Cultures.Under(
            culture,
            () =>
            {
                Assert.StartsWith(
                    "OutOfRange: -900000000000001 minor units of EUR exceed the limit of 900000000000000 in magnitude.",
                    Assert.Throws<ArgumentOutOfRangeException>(() => Money.OfMinor(-900_000_000_000_001, Currency.Eur)).Message,
                    StringComparison.Ordinal
                );
                Assert.StartsWith(
                    "PrecisionLoss: -12.345 has more decimals than EUR allows (2);",
                    Assert.Throws<ArgumentException>(() => Money.Eur(-12.345m)).Message,
                    StringComparison.Ordinal
                );
                Assert.StartsWith(
                    "OutOfRange: -1 basis points is no Share, which lies between 0 and 10000.",
                    Assert.Throws<ArgumentOutOfRangeException>(() => Share.FromBasisPoints(-1)).Message,
                    StringComparison.Ordinal
                );
            }
        );
}
