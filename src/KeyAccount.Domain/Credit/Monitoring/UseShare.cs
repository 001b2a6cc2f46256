using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>A use as a part of a limit. It may be above 100 %.</summary>
/// <remarks>
/// Nothing used is 0 %, whatever the limit. Something used of a limit of zero, or more than the largest percentage, is the largest
/// percentage: it exceeds every threshold.
/// </remarks>
public static class UseShare
{
    /// <summary>The part, rounded once to a basis point; a use below zero counts as nothing.</summary>
    /// <exception cref="CurrencyMismatchException">Use and limit are of different currencies.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below zero.</exception>
    public static Percentage Of(Money used, Money limit, Rounding rounding)
    {
        _ = used - limit;
        if (limit.IsNegative)
        {
            throw Refusal.OutOfRange(nameof(limit), $"A limit of {limit} is below zero.");
        }
        if (!used.IsPositive)
        {
            return Percentage.Zero;
        }
        if (limit.IsZero)
        {
            return Percentage.FromBasisPoints(Percentage.MaxBasisPoints);
        }
        var part = RoundedDivision.Divide((Int128)used.MinorUnits * BasisPoint.PerWhole, limit.MinorUnits, rounding);
        return Percentage.FromBasisPoints((long)Int128.Min(part, Percentage.MaxBasisPoints));
    }
}
