using System.Collections.Immutable;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Reservations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Reservations;

/// <summary>Writes entries and what follows from them.</summary>
internal sealed class LedgerWriter(DbContext context)
{
    private readonly TableNames<EntryRow> entries = new(context);
    private readonly TableNames<LineRow> lines = new(context);
    private readonly TableNames<MoveRow> moves = new(context);
    private readonly TableNames<ReservationRow> reservations = new(context);
    private readonly TableNames<HoldRow> holds = new(context);

    /// <summary>Carries commands out on locked lines as a whole, none too; null to begin anew.</summary>
    public Task<LedgerAnswer[]?> CarryAsync(
        LedgerReader reader,
        LedgerExcerpt locked,
        ImmutableArray<LedgerCommand> commands,
        Instant at,
        CancellationToken cancellation
    ) =>
        commands.IsEmpty
            ? Task.FromResult<LedgerAnswer[]?>([])
            : CarryAsync(reader, locked, () => LedgerRules.DecideLinked(commands, at, locked), cancellation);

    /// <summary>Carries out on locked lines what is decided; null to begin anew.</summary>
    public async Task<LedgerAnswer[]?> CarryAsync(
        LedgerReader reader,
        LedgerExcerpt locked,
        Func<ImmutableArray<LedgerAnswer>> decide,
        CancellationToken cancellation
    )
    {
        var answers = await reader.AskAsync(locked, () => decide().ToArray(), cancellation).ConfigureAwait(false);
        return answers is null ? null : (await WriteAsync([.. answers], locked, cancellation).ConfigureAwait(false))?.ToArray();
    }

    /// <summary>
    /// The answers with the places that the database gave to their entries; as they are when none has one to append. Null when an id was
    /// recorded meanwhile.
    /// </summary>
    public async Task<ImmutableArray<LedgerAnswer>?> WriteAsync(
        ImmutableArray<LedgerAnswer> answers,
        LedgerExcerpt before,
        CancellationToken cancellation
    )
    {
        if (!answers.Any(answer => answer.Appends))
        {
            return answers;
        }
        if (await NumberedAsync(answers, cancellation).ConfigureAwait(false) is not { } numbered)
        {
            return null;
        }
        SqlBatch batch = new(context);
        ImmutableArray<LedgerEntry> written = [.. numbered.Where(answer => answer.Appends).Select(answer => answer.Entry!)];
        foreach (var entry in written)
        {
            await AddAsync(batch, entry, cancellation).ConfigureAwait(false);
        }
        // Only the last figures of a line are kept.
        foreach (
            var (move, entry) in written
                .SelectMany(entry => entry.Moves.Select(move => (move, entry)))
                .GroupBy(pair => pair.move.Line, StringComparer.Ordinal)
                .Select(group => group.Last())
        )
        {
            await AddAsync(batch, move.After, entry.Sequence, before.Row(move.Line), cancellation).ConfigureAwait(false);
        }
        return await batch.FitsAsync(cancellation).ConfigureAwait(false) ? numbered : null;
    }

    private async Task<ImmutableArray<LedgerAnswer>?> NumberedAsync(
        ImmutableArray<LedgerAnswer> answers,
        CancellationToken cancellation
    )
    {
        var numbered = answers.ToBuilder();
        for (var index = 0; index < answers.Length; index++)
        {
            if (answers[index].Appends)
            {
                var row = EntryRow.Of(answers[index].Entry!);
                if (await NumberedRow.InsertAsync(context, entries, row, cancellation).ConfigureAwait(false) is not { } place)
                {
                    return null;
                }
                numbered[index] = answers[index].Numbered(place);
            }
        }
        return numbered.MoveToImmutable();
    }

