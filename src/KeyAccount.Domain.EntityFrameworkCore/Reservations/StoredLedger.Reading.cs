using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Reservations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Reservations;

/// <content>Reading, which locks nothing.</content>
public sealed partial class StoredLedger
{
    /// <inheritdoc cref="ILedgerView.HeadroomOf"/>
    /// <param name="line">The name of the line.</param>
    /// <param name="at">The instant.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Headroom?> HeadroomAsync(string line, Instant at, CancellationToken cancellation = default) =>
        (await HeadroomsAsync([Guard.Against.Null(line)], at, cancellation).ConfigureAwait(false)).SingleOrDefault();

    /// <summary>
    /// The figures of several lines at an instant, all of one moment of the database; those of a line whose last entry is later, at
    /// that entry. Unknown lines are left out.
    /// </summary>
    /// <param name="lines">The names of the lines.</param>
    /// <param name="at">The instant.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>In the ordinal order of the names.</returns>
    public async Task<ImmutableArray<Headroom>> HeadroomsAsync(
        IEnumerable<string> lines,
        Instant at,
        CancellationToken cancellation = default
    )
    {
        string[] names = [.. Guard.Against.Null(lines)];
        var until = StoredTime.Of(at);
        var rows = await reader
            .All<LineRow>()
            .Where(row => names.Contains(row.Name))
            .Select(row => new
            {
                Row = row,
                Lapsed = reader
                    .All<HoldRow>()
                    .Where(hold =>
                        hold.Line == row.Name && hold.Ended == null && hold.ExpiresAt > row.LastAt && hold.ExpiresAt <= until
                    )
                    .Sum(hold => hold.Amount),
            })
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return
        [
            .. rows.OrderBy(pair => pair.Row.Name, StringComparer.Ordinal)
                .Select(pair => pair.Row.Figures(Math.Max(until, pair.Row.LastAt), pair.Lapsed)),
        ];
    }

    /// <inheritdoc cref="Ledger.HeadroomAsOf(string, Instant)" path="/summary"/>
    /// <param name="line">The name of the line.</param>
    /// <param name="at">The instant.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<Headroom?> HeadroomAsOfAsync(string line, Instant at, CancellationToken cancellation = default)
    {
        Guard.Against.Null(line);
        var until = StoredTime.Of(at);
        return AsOfAsync(
            reader.All<MoveRow>().Where(move => move.Line == line && move.At <= until).OrderByDescending(move => move.At),
            until,
            cancellation
        );
    }

    /// <inheritdoc cref="Ledger.HeadroomAsOf(string, long)" path="/summary"/>
    /// <param name="line">The name of the line.</param>
    /// <param name="sequence">The place of the entry.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<Headroom?> HeadroomAsOfAsync(string line, long sequence, CancellationToken cancellation = default)
    {
        Guard.Against.Null(line);
        return AsOfAsync(
            reader.All<MoveRow>().Where(move => move.Line == line && move.Sequence <= sequence).OrderBy(move => 0),
            null,
            cancellation
        );
    }

    /// <summary>What is recorded under the id of a command, carried out or burnt; null when nothing is.</summary>
    public async Task<LedgerEntry?> EntryAsync(string id, CancellationToken cancellation = default)
    {
        Guard.Against.Null(id);
        var row = await reader.All<EntryRow>().SingleOrDefaultAsync(row => row.Id == id, cancellation).ConfigureAwait(false);
        return row?.Read();
    }

    /// <summary>The reservation with this id; null when there is none.</summary>
    public async Task<Reservation?> ReservationAsync(string id, CancellationToken cancellation = default)
    {
        Guard.Against.Null(id);
        var found = await reader
            .ReservationsAsync(reader.All<ReservationRow>().Where(row => row.Id == id), cancellation)
            .ConfigureAwait(false);
        return found.SingleOrDefault();
    }

