using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>
/// Sums of changes up to a day by what was known at an instant: a tree over the days, of which each change makes a new version that
/// shares all but one path.
/// </summary>
internal sealed class KnownSums
{
    private readonly LocalDate[] days;
    private readonly Instant[] known;
    private readonly Node?[] versions;

    private KnownSums(LocalDate[] days, Instant[] known, Node?[] versions) =>
        (this.days, this.known, this.versions) = (days, known, versions);

    public static KnownSums Of(IEnumerable<KnownChange> changes)
    {
        var all = changes.OrderBy(change => change.At).ToArray();
        LocalDate[] days = [.. all.Select(change => change.On).Distinct().Order()];
        var versions = new Node?[all.Length];
        Node? latest = null;
        for (var index = 0; index < all.Length; index++)
        {
            latest = Add(latest, 0, days.Length, Array.BinarySearch(days, all[index].On), all[index].Amount);
            versions[index] = latest;
        }
        return new(days, [.. all.Select(change => change.At)], versions);
    }

    public Int128 At(LocalDate on, Instant knownAt)
    {
        var version = UpTo(known, knownAt);
        return version == 0 ? 0 : First(versions[version - 1], 0, days.Length, UpTo(days, on));
    }

    /// <summary>How many of the sorted values are at most the given one.</summary>
    private static int UpTo<T>(T[] sorted, T value)
        where T : IComparable<T>
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle].CompareTo(value) <= 0 ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static Node Add(Node? node, int from, int end, int place, Int128 amount)
    {
        var sum = (node?.Sum ?? 0) + amount;
        if (end - from == 1)
        {
            return new(sum, null, null);
        }
        var middle = (from + end) / 2;
        return place < middle
            ? new(sum, Add(node?.Left, from, middle, place, amount), node?.Right)
            : new(sum, node?.Left, Add(node?.Right, middle, end, place, amount));
    }

    /// <summary>The sum of the first so many days.</summary>
    private static Int128 First(Node? node, int from, int end, int count)
    {
        Int128 sum = 0;
        while (node is not null && count > from)
        {
            if (count >= end)
            {
                return sum + node.Sum;
            }
            var middle = (from + end) / 2;
            if (count < middle)
            {
                (node, end) = (node.Left, middle);
            }
            else
            {
                sum += node.Left?.Sum ?? 0;
                (node, from) = (node.Right, middle);
            }
        }
        return sum;
    }

    private sealed record Node(Int128 Sum, Node? Left, Node? Right);
}
