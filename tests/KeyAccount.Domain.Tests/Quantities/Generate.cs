using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Quantities;

/// <summary>Valid values for the laws of quantities, with many at the bounds, at ties and at zero.</summary>
internal static class Generate
{
    private const long Limit = Money.MaxMinorUnits;

    public static Gen<Rounding> AnyRounding => Gen.Elements(Enum.GetValues<Rounding>());

    public static Gen<Currency> AnyCurrency =>
        Gen.Frequency(
            (3, Gen.Elements(Currency.Eur, Currency.Jpy, Currency.Kwd)),
            (1, Gen.Elements(Currency.All.AsEnumerable()))
        );

    public static Gen<long> AnyMinorUnits =>
        Gen.Frequency(
            (2, Gen.Elements(0, 1, -1, 5, -5, 50, -50, Limit, -Limit, Limit - 1, 1 - Limit)),
            (3, Gen.Choose(-20_000, 20_000).Select(value => (long)value)),
            (2, Between(-Limit, Limit))
        );

    public static Gen<Money> AnyMoney =>
        from minorUnits in AnyMinorUnits
        from currency in AnyCurrency
        select Money.OfMinor(minorUnits, currency);

    public static Gen<Money[]> MoneyInEuro(int most) =>
        from count in Gen.Choose(0, most)
        from minorUnits in Gen.ArrayOf(AnyMinorUnits, count)
        select minorUnits.Select(value => Money.OfMinor(value, Currency.Eur)).ToArray();

    /// <summary>Factors of few digits, of up to 29 digits, tiny ones, and halves that make ties.</summary>
    public static Gen<decimal> AnyFactor =>
        Gen.Frequency(
            (3, DecimalOf(Gen.Choose(-30_000, 30_000).Select(value => (long)value), 6)),
            (2, Gen.Choose(-20, 20).Select(value => value + 0.5m)),
            (1, Gen.Elements(0m, 1m, -1m, 0.1m, 0.0000000000000000000000000001m, 0.3333333333333333333333333333m)),
            (2, DecimalOf(Between(-long.MaxValue, long.MaxValue), 28)),
            (2, LongDecimal)
        );

    /// <summary>From 1 to 12 lines with distinct numbers in any order, equal and zero weights among them, one above 0.</summary>
    public static Gen<(long Line, long Weight)[]> AnyLines =>
        from count in Gen.Choose(1, 12)
        from weights in Gen.ArrayOf(AnyWeight, count)
        from anchor in Gen.Choose(0, count - 1)
        from least in Gen.Choose(1, 9)
        from lines in Gen.Shuffle(Enumerable.Range(-6, count).Select(line => line * 10L))
        select lines
            .Zip(weights, (line, weight) => (Line: line, Weight: weight))
            .Select((line, position) => position == anchor ? line with { Weight = Math.Max(line.Weight, least) } : line)
            .ToArray();

    /// <summary>Days from 1960 to 2099, every third a month end or a leap day.</summary>
    public static Gen<LocalDate> AnyDate =>
        from day in Gen.Choose(0, 51_000)
        from kind in Gen.Choose(0, 5)
        let date = new LocalDate(1960, 1, 1).PlusDays(day)
        select kind switch
        {
            0 => DateAdjusters.EndOfMonth(date),
            1 => new LocalDate(date.Year - date.Year % 4, 2, 29),
            _ => date,
        };

    /// <summary>Whole numbers of every size, many small, and wholes of which small odd parts are ties in basis points.</summary>
    public static Gen<long> AnyNumber =>
        Gen.Frequency(
            (2, Between(long.MinValue, long.MaxValue)),
            (2, Gen.Choose(-40_000, 40_000).Select(value => (long)value)),
            (2, Gen.Elements<long>(0, 1, -1, 2, 3, -3, 20_000, -20_000, 60_000, 100_000)),
            (1, Gen.Elements(long.MinValue, long.MaxValue, -long.MaxValue))
        );

    /// <summary>Any whole number from the lowest to the highest, both included.</summary>
    public static Gen<long> Between(long lowest, long highest) =>
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        select unchecked(
            (long)(lowest + (Int128)((((UInt128)(uint)high << 32) + (uint)low) * (UInt128)((Int128)highest - lowest + 1) >> 64))
        );

    private static Gen<long> AnyWeight =>
        Gen.Frequency(
            (2, Gen.Constant(0L)),
            (4, Gen.Choose(1, 4).Select(value => (long)value)),
            (2, Gen.Choose(1, 100_000).Select(value => (long)value)),
            (1, Between(1, long.MaxValue)),
            (1, Gen.Constant(long.MaxValue))
        );

    private static Gen<decimal> LongDecimal =>
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        from middle in Gen.Choose(int.MinValue, int.MaxValue)
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from isNegative in Gen.Elements(true, false)
        from scale in Gen.Choose(20, 28)
        select new decimal(low, middle, high, isNegative, (byte)scale);

    private static Gen<decimal> DecimalOf(Gen<long> digits, int mostDecimals) =>
        from value in digits
        from scale in Gen.Choose(0, mostDecimals)
        select new decimal(unchecked((int)Math.Abs(value)), unchecked((int)(Math.Abs(value) >> 32)), 0, value < 0, (byte)scale);
}