    private async Task AddAsync(SqlBatch batch, LedgerEntry entry, CancellationToken cancellation)
    {
        foreach (var move in entry.Moves)
        {
            await batch
                .InsertAsync(
                    moves.Name,
                    [
                        (moves[nameof(MoveRow.Line)], move.Line),
                        (moves[nameof(MoveRow.Sequence)], entry.Sequence),
                        (moves[nameof(MoveRow.At)], StoredTime.Of(entry.At)),
                    ],
                    cancellation
                )
                .ConfigureAwait(false);
        }
        if (entry.Resolved is { } resolved)
        {
            await EndAsync(batch, resolved, entry, cancellation).ConfigureAwait(false);
        }
        if (entry.Reserved is { } reserved)
        {
            await AddAsync(batch, reserved, entry.Sequence, cancellation).ConfigureAwait(false);
        }
    }

    private async Task AddAsync(SqlBatch batch, Reservation reserved, long sequence, CancellationToken cancellation)
    {
        var expiresAt = StoredTime.Of(reserved.ExpiresAt);
        await batch
            .InsertAsync(
                reservations.Name,
                [
                    (reservations[nameof(ReservationRow.Id)], reserved.Id),
                    (reservations[nameof(ReservationRow.ExpiresAt)], expiresAt),
                ],
                cancellation
            )
            .ConfigureAwait(false);
        foreach (var claim in reserved.Held.All)
        {
            await batch
                .InsertAsync(
                    holds.Name,
                    [
                        (holds[nameof(HoldRow.Reservation)], reserved.Id),
                        (holds[nameof(HoldRow.Line)], claim.Line),
                        (holds[nameof(HoldRow.Amount)], claim.Amount.MinorUnits),
                        (holds[nameof(HoldRow.ExpiresAt)], expiresAt),
                        (holds[nameof(HoldRow.Made)], sequence),
                    ],
                    cancellation
                )
                .ConfigureAwait(false);
        }
    }

    private async Task EndAsync(SqlBatch batch, Reservation resolved, LedgerEntry entry, CancellationToken cancellation)
    {
        var endedBy = reservations[nameof(ReservationRow.EndedBy)];
        await batch
            .Add($"UPDATE {reservations.Name} SET {endedBy} = ")
            .Value(entry.Command.Id)
            .Add($" WHERE {reservations[nameof(ReservationRow.Id)]} = ")
            .Value(resolved.Id)
            .Add($" AND {endedBy} IS NULL")
            .EndAsync(1, cancellation)
            .ConfigureAwait(false);
        var ended = holds[nameof(HoldRow.Ended)];
        await batch
            .Add($"UPDATE {holds.Name} SET {ended} = ")
            .Value(entry.Sequence)
            .Add($" WHERE {holds[nameof(HoldRow.Reservation)]} = ")
            .Value(resolved.Id)
            .Add($" AND {ended} IS NULL")
            .EndAsync(resolved.Held.All.Length, cancellation)
            .ConfigureAwait(false);
    }

    /// <summary>A new line, or new figures of the line exactly as it was read: a lock that did not hold would be noticed here.</summary>
    private Task AddAsync(SqlBatch batch, Headroom after, long sequence, LineRow? before, CancellationToken cancellation)
    {
        (string Column, object? Value)[] cells =
        [
            (lines[nameof(LineRow.Currency)], after.Terms.Currency.Code),
            (lines[nameof(LineRow.Limit)], after.Terms.Limit?.MinorUnits),
            (lines[nameof(LineRow.Tolerance)], after.Terms.Tolerance.MinorUnits),
            (lines[nameof(LineRow.IsOpen)], after.Terms.IsOpen),
            (lines[nameof(LineRow.Net)], after.Net.MinorUnits),
            (lines[nameof(LineRow.Pending)], after.Pending.MinorUnits),
            (lines[nameof(LineRow.LastAt)], StoredTime.Of(after.At)),
            (lines[nameof(LineRow.LastSequence)], sequence),
        ];
        if (before is null)
        {
            return batch.InsertAsync(lines.Name, [(lines[nameof(LineRow.Name)], after.Line), .. cells], cancellation);
        }
        return batch.UpdateAsync(
            lines.Name,
            cells,
            [(lines[nameof(LineRow.Name)], after.Line), (lines[nameof(LineRow.LastSequence)], before.LastSequence)],
            cancellation
        );
    }
}
