using Ardalis.GuardClauses;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Replay;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Decisions;

/// <summary>
/// Decisions in the host's database, each a <see cref="DecisionRecord"/> that follows the one before it in its log, so that none can
/// be changed, taken out, put in or moved without notice.
/// </summary>
/// <remarks>
/// <para>Whoever adds to a log waits for those who add to the same one: a host that decides a lot has a log for each branch or day.</para>
/// <para>
/// Saving has a transaction of its own, tried again when others were faster or the connection broke; inside the host's transaction it is a
/// part of it. Nothing of the host's is saved, and no entity is tracked. It is made for one unit of work, and not for two threads.
/// </para>
/// </remarks>
public sealed partial class StoredDecisions
{
    /// <summary>The log of a host that needs only one.</summary>
    public const string DefaultLog = "decisions";

    private readonly DbContext context;
    private readonly Dialect dialect;
    private readonly TableNames<DecisionRow> table;

    /// <summary>The decisions in the table of a context.</summary>
    /// <param name="context">The host's context, whose model has the tables.</param>
    /// <exception cref="InvalidOperationException">The model has no such tables.</exception>
    /// <exception cref="NotSupportedException">The provider is neither that of SQLite nor that of PostgreSQL.</exception>
    public StoredDecisions(DbContext context)
    {
        this.context = Guard.Against.Null(context);
        dialect = Dialect.Of(context);
        table = new(context);
    }

    /// <summary>Keeps a decision. After any failure the same can be sent again.</summary>
    /// <param name="id">The host's id: 1 to 200 characters. Whatever is kept under it stays.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="subject">Whom or what it is about: 1 to 200 characters.</param>
    /// <param name="at">When, by the caller's clock.</param>
    /// <param name="log">The log in which it follows the last one.</param>
    /// <param name="cancellation">Stops it; whether it was kept is then told by sending it again.</param>
    /// <exception cref="ArgumentException">A name is blank or too long, or the record would be too large to be read again.</exception>
    /// <exception cref="InvalidOperationException">The host's transaction reads as of its start.</exception>
    /// <exception cref="TimeoutException">Others were faster ten times; nothing was written.</exception>
    /// <exception cref="InvalidDataException">The table was changed from outside.</exception>
    public Task<DecisionSaving> SaveAsync(
        string id,
        Decision decision,
        string subject,
        Instant at,
        string log = DefaultLog,
        CancellationToken cancellation = default
    )
    {
        Guard.Against.Null(decision);
        return SaveAsync(id, previous => DecisionRecord.Of(decision, subject, previous), subject, at, log, cancellation);
    }

    /// <summary>Keeps a scoring.</summary>
    /// <inheritdoc cref="SaveAsync(string, Decision, string, Instant, string, CancellationToken)"/>
    /// <param name="id">The host's id.</param>
    /// <param name="scoring">The scoring.</param>
    /// <param name="subject">Whom or what it is about.</param>
    /// <param name="at">When.</param>
    /// <param name="log">The log.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<DecisionSaving> SaveAsync(
        string id,
        Scoring scoring,
        string subject,
        Instant at,
        string log = DefaultLog,
        CancellationToken cancellation = default
    )
    {
        Guard.Against.Null(scoring);
        return SaveAsync(id, previous => DecisionRecord.Of(scoring, subject, previous), subject, at, log, cancellation);
    }

    private Task<DecisionSaving> SaveAsync(
        string id,
        Func<DecisionRecord?, DecisionRecord> make,
        string subject,
        Instant at,
        string log,
        CancellationToken cancellation
    )
    {
        StoredText.Check(id, nameof(id));
        StoredText.Check(subject, nameof(subject));
        StoredText.Check(log, nameof(log));
        return !DecisionRecord.TryRead(make(null).Text, out _, out var problem)
            ? throw new ArgumentException($"The record of '{id}' could not be read again: {problem}", nameof(id))
            : StoreTransaction.RunAsync(context, token => AttemptAsync(id, make, at, log, token), cancellation);
    }

    private async Task<DecisionSaving?> AttemptAsync(
        string id,
        Func<DecisionRecord?, DecisionRecord> make,
        Instant at,
        string log,
        CancellationToken cancellation
    )
    {
        // Ids before logs, for everybody: nobody waits for somebody who waits for him.
        await NameLocks.TakeAsync(context, dialect, table.Name, [$"id {id}"], cancellation).ConfigureAwait(false);
        await NameLocks.TakeAsync(context, dialect, table.Name, [$"log {log}"], cancellation).ConfigureAwait(false);
        if (await FindAsync(id, cancellation).ConfigureAwait(false) is { } kept)
        {
            var isSame = kept.Log == log && kept.Record.SaysTheSameAs(make(null));
            return new(isSame ? SavingKind.Exists : SavingKind.ExistsWithDifference, kept);
        }
        var last = await Rows.Where(row => row.Log == log)
            .OrderByDescending(row => row.Sequence)
            .FirstOrDefaultAsync(cancellation)
            .ConfigureAwait(false);
        var record = make(last?.Read().Record);
        var place = await NumberedRow
            .InsertAsync(context, table, DecisionRow.Of(id, log, at, record), cancellation)
            .ConfigureAwait(false);
        return place is { } given ? new(SavingKind.Saved, new(id, given, log, at, record)) : null;
    }

    private IQueryable<DecisionRow> Rows => StoredRows.Of<DecisionRow>(context);
}
