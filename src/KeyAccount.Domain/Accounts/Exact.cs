using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Accounts;

/// <summary>Quotients of whole numbers, rounded once, half to even.</summary>
internal static class Exact
{
    private const int BasisPointsPerWhole = 10_000;

    /// <summary><paramref name="numerator"/> / <paramref name="denominator"/> to six decimals.</summary>
    public static decimal SixDecimals(Int128 numerator, Int128 denominator) =>
        (decimal)RoundedDivision.Divide(numerator * 1_000_000, denominator, Rounding.HalfEven) / 1_000_000m;

    /// <summary>The part of the whole as a percentage; what is beyond the largest percentage is given as the largest.</summary>
    public static Percentage Percentage(Int128 part, Int128 whole)
    {
        var basisPoints = RoundedDivision.Divide(part * BasisPointsPerWhole, whole, Rounding.HalfEven);
        const long Largest = Quantities.Percentage.MaxBasisPoints;
        return Quantities.Percentage.FromBasisPoints((long)Int128.Clamp(basisPoints, -Largest, Largest));
    }
}
