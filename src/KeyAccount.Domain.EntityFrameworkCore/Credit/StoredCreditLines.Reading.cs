using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <content>Reading, which locks nothing.</content>
public sealed partial class StoredCreditLines
{
    /// <inheritdoc cref="CreditLineRegister.LineAt" path="/summary"/>
    /// <param name="line">The line.</param>
    /// <param name="on">The day.</param>
    /// <param name="knownAt">The instant, itself included.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<CreditLineReading> LineAtAsync(
        CreditLineKey line,
        LocalDate on,
        Instant knownAt,
        CancellationToken cancellation = default
    )
    {
        Guard.Against.Null(line);
        return ReadAsync(view => CreditLineReading.Of(view, line, on, knownAt), cancellation);
    }

    /// <inheritdoc cref="CreditLineRegister.ChainAt" path="/summary"/>
    /// <param name="line">The line.</param>
    /// <param name="on">The day.</param>
    /// <param name="knownAt">The instant, itself included.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<LineChain> ChainAtAsync(
        CreditLineKey line,
        LocalDate on,
        Instant knownAt,
        CancellationToken cancellation = default
    )
    {
        Guard.Against.Null(line);
        return ReadAsync(view => LineChain.Of(view, line, on, knownAt), cancellation);
    }

    /// <summary>
    /// Asks whatever a register in memory can be asked, such as <see cref="LineAuthority.ContentOf(CreditLineKey, CreditLineTerms, ICreditLineView)"/>,
    /// in one moment of the database. What was missing is read and the question asked again, so it must have no side effects.
    /// </summary>
    public Task<T> ReadAsync<T>(Func<ICreditLineView, T> ask, CancellationToken cancellation = default)
    {
        Guard.Against.Null(ask);
        return StoreTransaction.ReadAsync(
            context,
            dialect,
            token => reader.AskAsync(new LineExcerpt(), ask, token),
            cancellation
        );
    }

    /// <summary>What is recorded under the id of a command, carried out or burnt; null when nothing is.</summary>
    public Task<CreditLineEntry?> EntryAsync(string id, CancellationToken cancellation = default) =>
        reader.EntryAsync(Guard.Against.Null(id), cancellation);

    /// <summary>
    /// Entries in their order, read as they are asked for, refusals too: from the first one they make the same register again, by
    /// <see cref="CreditLineRegister.Replay"/>. Places rise and have gaps.
    /// </summary>
    /// <param name="after">Only those after this place; 0 for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public IAsyncEnumerable<CreditLineEntry> EntriesAsync(long after = 0, CancellationToken cancellation = default) =>
        StoredRows.ReadAsync(reader.Entries, after, row => row.Read(), cancellation);

    /// <summary>
    /// Reads all entries in one moment of the database: a sentence for the first one that was changed or does not follow from those before
    /// it; empty when there is none. What was cut off at the end it cannot know.
    /// </summary>
    public Task<ImmutableArray<string>> DifferencesAsync(CancellationToken cancellation = default) =>
        StoreTransaction.ReadAsync(context, dialect, CompareAsync, cancellation);

    private async Task<ImmutableArray<string>> CompareAsync(CancellationToken cancellation)
    {
        try
        {
            _ = CreditLineRegister.Replay(
                await EntriesAsync(cancellation: cancellation).ToListAsync(cancellation).ConfigureAwait(false)
            );
            return [];
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException)
        {
            return [exception.Message];
        }
    }
}
