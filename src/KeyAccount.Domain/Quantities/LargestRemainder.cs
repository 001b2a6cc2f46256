using System.Globalization;

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
        var claims = new List<Claim>();
        var left = total;
        for (var position = 0; position < lines.Length; position++)
        {
            var (line, weight) = lines[position];
            // At most 50 bits by 63 bits.
            var (whole, remainder) = Int128.DivRem((Int128)total * weight, weights);
            units[position] = (long)whole;
            left -= (long)whole;
            if (remainder > 0)
            {
                claims.Add(new(remainder, line, position));
            }
        }
        claims.Sort();
        // INVARIANT: remainders below `weights` add up to left × weights, so there are more claims than units left.
        for (var claim = 0; claim < left; claim++)
        {
            units[claims[claim].Position]++;
        }
        return units;
    }

    private static Int128 TotalWeight(ReadOnlySpan<(long Line, long Weight)> lines)
    {
        Int128 total = 0;
        foreach (var (line, weight) in lines)
        {
            if (weight < 0)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(lines),
                    string.Create(CultureInfo.InvariantCulture, $"OutOfRange: the weight {weight} of line {line} is below 0.")
                );
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
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"The line number {line} comes twice, so a tie has no order."),
                    nameof(lines)
                );
            }
        }
    }

    /// <summary>A line's claim on one more unit; the first in order is served first.</summary>
    private readonly record struct Claim(Int128 Remainder, long Line, int Position) : IComparable<Claim>
    {
        public int CompareTo(Claim other)
        {
            var byRemainder = other.Remainder.CompareTo(Remainder);
            return byRemainder != 0 ? byRemainder : Line.CompareTo(other.Line);
        }
    }
}