    /// <summary>
    /// Reservations whose time has run out and that nobody ended, the longest expired first: no figure depends on them, and
    /// <see cref="LedgerCommand.RecordExpiry"/> writes them down for those who read the entries.
    /// </summary>
    /// <param name="at">The instant; a reservation that expires then is expired.</param>
    /// <param name="most">How many at most, above zero.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<ImmutableArray<Reservation>> ExpiredAsync(Instant at, int most, CancellationToken cancellation = default)
    {
        Guard.Against.NegativeOrZero(most);
        var until = StoredTime.Of(at);
        var found = await reader
            .ReservationsAsync(
                reader
                    .All<ReservationRow>()
                    .Where(row => row.EndedBy == null && row.ExpiresAt <= until)
                    .OrderBy(row => row.ExpiresAt)
                    .Take(most),
                cancellation
            )
            .ConfigureAwait(false);
        return
        [
            .. found
                .OrderBy(reservation => reservation.ExpiresAt)
                .ThenBy(reservation => reservation.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Entries in their order, read as they are asked for, all of one moment of the database: from the first one they make the same
    /// ledger again, by <see cref="Ledger.Replay"/>.
    /// </summary>
    /// <remarks>
    /// Places rise and have gaps. Commands on different lines are written at the same time, so an entry can appear behind a later one: who
    /// follows a ledger reads again from a place that is old enough.
    /// </remarks>
    /// <param name="after">Only those after this place; 0 for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public IAsyncEnumerable<LedgerEntry> EntriesAsync(long after = 0, CancellationToken cancellation = default) =>
        StoredRows.ReadAsync(reader.All<EntryRow>(), after, row => row.Read(), cancellation);

    /// <summary>The entries that concern a line, in their order; none for an unknown one.</summary>
    /// <param name="line">The name of the line.</param>
    /// <param name="after">Only those after this place; 0 for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public IAsyncEnumerable<LedgerEntry> EntriesOfAsync(string line, long after = 0, CancellationToken cancellation = default)
    {
        Guard.Against.Null(line);
        return StoredRows.ReadAsync(
            reader
                .All<MoveRow>()
                .Where(move => move.Line == line && move.Sequence > after)
                .Join(reader.All<EntryRow>(), move => move.Sequence, entry => entry.Sequence, (_, entry) => entry)
                .OrderBy(entry => entry.Sequence),
            row => row.Read(),
            cancellation
        );
    }

    /// <summary>
    /// Reads the whole ledger, in one moment of the database, and compares every table with what the entries make: a sentence for each
    /// difference, at most fifty; empty when there is none. For an operator after a restored backup or a repair by hand.
    /// </summary>
    /// <remarks>O(entries), in memory. Entries that were changed together and agree with each other are not found.</remarks>
    /// <param name="cancellation">Stops it.</param>
    public Task<ImmutableArray<string>> DifferencesAsync(CancellationToken cancellation = default) =>
        StoreTransaction.ReadAsync(context, dialect, token => new LedgerAudit(reader).RunAsync(token), cancellation);

    // What was held then is known for ever: what is made or ended later has a later place.
    private async Task<Headroom?> AsOfAsync(IOrderedQueryable<MoveRow> moves, long? until, CancellationToken cancellation)
    {
        var last = await moves
            .ThenByDescending(move => move.Sequence)
            .Join(
                reader.All<EntryRow>(),
                move => move.Sequence,
                entry => entry.Sequence,
                (move, entry) => new { Move = move, Entry = entry }
            )
            .FirstOrDefaultAsync(cancellation)
            .ConfigureAwait(false);
        if (last is null)
        {
            return null;
        }
        var after = last.Entry.Read().Moves.Single(move => move.Line == last.Move.Line).After;
        var time = until ?? last.Move.At;
        var lapsed = await reader
            .All<HoldRow>()
            .Where(hold =>
                hold.Line == last.Move.Line
                && hold.Made <= last.Move.Sequence
                && (hold.Ended == null || hold.Ended > last.Move.Sequence)
                && hold.ExpiresAt > last.Move.At
                && hold.ExpiresAt <= time
            )
            .SumAsync(hold => hold.Amount, cancellation)
            .ConfigureAwait(false);
        return after with
        {
            At = StoredTime.Read(time),
            Pending = after.Pending - Domain.Quantities.Money.OfMinor(lapsed, after.Terms.Currency),
        };
    }
}
