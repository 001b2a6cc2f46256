using System.Collections.Immutable;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>What other terms of a ledger line would leave of its use.</summary>
public sealed record LineConsequence
{
    /// <summary>The figures with the terms of today.</summary>
    public required Headroom Before { get; init; }

    /// <summary>The figures with the other terms; their excess is what would be recorded.</summary>
    public required Headroom After { get; init; }

    /// <summary>
    /// The reservations still held on the line that no longer fit when they are counted in the order in which they were made, after
    /// what is posted. They stay held and can be posted.
    /// </summary>
    public ImmutableArray<Reservation> Over { get; init; } = [];

    internal static LineConsequence Of(Headroom before, LineTerms terms, ImmutableArray<Reservation> held, Instant at)
    {
        var after = before with { Terms = terms };
        var over = ImmutableArray.CreateBuilder<Reservation>();
        var used = (Int128)after.Posted.MinorUnits;
        foreach (
            var one in held.Where(one => one.StateAt(at) == ReservationState.Pending)
                .OrderBy(one => one.At)
                .ThenBy(one => one.Id, StringComparer.Ordinal)
        )
        {
            if (one.Held.AmountOn(before.Line) is { IsPositive: true } amount)
            {
                used += amount.MinorUnits;
                if (used > terms.Ceiling)
                {
                    over.Add(one);
                }
            }
        }
        return new()
        {
            Before = before,
            After = after,
            Over = over.ToImmutable(),
        };
    }
}
