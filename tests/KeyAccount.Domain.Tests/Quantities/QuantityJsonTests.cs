using System.Text.Json;
using System.Text.Json.Serialization;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Quantities;

/// <summary>No JSON gives a zero that was not written: whatever is not a quantity in its one notation is refused.</summary>
public sealed class QuantityJsonTests
{
    /// <summary>Every JSON value that is not a string, and strings that are no quantity of any kind.</summary>
    public static TheoryData<string> NoQuantity =>
        [
            "null",
            "0",
            "12.5",
            "-1",
            "1e3",
            "true",
            "false",
            "{}",
            "[]",
            """{"minorUnits":1250,"currency":"EUR"}""",
            """["12.50 EUR"]""",
            "\"\"",
            "\" \"",
            "\"0\"",
            "\"12.5\"",
            "\"null\"",
            "\"12,5 EUR\"",
            "\"12.345 EUR\"",
            "\"1e3 EUR\"",
            "\"12.50 eur\"",
            "\"12.5 %%\"",
            "\"12,5 %\"",
            "\"12.5%\"",
            "\"12.345 %\"",
            "\"1/0\"",
            "\"1/-3\"",
            "\"0/0\"",
            "\"0.5\"",
            "\"[2024-01-01, 2023-01-01)\"",
            "\"[2024-01-01, 2025-01-01]\"",
            "\"[2023-02-29, 2025-01-01)\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "",
            "\"12.50 EUR",
            "\"12.50 EUR\" \"1.00 EUR\"",
        ];

    [Theory]
    [MemberData(nameof(NoQuantity))]
    public void Nothing_else_is_money(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>(json));

    [Theory]
    [MemberData(nameof(NoQuantity))]
    public void Nothing_else_is_a_share(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Share>(json));

    [Theory]
    [MemberData(nameof(NoQuantity))]
    public void Nothing_else_is_a_percentage(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Percentage>(json));

    [Theory]
    [MemberData(nameof(NoQuantity))]
    public void Nothing_else_is_a_ratio(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Ratio>(json));

    [Theory]
    [MemberData(nameof(NoQuantity))]
    public void Nothing_else_is_a_range_of_dates(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DateRange>(json));

    [Theory]
    [MemberData(nameof(NoQuantity))]
    public void Nothing_else_is_a_currency(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Currency>(json));

