using System.Buffers;
using System.Text.Json;
using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Quantities;

/// <summary>What is written is read back, whatever way the text arrives.</summary>
public sealed class QuantityJsonRoundTripTests
{
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

    private static void AssertReadBack<T>(T value)
    {
        var json = JsonSerializer.Serialize(value);
        Assert.Equal($"\"{value}\"", json);
        Assert.Equal(value, JsonSerializer.Deserialize<T>(json));
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(byte[] bytes, long position, Segment? next) => (Memory, RunningIndex, Next) = (bytes, position, next);
    }
}
