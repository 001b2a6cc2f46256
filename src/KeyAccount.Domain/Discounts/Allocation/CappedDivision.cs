using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Allocation;

/// <summary>The arithmetic of <see cref="CappedAllocation"/> on minor units.</summary>
internal static class CappedDivision
{
    /// <summary>
    /// Fills the parts and gives what nobody could take. Line numbers are distinct, weights and mosts at least 0; a total of weights of 0
    /// takes nothing.
    /// </summary>
    public static long Divide(
        long total,
        ReadOnlySpan<(long Line, long Weight)> lines,
        ReadOnlySpan<long> most,
        Span<long> parts
    )
    {
        parts.Clear();
        Int128 weights = 0;
        foreach (var (_, weight) in lines)
        {
            weights += weight;
        }
        if (total == 0 || weights == 0)
        {
            return total;
        }
        if (!AnyFull(total, weights, lines, most))
        {
            LargestRemainder.DivideDistinct(total, lines, weights, parts);
            return 0;
        }
        return Fill(total, weights, lines, most, parts);
    }

    private static bool AnyFull(
        long total,
        Int128 weights,
        ReadOnlySpan<(long Line, long Weight)> lines,
        ReadOnlySpan<long> most
    )
    {
        for (var position = 0; position < lines.Length; position++)
        {
            if (IsFull(total, weights, lines[position].Weight, most[position]))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether the exact share reaches the most.</summary>
    private static bool IsFull(long total, Int128 weights, long weight, long most) =>
        weight > 0 && (Int128)total * weight >= most * weights;

    private static long Fill(
        long total,
        Int128 weights,
        ReadOnlySpan<(long Line, long Weight)> lines,
        ReadOnlySpan<long> most,
        Span<long> parts
    )
    {
        var order = Sorted(lines, most);
        var left = total;
        var full = 0;
        // The line that is full first, relative to its weight, comes first: once one is not full, none after it is.
        while (full < order.Length)
        {
            var position = order[full];
            var weight = lines[position].Weight;
            if (!IsFull(left, weights, weight, most[position]))
            {
                break;
            }
            var taken = Math.Min(left, most[position]);
            parts[position] = taken;
            left -= taken;
            weights -= weight;
            full++;
        }
        if (full == order.Length || left == 0)
        {
            return left;
        }
        var rest = new (long Line, long Weight)[order.Length - full];
        for (var index = full; index < order.Length; index++)
        {
            rest[index - full] = lines[order[index]];
        }
        Span<long> shares = new long[rest.Length];
        LargestRemainder.DivideDistinct(left, rest, weights, shares);
        for (var index = full; index < order.Length; index++)
        {
            parts[order[index]] = shares[index - full];
        }
        return 0;
    }

    /// <summary>The positions with a weight, ascending by most per weight.</summary>
    private static int[] Sorted(ReadOnlySpan<(long Line, long Weight)> lines, ReadOnlySpan<long> most)
    {
        var order = new List<(long Weight, long Most, long Line, int Position)>(lines.Length);
        for (var position = 0; position < lines.Length; position++)
        {
            if (lines[position].Weight > 0)
            {
                order.Add((lines[position].Weight, most[position], lines[position].Line, position));
            }
        }
        order.Sort(
            (left, right) =>
                ((Int128)left.Most * right.Weight).CompareTo((Int128)right.Most * left.Weight) is var byRatio and not 0
                    ? byRatio
                    : left.Line.CompareTo(right.Line)
        );
        return [.. order.Select(entry => entry.Position)];
    }
}
