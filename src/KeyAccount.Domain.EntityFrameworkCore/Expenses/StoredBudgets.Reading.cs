using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Expenses;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Expenses;

/// <content>Reading, which locks nothing.</content>
public sealed partial class StoredBudgets
{
    /// <inheritdoc cref="BudgetBook.BudgetAt" path="/summary"/>
    /// <param name="budget">The id of the budget.</param>
    /// <param name="knownAt">The instant, itself included.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<BudgetReading?> BudgetAtAsync(string budget, Instant knownAt, CancellationToken cancellation = default)
    {
        Guard.Against.Null(budget);
        return ReadAsync(view => BudgetReading.Of(view, budget, knownAt), cancellation);
    }

    /// <summary>The budgets that apply to an expense, and what uses them, in one moment of the database.</summary>
    /// <param name="key">What the expense is charged to.</param>
    /// <param name="on">Its day.</param>
    /// <param name="currency">The currency of the expense, in which nothing is known when no view is concerned.</param>
    /// <param name="at">When, by the caller's clock; what is recorded later is known too.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<ImmutableArray<BudgetPosition>> PositionsAsync(
        ExpenseKey key,
        LocalDate on,
        Currency currency,
        Instant at,
        CancellationToken cancellation = default
    )
    {
        Guard.Against.Null(key);
        return StoreTransaction.ReadAsync(
            context,
            dialect,
            async token =>
            {
                var control = await reader
                    .AskAsync(new(), view => BudgetControl.Of(view, key, on, Instant.MaxValue), token)
                    .ConfigureAwait(false);
                var names = control.Lines.Select(line => line.LedgerLine).ToImmutableSortedSet(StringComparer.Ordinal);
                string[] asked = [.. names];
                var rows = await ledgerReader.LinesAsync(asked, token).ConfigureAwait(false);
                var used = await ledgerReader.ExcerptAsync(names, rows, at, token).ConfigureAwait(false);
                return BudgetPositions.Of(control, currency, used, at);
            },
            cancellation
        );
    }

    /// <summary>
    /// Asks whatever a book in memory can be asked, such as <see cref="BudgetAuthority.ContentOf"/>, in one moment of the database. What was
    /// missing is read and the question asked again, so it must have no side effects.
    /// </summary>
    public Task<T> ReadAsync<T>(Func<IBudgetBookView, T> ask, CancellationToken cancellation = default)
    {
        Guard.Against.Null(ask);
        return StoreTransaction.ReadAsync(context, dialect, token => reader.AskAsync(new(), ask, token), cancellation);
    }

    /// <summary>What is recorded under the id of a command, carried out or burnt; null when nothing is.</summary>
    public Task<BudgetEntry?> EntryAsync(string id, CancellationToken cancellation = default) =>
        reader.EntryAsync(Guard.Against.Null(id), cancellation);

    /// <summary>
    /// Entries in their order, read as they are asked for, refusals too: from the first one they make the same book again, by
    /// <see cref="BudgetBook.Replay"/>. Places rise and have gaps.
    /// </summary>
    /// <param name="after">Only those after this place; 0 for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public IAsyncEnumerable<BudgetEntry> EntriesAsync(long after = 0, CancellationToken cancellation = default) =>
        StoredRows.ReadAsync(reader.Entries, after, row => row.Read(), cancellation);

    /// <summary>
    /// Reads everything in one moment of the database: a sentence for the first entry that was changed or does not follow from those before
    /// it, and for each line of the ledger that is not as its budget says; empty when there is none.
    /// </summary>
    public Task<ImmutableArray<string>> DifferencesAsync(CancellationToken cancellation = default) =>
        StoreTransaction.ReadAsync(context, dialect, CompareAsync, cancellation);

    private async Task<ImmutableArray<string>> CompareAsync(CancellationToken cancellation)
    {
        BudgetBook book;
        try
        {
            book = BudgetBook.Replay(
                await EntriesAsync(cancellation: cancellation).ToListAsync(cancellation).ConfigureAwait(false)
            );
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException)
        {
            return [exception.Message];
        }
        var differences = ImmutableArray.CreateBuilder<string>();
        await CompareSubjectsAsync(book, differences, cancellation).ConfigureAwait(false);
        foreach (var budget in book.Budgets.Select(one => book.BudgetAt(one, Instant.MaxValue)).OfType<BudgetReading>())
        {
            await CompareLinesAsync(budget, differences, cancellation).ConfigureAwait(false);
        }
        return differences.ToImmutable();
    }

    private async Task CompareSubjectsAsync(
        BudgetBook book,
        ImmutableArray<string>.Builder differences,
        CancellationToken cancellation
    )
    {
        var expected = book.Entries.SelectMany(entry => BudgetSubjects.Of(entry).Select(one => (one, entry.Sequence)));
        var found = await reader.SubjectsAsync(cancellation).ConfigureAwait(false);
        var odd = expected.ToHashSet();
        odd.SymmetricExceptWith(found);
        differences.AddRange(
            odd.Select(one => $"The entry {one.Sequence} and its subject '{one.one}' do not belong together.")
                .Order(StringComparer.Ordinal)
        );
    }

    private async Task CompareLinesAsync(
        BudgetReading budget,
        ImmutableArray<string>.Builder differences,
        CancellationToken cancellation
    )
    {
        var lines = BudgetAlignment.LinesOf(budget);
        string[] names = [.. lines.Select(line => line.LedgerLine)];
        var rows = (await ledgerReader.LinesAsync(names, cancellation).ConfigureAwait(false)).ToDictionary(
            row => row.Name,
            StringComparer.Ordinal
        );
        differences.AddRange(
            lines
                .Where(line =>
                    !rows.TryGetValue(line.LedgerLine, out var row) || row.Figures(row.LastAt, 0).Terms != line.Terms
                )
                .Select(line => $"The line '{line.LedgerLine}' is not as its budget says.")
        );
    }
}
