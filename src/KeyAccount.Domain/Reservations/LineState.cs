using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>A line in memory, after its last entry.</summary>
internal sealed class LineState
{
    private readonly string name;
    private readonly LineTerms terms;
    private readonly Money net;
    private readonly long unending;
    private readonly ExpiryTree? expiring;
    private readonly Instant latest;

    private LineState(
        string name,
        LineTerms terms,
        Money net,
        long unending,
        ExpiryTree? expiring,
        Instant latest,
        LineHistory history
    ) =>
        (this.name, this.terms, this.net, this.unending, this.expiring, this.latest, History) = (
            name,
            terms,
            net,
            unending,
            expiring,
            latest,
            history
        );

    public LineHistory History { get; }

    /// <summary>The figures at an instant, or at the last entry when that is later.</summary>
    public Headroom At(Instant at)
    {
        var time = Instant.Max(at, latest);
        return new()
        {
            Line = name,
            Terms = terms,
            At = time,
            Net = net,
            Pending = Money.OfMinor(unending + ExpiryTree.SumAfter(expiring, time), terms.Currency),
        };
    }

    /// <summary>The line after one more entry, which must fit to what was before.</summary>
    public static LineState After(LineState? before, LineMove move, LedgerEntry entry)
    {
        if (before is not null && entry.At < before.latest)
        {
            throw Refusal.Invalid(
                nameof(entry),
                $"Entry '{entry.Command.Id}' is earlier than the last one on line '{move.Line}'."
            );
        }
        var unending = before?.unending ?? 0;
        var expiring = ExpiryTree.After(before?.expiring, entry.At);
        foreach (var (reservation, sign) in Changes(entry))
        {
            var amount = sign * (reservation.Held.AmountOn(move.Line)?.MinorUnits ?? 0);
            if (reservation.ExpiresAt is not { } end)
            {
                unending += amount;
            }
            else if (end > entry.At)
            {
                expiring = ExpiryTree.Add(expiring, end, amount);
            }
        }
        var after = new LineState(
            move.Line,
            move.After.Terms,
            before is null ? move.Posted : before.net + move.Posted,
            unending,
            expiring,
            entry.At,
            new(entry, before?.History)
        );
        return after.At(entry.At) == move.After
            ? after
            : throw Refusal.Invalid(
                nameof(entry),
                $"Entry '{entry.Command.Id}' does not follow from those before it on line '{move.Line}'."
            );
    }

    /// <summary>Figures with one more entry, for a reading that lives inside one call.</summary>
    /// <param name="before">The figures at an instant not before the entry; null when the entry opens the line.</param>
    /// <param name="line">The name.</param>
    /// <param name="entry">The entry, which concerns the line.</param>
    /// <param name="at">The instant of the figures.</param>
    public static Headroom After(Headroom? before, string line, LedgerEntry entry, Instant at)
    {
        var move = entry.Moves.First(move => move.Line == line);
        var pending = before?.Pending ?? Money.Zero(move.After.Terms.Currency);
        foreach (var (reservation, sign) in Changes(entry))
        {
            if (reservation.HoldsAt(at) && reservation.Held.AmountOn(line) is { } amount)
            {
                pending += sign > 0 ? amount : -amount;
            }
        }
        return new()
        {
            Line = line,
            Terms = move.After.Terms,
            At = at,
            Net = before is null ? move.Posted : before.Net + move.Posted,
            Pending = pending,
        };
    }

    private static IEnumerable<(Reservation Reservation, int Sign)> Changes(LedgerEntry entry)
    {
        if (entry.Resolved is { } resolved)
        {
            yield return (resolved, -1);
        }
        if (entry.Reserved is { } reserved)
        {
            yield return (reserved, 1);
        }
    }
}
