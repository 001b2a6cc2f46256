using System.Collections.Immutable;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Reservations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using static System.FormattableString;

namespace KeyAccount.Domain.EntityFrameworkCore.Reservations;

/// <summary>Compares the tables with the ledger that the entries make.</summary>
internal sealed class LedgerAudit(LedgerReader reader)
{
    private const int Most = 50;

    public async Task<ImmutableArray<string>> RunAsync(CancellationToken cancellation)
    {
        var rows = await reader.All<EntryRow>().OrderBy(row => row.Sequence).ToListAsync(cancellation).ConfigureAwait(false);
        ImmutableArray<LedgerEntry> entries;
        Ledger ledger;
        try
        {
            entries = [.. rows.Select(row => row.Read())];
            ledger = Ledger.Replay(entries);
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException)
        {
            return [exception.Message];
        }
        var places = entries.ToDictionary(entry => entry.Command.Id, entry => entry.Sequence, StringComparer.Ordinal);
        return
        [
            .. Differences(Lines(ledger, entries), await LinesAsync(cancellation).ConfigureAwait(false))
                .Concat(Differences(Moves(entries), await MovesAsync(cancellation).ConfigureAwait(false)))
                .Concat(Differences(Reservations(ledger), await ReservationsAsync(cancellation).ConfigureAwait(false)))
                .Concat(Differences(Holds(ledger, places), await HoldsAsync(cancellation).ConfigureAwait(false)))
                .Take(Most),
        ];
    }

    private static IEnumerable<string> Differences(IEnumerable<string> expected, IEnumerable<string> found)
    {
        var (should, are) = (
            expected.ToImmutableSortedSet(StringComparer.Ordinal),
            found.ToImmutableSortedSet(StringComparer.Ordinal)
        );
        return should
            .Except(are)
            .Select(row => $"By the entries there is a {row}; the table does not have it.")
            .Concat(are.Except(should).Select(row => $"The table has a {row}; by the entries there is none."));
    }

    private static IEnumerable<string> Lines(Ledger ledger, ImmutableArray<LedgerEntry> entries)
    {
        var last = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var move in entry.Moves)
            {
                last[move.Line] = entry.Sequence;
            }
        }
        return ledger.Lines.Select(name => Line(ledger.HeadroomOf(name, Instant.MinValue)!, last[name]));
    }

    private async Task<IEnumerable<string>> LinesAsync(CancellationToken cancellation) =>
        (await reader.All<LineRow>().ToListAsync(cancellation).ConfigureAwait(false)).Select(row =>
            Line(row.Figures(row.LastAt, lapsed: 0), row.LastSequence)
        );

    private static string Line(Headroom figures, long last) =>
        Invariant(
            $"line '{figures.Line}' with {figures.Terms.Limit} and {figures.Terms.Tolerance}, open {figures.Terms.IsOpen}, net {figures.Net}, pending {figures.Pending} at {StoredTime.Of(figures.At)}, last entry {last}"
        );

    private static IEnumerable<string> Moves(ImmutableArray<LedgerEntry> entries) =>
        entries.SelectMany(entry => entry.Moves.Select(move => Move(move.Line, entry.Sequence, StoredTime.Of(entry.At))));

    private async Task<IEnumerable<string>> MovesAsync(CancellationToken cancellation) =>
        (await reader.All<MoveRow>().ToListAsync(cancellation).ConfigureAwait(false)).Select(row =>
            Move(row.Line, row.Sequence, row.At)
        );

    private static string Move(string line, long sequence, long at) =>
        Invariant($"move of line '{line}' by entry {sequence} at {at}");

    private static IEnumerable<string> Reservations(Ledger ledger) =>
        ledger.Reservations.Select(one => Held(one.Id, StoredTime.Of(one.ExpiresAt), one.Resolution?.By));

    private async Task<IEnumerable<string>> ReservationsAsync(CancellationToken cancellation) =>
        (await reader.All<ReservationRow>().ToListAsync(cancellation).ConfigureAwait(false)).Select(row =>
            Held(row.Id, row.ExpiresAt, row.EndedBy)
        );

    private static string Held(string id, long? expiresAt, string? endedBy) =>
        Invariant($"reservation '{id}' until {expiresAt}, ended by '{endedBy}'");

    private static IEnumerable<string> Holds(Ledger ledger, Dictionary<string, long> places) =>
        ledger.Reservations.SelectMany(one =>
            one.Held.All.Select(claim =>
                Hold(
                    one.Id,
                    claim.Line,
                    claim.Amount.MinorUnits,
                    StoredTime.Of(one.ExpiresAt),
                    places[one.Id],
                    one.Resolution is { } resolution ? places[resolution.By] : null
                )
            )
        );

    private async Task<IEnumerable<string>> HoldsAsync(CancellationToken cancellation) =>
        (await reader.All<HoldRow>().ToListAsync(cancellation).ConfigureAwait(false)).Select(row =>
            Hold(row.Reservation, row.Line, row.Amount, row.ExpiresAt, row.Made, row.Ended)
        );

    private static string Hold(string reservation, string line, long amount, long? expiresAt, long made, long? ended) =>
        Invariant(
            $"hold of {amount} by '{reservation}' on line '{line}' until {expiresAt}, made by entry {made}, ended by {ended}"
        );
}