    [Theory]
    [InlineData("""{"Amount":"1.00 EUR","Part":"1 %"}""")]
    [InlineData("""{"Amount":"1.00 EUR","Growth":"1 %"}""")]
    [InlineData("""{"Part":"1 %","Growth":"1 %"}""")]
    [InlineData("{}")]
    [InlineData("""{"amount":"1.00 EUR","part":"1 %","growth":"1 %"}""")]
    public void A_required_member_that_is_absent_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Terms>(json));

    [Theory]
    [InlineData("""{"Amount":"1.00 EUR","Amount":"2.00 EUR","Part":"1 %","Growth":"1 %"}""")]
    [InlineData("""{"Amount":"1.00 EUR","Part":"1 %","Part":"1 %","Growth":"1 %"}""")]
    [InlineData("""{"Amount":"1.00 EUR","Part":"1 %","Growth":"1 %","Other":1}""")]
    public void A_member_that_comes_twice_or_is_not_known_is_refused_by_strict_reading(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Terms>(json, JsonSerializerOptions.Strict));

    [Fact]
    public void A_member_that_is_absent_though_not_required_is_no_money_rather_than_zero()
    {
        var read = JsonSerializer.Deserialize<Loose>("{}")!;
        Assert.False(read.Amount.IsZero);
        Assert.Throws<InvalidOperationException>(() => read.Amount + Money.Eur(1m));
    }

    [Fact]
    public void Null_in_a_list_is_refused() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money[]>("""["1.00 EUR",null]"""));

    [Fact]
    public void Null_where_the_amount_may_be_unknown_stays_unknown() =>
        Assert.Null(JsonSerializer.Deserialize<Optional>("""{"Amount":null}""")!.Amount);

    [Fact]
    public void Very_long_text_is_refused_without_being_copied() =>
        Assert.Contains(
            "at most 512 bytes",
            Assert
                .Throws<JsonException>(() => JsonSerializer.Deserialize<Money>($"\"{new string('1', 1_000_000)} EUR\""))
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused() =>
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Money>([(byte)'"', 0xC3, 0x28, (byte)'"']));

    [Fact]
    public void The_default_value_is_not_written() =>
        Assert.Multiple(
            () => Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(default(Money))),
            () => Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(default(Currency))),
            () => Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(new Loose()))
        );

    [Theory]
    [InlineData("null", "Null")]
    [InlineData("12.5", "Number")]
    [InlineData("{}", "StartObject")]
    public void The_refusal_of_what_is_no_text_names_what_it_is(string json, string token) =>
        Assert.StartsWith(
            $"Money is written as text in JSON, not as {token}.",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>(json)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_refusal_says_why_and_where()
    {
        var refusal = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Terms>("""{"Amount":"12.345 EUR","Part":"1 %","Growth":"1 %"}""")
        );
        Assert.Equal("$.Amount", refusal.Path);
        Assert.StartsWith(
            "\"12.345 EUR\" is no money: EUR has 2 decimals and nothing is rounded.",
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{"eur":"1.00 EUR"}""")]
    [InlineData("""{"":"1.00 EUR"}""")]
    public void A_key_that_is_no_currency_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<Currency, Money>>(json));

    [Fact]
    public void No_currency_is_not_written_as_a_key() =>
        Assert.Throws<InvalidOperationException>(() =>
            JsonSerializer.Serialize(new Dictionary<Currency, int> { [default] = 1 })
        );

    [Fact]
    public void Generated_serializers_read_and_write_the_same()
    {
        var terms = new Terms
        {
            Amount = Money.Eur(1.5m),
            Part = Share.Percent(2m),
            Growth = Percentage.Percent(-3m),
        };
        var json = JsonSerializer.Serialize(terms, TermsJson.Default.Terms);
        Assert.Equal("""{"Amount":"1.50 EUR","Part":"2.00 %","Growth":"-3.00 %"}""", json);
        Assert.Equal(terms, JsonSerializer.Deserialize(json, TermsJson.Default.Terms));
    }

    [Theory]
    [InlineData("""{"Amount":null,"Part":"2.00 %","Growth":"-3.00 %"}""")]
    [InlineData("""{"Amount":1.5,"Part":"2.00 %","Growth":"-3.00 %"}""")]
    [InlineData("""{"Part":"2.00 %","Growth":"-3.00 %"}""")]
    public void Generated_serializers_refuse_the_same(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, TermsJson.Default.Terms));

    [Fact]
    public void A_writer_is_needed() =>
        Assert.Multiple(
            () => Assert.Throws<ArgumentNullException>(() => new MoneyJsonConverter().Write(null!, Money.Eur(1m), new())),
            () => Assert.Throws<ArgumentNullException>(() => new ShareJsonConverter().Write(null!, Share.Whole, new())),
            () =>
                Assert.Throws<ArgumentNullException>(() => new PercentageJsonConverter().Write(null!, Percentage.Zero, new())),
            () => Assert.Throws<ArgumentNullException>(() => new RatioJsonConverter().Write(null!, Ratio.Of(1, 2), new())),
            () => Assert.Throws<ArgumentNullException>(() => new DateRangeJsonConverter().Write(null!, default, new())),
            () => Assert.Throws<ArgumentNullException>(() => new CurrencyJsonConverter().Write(null!, Currency.Eur, new())),
            () =>
                Assert.Throws<ArgumentNullException>(() =>
                    new CurrencyJsonConverter().WriteAsPropertyName(null!, Currency.Eur, new())
                )
        );

    internal sealed record Terms
    {
        public required Money Amount { get; init; }
        public required Share Part { get; init; }
        public required Percentage Growth { get; init; }
    }

    private sealed record Loose
    {
        public Money Amount { get; init; }
    }

    private sealed record Optional
    {
        public Money? Amount { get; init; } = Money.Eur(9m);
    }
}

[JsonSerializable(typeof(QuantityJsonTests.Terms))]
internal sealed partial class TermsJson : JsonSerializerContext;
