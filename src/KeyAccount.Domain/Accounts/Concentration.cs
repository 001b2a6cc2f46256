using System.Numerics;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Accounts;

/// <summary>How far a total lies in few hands. Only values above zero count.</summary>
/// <remarks>An empty set has none: its figures are null, not zero.</remarks>
public sealed class Concentration
{
    private const int MostBasisPoints = 10_000;

    // INVARIANT: sums[k] is the sum of the k largest values.
    private readonly Int128[] sums;

    private Concentration(Int128[] sums, decimal? herfindahlHirschman, decimal? gini) =>
        (this.sums, HerfindahlHirschman, Gini) = (sums, herfindahlHirschman, gini);

    /// <summary>
    /// The Herfindahl-Hirschman index: 10,000 × the sum of squared shares, 10,000 when one account holds everything; six decimals, half
    /// to even.
    /// </summary>
    public decimal? HerfindahlHirschman { get; }

    /// <summary>
    /// The Gini coefficient of the population: 0 when all are equal, (n − 1) / n when one of n holds everything; six decimals, half to
    /// even.
    /// </summary>
    public decimal? Gini { get; }

    /// <summary>How many accounts have a value above zero.</summary>
    public int Accounts => sums.Length - 1;

    /// <summary>The concentration of values in any order.</summary>
    public static Concentration Of(IEnumerable<long> values)
    {
        Guard.Against.Null(values);
        long[] sorted = [.. values.Where(value => value > 0)];
        Array.Sort(sorted);
        var count = sorted.Length;
        var sums = new Int128[count + 1];
        BigInteger squares = 0;
        BigInteger ranked = 0;
        for (var index = 0; index < count; index++)
        {
            sums[index + 1] = sums[index] + sorted[count - 1 - index];
            squares += (BigInteger)sorted[index] * sorted[index];
            ranked += (BigInteger)(index + 1) * sorted[index];
        }
        if (count == 0)
        {
            return new(sums, null, null);
        }
        BigInteger total = sums[count];
        return new(
            sums,
            SixDecimals(squares * MostBasisPoints, total * total),
            SixDecimals((2 * ranked) - ((count + 1) * total), count * total)
        );
    }

    /// <summary>
    /// The share of the total that the <paramref name="count"/> largest hold, half to even; all of it when there are no more. Null in an
    /// empty set.
    /// </summary>
    /// <exception cref="ArgumentException">The count is below 0.</exception>
    public Share? OfLargest(int count)
    {
        Guard.Against.Negative(count);
        return Accounts == 0
            ? null
            : Share.FromBasisPoints(
                (int)
                    RoundedDivision.Divide(sums[Math.Min(count, Accounts)] * MostBasisPoints, sums[Accounts], Rounding.HalfEven)
            );
    }

    private static decimal SixDecimals(BigInteger numerator, BigInteger denominator) =>
        (decimal)RoundedDivision.Divide(numerator * 1_000_000, denominator, Rounding.HalfEven) / 1_000_000m;
}
