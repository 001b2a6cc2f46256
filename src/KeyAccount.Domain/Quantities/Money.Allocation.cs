using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace KeyAccount.Domain.Quantities;

public readonly partial struct Money
{
    /// <summary>
    /// Divides the amount among lines in proportion to their weights, exactly: the parts add up to the amount, and each is its
    /// exact share rounded down or up to a minor unit. The units left over go to the largest remainders; among equal ones, to the
    /// lowest line numbers, wherever they stand in the list. The parts come in the order of the lines.
    /// </summary>
    /// <remarks>
    /// A weight of 0 gets 0. A negative amount is divided as its opposite is. Scaling all weights changes nothing. A larger
    /// amount can give a single line <em>less</em> than before: that is the price of exactness, and nothing else is promised.
    /// The time grows as n log n.
    /// </remarks>
    /// <param name="lines">Distinct line numbers, each with a weight of at least 0, not all of them 0.</param>
    /// <exception cref="InvalidOperationException">This is the default value, no money.</exception>
    /// <exception cref="ArgumentException">There is no line, a line number comes twice, or all weights are 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is below 0.</exception>
    public ImmutableArray<Money> Allocate(ReadOnlySpan<(long Line, long Weight)> lines)
    {
        var units = LargestRemainder.Divide(Used().Abs().minorUnits, lines);
        var parts = new Money[units.Length];
        for (var position = 0; position < parts.Length; position++)
        {
            parts[position] = new(IsNegative ? -units[position] : units[position], currency);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(parts);
    }
}
