using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Quantities;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <content>Reading, which locks nothing.</content>
public sealed partial class StoredExposures
{
    /// <summary>What is owed by debtors on a day, by what was known at an instant, in one moment of the database.</summary>
    /// <remarks>Reads the entries of the debtors, not those of others.</remarks>
    /// <param name="scope">Who owes.</param>
    /// <param name="on">The day, itself included.</param>
    /// <param name="knownAt">The instant up to which, itself included, entries were known.</param>
    /// <param name="terms">What counts.</param>
    /// <param name="currency">The currency of the reading.</param>
    /// <param name="rates">The rates.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <inheritdoc cref="Exposure.Of" path="/exception"/>
    public async Task<Exposure> ExposureAtAsync(
        ExposureScope scope,
        LocalDate on,
        Instant knownAt,
        ExposureTerms terms,
        Currency currency,
        ExposureRates rates,
        CancellationToken cancellation = default
    ) =>
        Exposure.Of(
            await EntriesOfAsync(scope, cancellation).ConfigureAwait(false),
            scope,
            on,
            knownAt,
            terms,
            currency,
            rates
        );

    /// <summary>The entries that changed what is open of debtors, in their order; each once.</summary>
    public async Task<ImmutableArray<ExposureEntry>> EntriesOfAsync(
        ExposureScope scope,
        CancellationToken cancellation = default
    )
    {
        Guard.Against.Null(scope);
        var (company, debtors) = (scope.Company, scope.Debtors.ToArray());
        var moves = reader
            .All<ExposureMoveRow>()
            .Where(move => move.Company == company && debtors.Contains(move.Debtor))
            .Select(move => move.Sequence);
        var rows = await reader
            .All<ExposureEntryRow>()
            .Where(row => moves.Contains(row.Sequence))
            .OrderBy(row => row.Sequence)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return [.. rows.Select(row => row.Read())];
    }

    /// <summary>The document with this number, as it is now; null when there is none.</summary>
    public async Task<DocumentRecord?> DocumentAsync(string number, CancellationToken cancellation = default)
    {
        Guard.Against.Null(number);
        var row = await reader
            .All<ExposureDocumentRow>()
            .SingleOrDefaultAsync(row => row.Number == number, cancellation)
            .ConfigureAwait(false);
        return row?.Read();
    }

    /// <summary>What is recorded under the id of a step, carried out or burnt; null when nothing is.</summary>
    public Task<ExposureEntry?> EntryAsync(string id, CancellationToken cancellation = default) =>
        reader.EntryAsync(Guard.Against.Null(id), cancellation);

    /// <summary>
    /// Entries in their order, read as they are asked for, refusals too: from the first one they make the same book again, by
    /// <see cref="ExposureBook.Replay(IEnumerable{ExposureEntry})"/>. Places rise and have gaps.
    /// </summary>
    /// <param name="after">Only those after this place; 0 for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public IAsyncEnumerable<ExposureEntry> EntriesAsync(long after = 0, CancellationToken cancellation = default) =>
        StoredRows.ReadAsync(reader.All<ExposureEntryRow>(), after, row => row.Read(), cancellation);

    /// <summary>
    /// Reads the whole book in one moment of the database and decides it again: a sentence for the first entry that does not follow, and for
    /// each document that is not what the entries make; empty when there is none.
    /// </summary>
    public Task<ImmutableArray<string>> DifferencesAsync(CancellationToken cancellation = default) =>
        StoreTransaction.ReadAsync(context, dialect, CompareAsync, cancellation);

    private async Task<ImmutableArray<string>> CompareAsync(CancellationToken cancellation)
    {
        try
        {
            var book = ExposureBook.Replay(
                await EntriesAsync(cancellation: cancellation).ToListAsync(cancellation).ConfigureAwait(false)
            );
            var rows = await reader.All<ExposureDocumentRow>().ToListAsync(cancellation).ConfigureAwait(false);
            var kept = rows.ToDictionary(row => row.Number, row => row.Document, StringComparer.Ordinal);
            return
            [
                .. book
                    .Documents.Where(record =>
                        kept.GetValueOrDefault(record.Document.Number) != DocumentRecordForm.Write(record)
                    )
                    .Select(record => $"The document '{record.Document.Number}' is not what the entries make."),
                .. kept
                    .Keys.Where(number => book.DocumentOf(number) is null)
                    .Select(number => $"No entry has made the document '{number}'."),
            ];
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException)
        {
            return [exception.Message];
        }
    }
}
