using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Reservations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Expenses;

/// <summary>
/// Budgets in the host's database, and what they admit on its ledger, in one transaction. Answers and readings are those of a
/// <see cref="BudgetBook"/> in memory, whoever else changes or uses the same budgets at the same time.
/// </summary>
/// <remarks>
/// <para>
/// A command waits for those on the same budgets or the same view, and brings their lines of the ledger in line before it ends. So whoever
/// uses a budget finds its lines as they were before or as they are after, and never above what is budgeted.
/// </para>
/// <para>
/// It has a transaction of its own, tried again when others were faster or the connection broke. When the context has a current
/// transaction the command is a part of it. Nothing of the host's is saved, and no entity is tracked.
/// </para>
/// <para>Like its context it is made for one unit of work, and not for two threads.</para>
/// </remarks>
public sealed partial class StoredBudgets
{
    private readonly DbContext context;
    private readonly Dialect dialect;
    private readonly BudgetReader reader;
    private readonly TableNames<BudgetEntryRow> entries;
    private readonly TableNames<BudgetSubjectRow> subjects;
    private readonly LedgerReader ledgerReader;
    private readonly LedgerWriter ledgerWriter;

    /// <summary>The budgets in the tables of a context, with its ledger.</summary>
    /// <param name="context">The host's context, whose model has the tables.</param>
    /// <exception cref="InvalidOperationException">The model has no such tables.</exception>
    /// <exception cref="NotSupportedException">The provider is neither that of SQLite nor that of PostgreSQL.</exception>
    public StoredBudgets(DbContext context)
    {
        this.context = Guard.Against.Null(context);
        dialect = Dialect.Of(context);
        reader = new(context);
        (entries, subjects) = (new(context), new(context));
        (ledgerReader, ledgerWriter) = (new(context, dialect), new(context));
    }

    /// <summary>Carries a command out, or says why not, and brings the ledger in line. After any failure the same command can be sent again.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="at">When, by the caller's clock: from 2000 to 2149.</param>
    /// <param name="authority">Who may let more be spent.</param>
    /// <param name="approvals">What was approved; null for the approvals kept in the same database.</param>
    /// <param name="cancellation">Stops it; whether it was carried out is then told by sending it again.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of bounds.</exception>
    /// <exception cref="InvalidOperationException">The host's transaction reads as of its start.</exception>
    /// <exception cref="TimeoutException">Others were faster ten times; nothing was written.</exception>
    /// <exception cref="InvalidDataException">The tables were changed from outside.</exception>
    public Task<BudgetEffect> ApplyAsync(
        BudgetCommand command,
        Instant at,
        BudgetAuthority authority,
        IApprovalView? approvals = null,
        CancellationToken cancellation = default
    )
    {
        // What breaks the contract is told before anything is read.
        _ = BudgetRules.Decide(command, at, authority, approvals ?? ApprovalRegister.Empty, BudgetBook.Empty);
        return StoreTransaction.RunAsync(
            context,
            async token =>
                await LockAsync(command, token).ConfigureAwait(false) is { } excerpt
                    ? await DecideAsync(command, at, authority, approvals, excerpt, token).ConfigureAwait(false)
                    : null,
            cancellation
        );
    }

    /// <summary>
    /// What is recorded of all that the command touches, locked; null when it touches more than what was locked, as when a proposal turned up.
    /// </summary>
    private async Task<BudgetExcerpt?> LockAsync(BudgetCommand command, CancellationToken cancellation)
    {
        var touched = await TouchedAsync(command, new(), cancellation).ConfigureAwait(false);
        await NameLocks
            .TakeAsync(context, dialect, entries.Name, touched.Append($"id {command.Id}"), cancellation)
            .ConfigureAwait(false);
        BudgetExcerpt excerpt = new();
        var now = await TouchedAsync(command, excerpt, cancellation).ConfigureAwait(false);
        return now.Except(touched).Any() ? null : excerpt;
    }

