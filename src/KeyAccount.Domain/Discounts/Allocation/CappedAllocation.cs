using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Allocation;

/// <summary>
/// An amount divided among lines in proportion to their weights, none of which takes more than it can: what a full line can't take goes to
/// the others in proportion, and what nobody can take is reported.
/// </summary>
/// <remarks>
/// Water-filling, exact: the lines whose exact share reaches their most get just that; the rest is divided among the others by the largest
/// remainder, ties to the lowest line number. A weight of 0 gets 0. The time grows as n log n.
/// </remarks>
public sealed class CappedAllocation
{
    private CappedAllocation(ImmutableArray<Money> parts, Money ungranted) => (Parts, Ungranted) = (parts, ungranted);

    /// <summary>What each line takes, in the order of the lines.</summary>
    public ImmutableArray<Money> Parts { get; }

    /// <summary>What no line could take. Parts and this add up to the amount exactly.</summary>
    public Money Ungranted { get; }

    /// <summary>Divides an amount.</summary>
    /// <param name="amount">What is divided, zero or more.</param>
    /// <param name="lines">Distinct line numbers, each with a weight and the most it takes in minor units, both at least 0; not all weights 0.</param>
    /// <exception cref="ArgumentException">There is no line, a line number comes twice, or all weights are 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount, a weight or a most is below 0.</exception>
    public static CappedAllocation Of(Money amount, params ReadOnlySpan<(long Line, long Weight, long Most)> lines)
    {
        if (amount.Used().IsNegative)
        {
            throw Refusal.OutOfRange(nameof(amount), $"{amount} is below 0; divide its opposite.");
        }
        var weights = new (long Line, long Weight)[lines.Length];
        var most = new long[lines.Length];
        for (var position = 0; position < lines.Length; position++)
        {
            weights[position] = (lines[position].Line, lines[position].Weight);
            // More than the whole is no more than the whole, and keeps the products within 128 bits.
            most[position] = Math.Min(Guard.Against.Negative(lines[position].Most), amount.MinorUnits);
        }
        // Refuses what can't be divided at all: no line, a line twice, weights below 0 or none above.
        _ = LargestRemainder.Divide(0, weights);
        var parts = new long[lines.Length];
        var ungranted = CappedDivision.Divide(amount.MinorUnits, weights, most, parts);
        return new([.. parts.Select(part => Money.OfMinor(part, amount.Currency))], Money.OfMinor(ungranted, amount.Currency));
    }
}
