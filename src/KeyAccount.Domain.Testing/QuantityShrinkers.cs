using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Testing;

/// <summary>Simpler quantities that still are valid: nearer to zero, and shorter ranges.</summary>
public static class QuantityShrinkers
{
    /// <summary>Amounts nearer to zero in the same currency.</summary>
    public static IEnumerable<Money> Shrink(Money money) =>
        Nearer(money.MinorUnits).Select(units => Money.OfMinor(units, money.Currency));

    /// <summary>Smaller shares.</summary>
    public static IEnumerable<Share> Shrink(Share share) =>
        Nearer(share.BasisPoints).Select(points => Share.FromBasisPoints((int)points));

    /// <summary>Percentages nearer to zero.</summary>
    public static IEnumerable<Percentage> Shrink(Percentage percentage) =>
        Nearer(percentage.BasisPoints).Select(Percentage.FromBasisPoints);

    /// <summary>Ratios with smaller parts.</summary>
    public static IEnumerable<Ratio> Shrink(Ratio ratio) =>
        Nearer(ratio.Numerator)
            .Select(numerator => Ratio.Of(numerator, ratio.Denominator))
            .Concat(Nearer(ratio.Denominator - 1).Select(less => Ratio.Of(ratio.Numerator, less + 1)));

    /// <summary>Shorter ranges from the same day.</summary>
    public static IEnumerable<DateRange> Shrink(DateRange range) =>
        Nearer(range.Length).Select(days => DateRange.Of(range.Start, range.Start.PlusDays((int)days)));

    /// <summary>Numbers between zero and this one, the nearest to zero first.</summary>
    internal static IEnumerable<long> Nearer(long number)
    {
        for (var step = number; step != 0; step /= 2)
        {
            yield return number - step;
        }
    }
}
