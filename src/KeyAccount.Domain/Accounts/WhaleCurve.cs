using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Accounts;

/// <summary>Cumulative profit over accounts from the most to the least profitable: it rises above the total and falls back to it.</summary>
public sealed class WhaleCurve
{
    // INVARIANT: sums[k] is the sum of the k largest values.
    private readonly Int128[] sums;

    private WhaleCurve(Int128[] sums, int makers, int losers) => (this.sums, Makers, Losers) = (sums, makers, losers);

    /// <summary>How many accounts are in the curve.</summary>
    public int Accounts => sums.Length - 1;

    /// <summary>How many make a profit; the curve has its peak after them.</summary>
    public int Makers { get; }

    /// <summary>How many make a loss.</summary>
    public int Losers { get; }

    /// <summary>The profit of all accounts up to the peak, relative to the total; null when the total is not above zero.</summary>
    public Percentage? Peak => UpTo(Makers);

    /// <summary>The curve of values in any order, negative ones included.</summary>
    public static WhaleCurve Of(IEnumerable<long> values)
    {
        Guard.Against.Null(values);
        long[] sorted = [.. values];
        Array.Sort(sorted, static (left, right) => right.CompareTo(left));
        var sums = new Int128[sorted.Length + 1];
        for (var index = 0; index < sorted.Length; index++)
        {
            sums[index + 1] = sums[index] + sorted[index];
        }
        return new(sums, sorted.Count(value => value > 0), sorted.Count(value => value < 0));
    }

    /// <summary>
    /// The profit of the <paramref name="count"/> most profitable accounts relative to the total, half to even; null when the total is
    /// not above zero.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 0 or beyond the number of accounts.</exception>
    public Percentage? UpTo(int count)
    {
        Guard.Against.OutOfRange(count, nameof(count), 0, Accounts);
        return sums[^1] > 0 ? Exact.Percentage(sums[count], sums[^1]) : null;
    }
}
