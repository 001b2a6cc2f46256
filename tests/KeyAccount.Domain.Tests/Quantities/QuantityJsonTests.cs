using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Quantities;

/// <summary>What is written is read back, and nothing else is ever read: no input gives a zero that was not written.</summary>
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

    [Fact]
    public void Money_is_read_back() =>
        Law.Holds(
            Generate.AnyMoney,
            ["negative", "zero", "at the limit", "no decimals"],
            (money, seen) =>
            {
                seen.Note("negative", money.IsNegative);
                seen.Note("zero", money.IsZero);
                seen.Note("at the limit", money.Abs().MinorUnits == Money.MaxMinorUnits);
                seen.Note("no decimals", money.Currency.Exponent == 0);
                AssertReadBack(money);
            }
        );

    [Fact]
    public void Shares_and_percentages_are_read_back() =>
        Law.Holds(
            from share in Gen.Choose(0, 10_000)
            from points in Generate.Between(-Percentage.MaxBasisPoints, Percentage.MaxBasisPoints)
            from edge in Gen.Elements(points, 0, -1, Percentage.MaxBasisPoints, -Percentage.MaxBasisPoints)
            select (Share: Share.FromBasisPoints(share), Percentage: Percentage.FromBasisPoints(edge)),
            ["negative", "at the limit", "broken percent"],
            (given, seen) =>
            {
                seen.Note("negative", given.Percentage < Percentage.Zero);
                seen.Note("at the limit", Math.Abs(given.Percentage.BasisPoints) == Percentage.MaxBasisPoints);
                seen.Note("broken percent", given.Share.BasisPoints % 100 != 0);
                AssertReadBack(given.Share);
                AssertReadBack(given.Percentage);
            }
        );

    [Fact]
    public void Ratios_are_read_back() =>
        Law.Holds(
            from numerator in Generate.Between(-long.MaxValue, long.MaxValue)
            from small in Gen.Choose(-10, 10)
            from denominator in Gen.Choose(1, int.MaxValue)
            from isSmall in Gen.Elements(true, false)
            select Ratio.Of(isSmall ? small : numerator, denominator),
            ["negative", "zero", "beyond 32 bits"],
            (ratio, seen) =>
            {
                seen.Note("negative", ratio.Numerator < 0);
                seen.Note("zero", ratio.Numerator == 0);
                seen.Note("beyond 32 bits", ratio.Numerator > int.MaxValue);
                AssertReadBack(ratio);
            }
        );

    [Fact]
    public void Ranges_of_dates_are_read_back() =>
        Law.Holds(
            from start in Generate.AnyDate
            from days in Gen.Choose(0, 800)
            from isEmpty in Gen.Frequency((1, Gen.Constant(true)), (9, Gen.Constant(false)))
            select DateRange.Of(start, start.PlusDays(isEmpty ? 0 : days)),
            ["empty", "leap day"],
            (range, seen) =>
            {
                seen.Note("empty", range.IsEmpty);
                seen.Note("leap day", range.Start.Month == 2 && range.Start.Day == 29);
                AssertReadBack(range);
            }
        );

    [Fact]
    public void Every_currency_is_read_back() => Assert.All(Currency.All, AssertReadBack);

    [Fact]
    public void A_currency_can_be_the_key_of_a_dictionary()
    {
        var budgets = new Dictionary<Currency, Money>
        {
            [Currency.Eur] = Money.Eur(1m),
            [Currency.Jpy] = Money.Zero(Currency.Jpy),
        };
        var json = JsonSerializer.Serialize(budgets);
        Assert.Equal("""{"EUR":"1.00 EUR","JPY":"0 JPY"}""", json);
        Assert.Equal(budgets, JsonSerializer.Deserialize<Dictionary<Currency, Money>>(json));
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
    public void Escaped_text_is_the_same_text() =>
        Assert.Equal(Money.Eur(12.5m), JsonSerializer.Deserialize<Money>("\"\\u0031\\u0032.50\\u0020EUR\""));

    [Fact]
    public void Text_split_over_buffers_is_the_same_text()
    {
        var last = new Segment("50 EUR\""u8.ToArray(), 4, null);
        var reader = new Utf8JsonReader(
            new ReadOnlySequence<byte>(new Segment("\"12."u8.ToArray(), 0, last), 0, last, last.Memory.Length)
        );
        Assert.Equal(Money.Eur(12.5m), JsonSerializer.Deserialize<Money>(ref reader));
    }

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

    private static void AssertReadBack<T>(T value)
    {
        var json = JsonSerializer.Serialize(value);
        Assert.Equal($"\"{value}\"", json);
        Assert.Equal(value, JsonSerializer.Deserialize<T>(json));
    }

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

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(byte[] bytes, long position, Segment? next) => (Memory, RunningIndex, Next) = (bytes, position, next);
    }
}

[JsonSerializable(typeof(QuantityJsonTests.Terms))]
internal sealed partial class TermsJson : JsonSerializerContext;
