using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Accounts;

/// <summary>How regular the purchases of a whole book are, after Wheat and Morrison (1990).</summary>
/// <remarks>
/// From the last two intervals between purchase days of each account with at least three such days: M = earlier / (earlier + later)
/// and k = (1 − 4 Var M) / (8 Var M) with the sample variance. It is a property of the book; <see cref="TradingFigures.Regularity"/>
/// is that of one account.
/// </remarks>
public sealed class BookRegularity
{
    private const long Fraction = 1_000_000_000_000;

    private BookRegularity(decimal? k, int accounts) => (K, Accounts) = (k, accounts);

    /// <summary>
    /// 1 is random, far above 1 regular, below 1 in bursts; six decimals, half to even. Null with fewer than two accounts, or when all
    /// have the same M and k has no bound.
    /// </summary>
    public decimal? K { get; }

    /// <summary>How many accounts have two intervals.</summary>
    public int Accounts { get; }

    /// <summary>The regularity from the last two intervals, in days, of each account.</summary>
    /// <exception cref="ArgumentException">An interval is not at least one day.</exception>
    public static BookRegularity Of(IEnumerable<(int Earlier, int Later)> intervals)
    {
        Guard.Against.Null(intervals);
        Int128 sum = 0;
        Int128 squares = 0;
        var count = 0;
        foreach (var (earlier, later) in intervals)
        {
            Guard.Against.NegativeOrZero(earlier);
            Guard.Against.NegativeOrZero(later);
            var m = (Int128)RoundedDivision.Divide(earlier * (Int128)Fraction, (Int128)earlier + later, Rounding.HalfEven);
            sum += m;
            squares += m * m;
            count++;
        }
        // With S = n Σm² − (Σm)² the sample variance is S / (n (n − 1)), in units of the fraction squared.
        var spread = (count * squares) - (sum * sum);
        if (count < 2 || spread == 0)
        {
            return new(null, count);
        }
        var variance =
            (decimal)RoundedDivision.Divide(spread, (Int128)count * (count - 1), Rounding.HalfEven) / Fraction / Fraction;
        return variance == 0
            ? new(null, count)
            : new(decimal.Round((1 - (4 * variance)) / (8 * variance), 6, MidpointRounding.ToEven), count);
    }
}
