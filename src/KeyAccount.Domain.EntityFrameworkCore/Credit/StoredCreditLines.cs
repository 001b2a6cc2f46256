using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.EntityFrameworkCore.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <summary>
/// Credit lines and families in the host's database. Answers and readings are those of a <see cref="CreditLineRegister"/> in memory,
/// whoever else grants or links at the same time.
/// </summary>
/// <remarks>
/// <para>
/// A command waits for those that look at one of its lines: a grant or a link looks at the lines above, and at those directly below them.
/// So nothing is set aside twice and no circle is made by two who act at once.
/// </para>
/// <para>
/// It has a transaction of its own, tried again when others were faster or the connection broke. When the context has a current
/// transaction the command is a part of it. Nothing of the host's is saved, and no entity is tracked.
/// </para>
/// <para>Like its context it is made for one unit of work, and not for two threads.</para>
/// </remarks>
public sealed partial class StoredCreditLines
{
    private readonly DbContext context;
    private readonly Dialect dialect;
    private readonly LineReader reader;
    private readonly TableNames<LineEntryRow> entries;

    /// <summary>The register in the tables of a context.</summary>
    /// <param name="context">The host's context, whose model has the tables.</param>
    /// <exception cref="InvalidOperationException">The model has no such tables.</exception>
    /// <exception cref="NotSupportedException">The provider is neither that of SQLite nor that of PostgreSQL.</exception>
    public StoredCreditLines(DbContext context)
    {
        this.context = Guard.Against.Null(context);
        dialect = Dialect.Of(context);
        reader = new(context);
        entries = new(context);
    }

    /// <summary>Carries a command out, or says why not. After any failure the same command can be sent again.</summary>
    /// <remarks>The ledger is not touched: what admits next brings it in line, and <c>LedgerAlignment</c> does at once.</remarks>
    /// <param name="command">What is asked.</param>
    /// <param name="at">When, by the caller's clock: from 2000 to 2149.</param>
    /// <param name="authority">Who may grant what.</param>
    /// <param name="approvals">What was approved; null for the approvals kept in the same database.</param>
    /// <param name="cancellation">Stops it; whether it was carried out is then told by sending it again.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of bounds.</exception>
    /// <exception cref="InvalidOperationException">The host's transaction reads as of its start.</exception>
    /// <exception cref="TimeoutException">Others were faster ten times; nothing was written.</exception>
    /// <exception cref="InvalidDataException">The tables were changed from outside.</exception>
    public Task<CreditLineAnswer> ApplyAsync(
        CreditLineCommand command,
        Instant at,
        LineAuthority authority,
        IApprovalView? approvals = null,
        CancellationToken cancellation = default
    )
    {
        // What breaks the contract is told before anything is read.
        _ = CreditLineRules.Decide(command, at, authority, approvals ?? ApprovalRegister.Empty, CreditLineRegister.Empty);
        return StoreTransaction.RunAsync(
            context,
            token => AttemptAsync(command, at, authority, approvals, token),
            cancellation
        );
    }

    /// <summary>
    /// Finds the lines, locks them, and only then reads what counts; null when a line turned up meanwhile that is not locked, or when
    /// somebody recorded the id.
    /// </summary>
    private async Task<CreditLineAnswer?> AttemptAsync(
        CreditLineCommand command,
        Instant at,
        LineAuthority authority,
        IApprovalView? approvals,
        CancellationToken cancellation
    )
    {
        var lines = await LinesAsync(command, new(), cancellation).ConfigureAwait(false);
        await NameLocks
            .TakeAsync(
                context,
                dialect,
                entries.Name,
                lines.Select(line => $"line {line}").Append($"id {command.Id}"),
                cancellation
            )
            .ConfigureAwait(false);
        LineExcerpt excerpt = new();
        var now = await LinesAsync(command, excerpt, cancellation).ConfigureAwait(false);
        if (now.Except(lines).Any())
        {
            return null;
        }
        var approved =
            approvals
            ?? await new ApprovalReader(context)
                .ViewOfAsync((command as LineGrant)?.Approval, cancellation)
                .ConfigureAwait(false);
        var answer = await reader
            .AskAsync(excerpt, view => CreditLineRules.Decide(command, at, authority, approved, view), cancellation)
            .ConfigureAwait(false);
        if (!answer.Appends)
        {
            return answer;
        }
        var place = await NumberedRow
            .InsertAsync(context, entries, LineEntryRow.Of(answer.Entry!), cancellation)
            .ConfigureAwait(false);
        return place is { } given ? answer.Numbered(given) : null;
    }

    private async Task<IReadOnlyCollection<CreditLineKey>> LinesAsync(
        CreditLineCommand command,
        LineExcerpt excerpt,
        CancellationToken cancellation
    ) => await reader.AskAsync(excerpt, view => command.LinesTouched(view), cancellation).ConfigureAwait(false);
}
