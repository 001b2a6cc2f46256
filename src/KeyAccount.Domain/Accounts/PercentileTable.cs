using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Accounts;

/// <summary>Tells of any value how many of a set lie above, at and below it.</summary>
internal sealed class PercentileTable
{
    private readonly long[] sorted;

    public PercentileTable(IEnumerable<AccountValue> values)
    {
        sorted = [.. values.Select(value => value.Value)];
        Array.Sort(sorted);
    }

    public int Count => sorted.Length;

    /// <summary>How many lie strictly above.</summary>
    public int Above(long value) => sorted.Length - FirstAbove(value);

    /// <summary>The share that lies strictly above, rounded down. The set is not empty.</summary>
    public Share ShareAbove(long value) => Share.Of(Above(value), sorted.Length, Rounding.Down);

    /// <summary>(Below + half of those at the value) / all, half to even. The set is not empty.</summary>
    public Share Percentile(long value)
    {
        var below = FirstAbove(value - 1);
        return Share.Of((long)below + FirstAbove(value), 2L * sorted.Length, Rounding.HalfEven);
    }

    /// <summary>The number of values at or below: the place of the first above.</summary>
    private int FirstAbove(long value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] <= value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