    private async Task<BudgetEffect?> DecideAsync(
        BudgetCommand command,
        Instant at,
        BudgetAuthority authority,
        IApprovalView? approvals,
        BudgetExcerpt excerpt,
        CancellationToken cancellation
    )
    {
        var approved =
            approvals
            ?? await new ApprovalReader(context)
                .ViewOfAsync((command as BudgetEnactment)?.Approval, cancellation)
                .ConfigureAwait(false);
        var answer = await reader
            .AskAsync(excerpt, view => BudgetRules.Decide(command, at, authority, approved, view), cancellation)
            .ConfigureAwait(false);
        if (!answer.Appends)
        {
            return new(answer, []);
        }
        var place = await NumberedRow
            .InsertAsync(context, entries, BudgetEntryRow.Of(answer.Entry!), cancellation)
            .ConfigureAwait(false);
        if (place is not { } given)
        {
            return null;
        }
        answer = answer.Numbered(given);
        if (!await WriteSubjectsAsync(answer.Entry!, cancellation).ConfigureAwait(false))
        {
            return null;
        }
        excerpt.Append(answer.Entry!);
        if (answer is not { IsCarriedOut: true, Entry.Command: BudgetEnactment or BudgetCarryOver })
        {
            return new(answer, []);
        }
        var aligned = await AlignAsync(answer.Entry!, excerpt, at, cancellation).ConfigureAwait(false);
        return aligned is { } said ? new(answer, said) : null;
    }

    private async Task<bool> WriteSubjectsAsync(BudgetEntry entry, CancellationToken cancellation)
    {
        SqlBatch batch = new(context);
        foreach (var subject in BudgetSubjects.Of(entry))
        {
            await batch
                .InsertAsync(
                    subjects.Name,
                    [
                        (subjects[nameof(BudgetSubjectRow.Subject)], subject),
                        (subjects[nameof(BudgetSubjectRow.Sequence)], entry.Sequence),
                    ],
                    cancellation
                )
                .ConfigureAwait(false);
        }
        return await batch.FitsAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Brings the lines of the budgets of an entry in line; null to begin anew.</summary>
    private async Task<ImmutableArray<LedgerAnswer>?> AlignAsync(
        BudgetEntry entry,
        BudgetExcerpt excerpt,
        Instant at,
        CancellationToken cancellation
    )
    {
        var lines = await reader
            .AskAsync(
                excerpt,
                view =>
                    entry
                        .Budgets.Select(budget => BudgetReading.Of(view, budget, Instant.MaxValue))
                        .OfType<BudgetReading>()
                        .SelectMany(reading => BudgetAlignment.LinesOf(reading))
                        .ToImmutableArray(),
                cancellation
            )
            .ConfigureAwait(false);
        var names = lines.Select(line => line.LedgerLine).ToImmutableSortedSet(StringComparer.Ordinal);
        var rows = await ledgerReader.LockAsync(names, cancellation).ConfigureAwait(false);
        ImmutableArray<LedgerAnswer> all = [];
        foreach (var some in lines.Chunk(LedgerRules.MaximumLinked))
        {
            var used = await ledgerReader.ExcerptAsync(names, rows, at, cancellation).ConfigureAwait(false);
            var commands = BudgetAlignment.Commands(some, used, at);
            var answers = await ledgerWriter.CarryAsync(ledgerReader, used, commands, at, cancellation).ConfigureAwait(false);
            if (answers is null)
            {
                return null;
            }
            if (!answers.All(answer => answer.IsGranted))
            {
                throw new InvalidDataException($"The lines of '{entry.Command.Id}' were changed from outside.");
            }
            all = [.. all, .. answers];
        }
        return all;
    }

    private async Task<IReadOnlyCollection<string>> TouchedAsync(
        BudgetCommand command,
        BudgetExcerpt excerpt,
        CancellationToken cancellation
    ) => await reader.AskAsync(excerpt, view => command.SubjectsTouched(view), cancellation).ConfigureAwait(false);
}
