namespace KeyAccount.Domain.Quantities;

/// <summary>Proportional division of whole units by the method of largest remainders, ties to the lowest line number.</summary>
internal static class LargestRemainder
{
    /// <summary>The units of each line, in the order of the lines; <paramref name="total"/> is at least 0.</summary>
    public static long[] Divide(long total, ReadOnlySpan<(long Line, long Weight)> lines)
    {
        var weights = TotalWeight(lines);
        RefuseRepeatedLines(lines);
        var units = new long[lines.Length];
        DivideDistinct(total, lines, weights, units);
        return units;
    }

    /// <summary>The same for lines that were checked before: distinct, weights at least 0 that add up to those given, above 0.</summary>
    public static void DivideDistinct(
        long total,
        ReadOnlySpan<(long Line, long Weight)> lines,
        Int128 weights,
        Span<long> units
    )
    {
        var remainders = new Int128[lines.Length];
        var left = total;
        for (var position = 0; position < lines.Length; position++)
        {
            // At most 50 bits by 63 bits.
            var (whole, remainder) = Int128.DivRem((Int128)total * lines[position].Weight, weights);
            units[position] = (long)whole;
            remainders[position] = remainder;
            left -= (long)whole;
        }
        if (left > 0)
        {
            HandOut((int)left, units, remainders, lines);
        }
    }

    /// <summary>One more unit for each of the largest remainders; the smallest of those may be shared by several lines.</summary>
    private static void HandOut(int left, Span<long> units, Int128[] remainders, ReadOnlySpan<(long Line, long Weight)> lines)
    {
        // INVARIANT: remainders below the total weight add up to left × that weight, so more than `left` of them are above 0.
        var sorted = remainders.ToArray();
        Array.Sort(sorted);
        var smallest = sorted[^left];
        var tied = new List<(long Line, int Position)>();
        for (var position = 0; position < units.Length; position++)
        {
            if (remainders[position] > smallest)
            {
                units[position]++;
                left--;
            }
            else if (remainders[position] == smallest)
            {
                tied.Add((lines[position].Line, position));
            }
        }
        tied.Sort();
        foreach (var (_, position) in tied.Take(left))
        {
            units[position]++;
        }
    }

    private static Int128 TotalWeight(ReadOnlySpan<(long Line, long Weight)> lines)
    {
        Int128 total = 0;
        foreach (var (line, weight) in lines)
        {
            if (weight < 0)
            {
                throw Refusal.OutOfRange(nameof(lines), $"the weight {weight} of line {line} is below 0.");
            }
            total += weight;
        }
        return total > 0
            ? total
            : throw new ArgumentException("An amount is divided among at least one line with a weight above 0.", nameof(lines));
    }

    private static void RefuseRepeatedLines(ReadOnlySpan<(long Line, long Weight)> lines)
    {
        var seen = new HashSet<long>(lines.Length);
        foreach (var (line, _) in lines)
        {
            if (!seen.Add(line))
            {
                throw Refusal.Invalid(nameof(lines), $"The line number {line} comes twice, so a tie has no order.");
            }
        }
    }
}
