using System.Collections.Immutable;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Reservations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Reservations;

/// <summary>Reads what a decision needs. Nothing is tracked, and the host's query filters do not apply.</summary>
internal sealed class LedgerReader(DbContext context, Dialect dialect)
{
    private readonly TableNames<LineRow> lines = new(context);

    /// <summary>All rows of a table.</summary>
    public IQueryable<TRow> All<TRow>()
        where TRow : class => StoredRows.Of<TRow>(context);

    /// <summary>
    /// Locks the rows of lines in the order of their names, so that no two transactions wait for each other, and reads them as they are
    /// once they are locked.
    /// </summary>
    public async Task<List<LineRow>> LockAsync(ImmutableSortedSet<string> names, CancellationToken cancellation)
    {
        if (names.IsEmpty)
        {
            return [];
        }
        var name = lines[nameof(LineRow.Name)];
        var places = string.Join(", ", names.Select((_, index) => FormattableString.Invariant($"{{{index}}}")));
        var select =
            $"SELECT * FROM {lines.Name} WHERE {name} IN ({places}) ORDER BY {name}{dialect.OrdinalOrder}{dialect.LockRows}";
        return await context
            .Set<LineRow>()
            .FromSqlRaw(select, [.. names])
            .AsNoTracking()
            .IgnoreQueryFilters()
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
    }

    /// <summary>The rows of lines, which nothing keeps as they are.</summary>
    public Task<List<LineRow>> LinesAsync(string[] names, CancellationToken cancellation) =>
        All<LineRow>().Where(row => names.Contains(row.Name)).ToListAsync(cancellation);

    /// <summary>What decisions about locked lines see, up to a time or the last entry of one of them.</summary>
    public async Task<LedgerExcerpt> ExcerptAsync(
        ImmutableSortedSet<string> names,
        IReadOnlyCollection<LineRow> locked,
        Instant at,
        CancellationToken cancellation
    )
    {
        var until = locked.Aggregate(StoredTime.Of(at), (time, row) => Math.Max(time, row.LastAt));
        return new(names, locked, await LapsingAsync(names, until, cancellation).ConfigureAwait(false));
    }

    /// <summary>
    /// Asks, reads what was missed, and asks again; null to begin anew: a line was missed, which is not locked, or one was opened after it
    /// was not found.
    /// </summary>
    public async Task<T?> AskAsync<T>(LedgerExcerpt excerpt, Func<T> ask, CancellationToken cancellation)
        where T : class
    {
        while (true)
        {
            var answer = ask();
            if (excerpt.MissedLines.Count > 0)
            {
                return null;
            }
            if (excerpt.MissedEntries.Count + excerpt.MissedReservations.Count == 0)
            {
                return excerpt.IsTorn ? null : answer;
            }
            await FillAsync(excerpt, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the entries and reservations that were asked for and not yet read.</summary>
    public async Task FillAsync(LedgerExcerpt excerpt, CancellationToken cancellation)
    {
        if (excerpt.MissedEntries.Count > 0)
        {
            string[] ids = [.. excerpt.MissedEntries];
            var rows = await All<EntryRow>()
                .Where(row => ids.Contains(row.Id))
                .ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, cancellation)
                .ConfigureAwait(false);
            foreach (var id in ids)
            {
                excerpt.Add(id, rows.GetValueOrDefault(id)?.Read());
            }
        }
        if (excerpt.MissedReservations.Count > 0)
        {
            string[] ids = [.. excerpt.MissedReservations];
            var found = await ReservationsAsync(All<ReservationRow>().Where(row => ids.Contains(row.Id)), cancellation)
                .ConfigureAwait(false);
            foreach (var id in ids)
            {
                excerpt.Add(id, found.Find(reservation => reservation.Id == id));
            }
        }
    }

    /// <summary>Reservations as the entries say that made or ended them, in the order of the rows.</summary>
    public async Task<List<Reservation>> ReservationsAsync(IQueryable<ReservationRow> rows, CancellationToken cancellation)
    {
        var found = await (
            from row in rows
            join entry in All<EntryRow>() on row.EndedBy ?? row.Id equals entry.Id
            select new { Row = row, Entry = entry }
        )
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return [.. found.Select(pair => pair.Row.Read(pair.Entry.Read()))];
    }

    /// <summary>What on the lines stops counting after their last entry and up to a time.</summary>
    private async Task<List<Lapsing>> LapsingAsync(
        ImmutableSortedSet<string> names,
        long until,
        CancellationToken cancellation
    ) =>
        names.IsEmpty
            ? []
            : await (
                from line in All<LineRow>()
                where names.Contains(line.Name)
                join hold in All<HoldRow>() on line.Name equals hold.Line
                where hold.Ended == null && hold.ExpiresAt > line.LastAt && hold.ExpiresAt <= until
                select new Lapsing(hold.Line, hold.ExpiresAt!.Value, hold.Amount)
            )
                .ToListAsync(cancellation)
                .ConfigureAwait(false);
}
