using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Approvals;

/// <summary>
/// The register of approvals in the host's database. Its answers are those of an <see cref="ApprovalRegister"/> in memory, whoever
/// else signs, withdraws or submits at the same time: the database lets one command after the other decide on a subject.
/// </summary>
/// <remarks>
/// <para>
/// A command waits for those on the same subject and action, so that two halves of a split request see each other, and for those with
/// the same id. It reads what concerns its request, and a submission the requests on its subject within the window.
/// </para>
/// <para>
/// It has a transaction of its own, tried again when others were faster or the connection broke. When the context has a current
/// transaction the command is a part of it: it counts when the host commits. Nothing of the host's is saved, and no entity is tracked.
/// </para>
/// <para>Like its context it is made for one unit of work, and not for two threads.</para>
/// </remarks>
public sealed partial class StoredApprovals
{
    private readonly DbContext context;
    private readonly Dialect dialect;
    private readonly ApprovalReader reader;
    private readonly ApprovalWriter writer;
    private readonly string room;

    /// <summary>The register in the tables of a context.</summary>
    /// <param name="context">The host's context, whose model has the tables.</param>
    /// <exception cref="InvalidOperationException">The model has no such tables.</exception>
    /// <exception cref="NotSupportedException">The provider is neither that of SQLite nor that of PostgreSQL.</exception>
    public StoredApprovals(DbContext context)
    {
        this.context = Guard.Against.Null(context);
        dialect = Dialect.Of(context);
        reader = new(context);
        writer = new(context, reader);
        room = new TableNames<ApprovalRow>(context).Name;
    }

    /// <summary>
    /// Carries a command out, or says why not. What it says is written down with the authority under which it was decided. After any
    /// failure the same command can be sent again.
    /// </summary>
    /// <param name="command">What is asked.</param>
    /// <param name="at">When, by the caller's clock: from 2000 to 2149.</param>
    /// <param name="authority">Who may say yes.</param>
    /// <param name="cancellation">Stops it; whether it was carried out is then told by sending it again.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of bounds.</exception>
    /// <exception cref="ArgumentException">The authority is too large to be written down.</exception>
    /// <exception cref="InvalidOperationException">The host's transaction reads as of its start.</exception>
    /// <exception cref="TimeoutException">Others were faster ten times; nothing was written.</exception>
    /// <exception cref="InvalidDataException">The tables were changed from outside.</exception>
    public Task<ApprovalAnswer> ApplyAsync(
        ApprovalCommand command,
        Instant at,
        Authority authority,
        CancellationToken cancellation = default
    )
    {
        // What breaks the contract is told before anything is read.
        _ = ApprovalRules.Decide(command, at, authority, ApprovalRegister.Empty);
        return StoreTransaction.RunAsync(context, token => AttemptAsync(command, at, authority, token), cancellation);
    }

    /// <summary>
    /// First the ids are locked, then what is known of them tells the subjects, which are locked next, and only then is read what
    /// counts. An id is locked even where it names nothing, so that what is said about an unknown request stays true.
    /// </summary>
    private async Task<ApprovalAnswer?> AttemptAsync(
        ApprovalCommand command,
        Instant at,
        Authority authority,
        CancellationToken cancellation
    )
    {
        var named = Named(command);
        await LockAsync(new[] { command.Id, named }.OfType<string>().Select(id => $"id {id}"), cancellation)
            .ConfigureAwait(false);
        if (await reader.EntryAsync(command.Id, cancellation).ConfigureAwait(false) is { } earlier)
        {
            return ApprovalRules.Decide(command, at, authority, new ApprovalExcerpt(earlier, Nothing));
        }
        var subject = named is null ? null : await reader.SubjectAsync(named, cancellation).ConfigureAwait(false);
        var content = (command as Submission)?.Content;
        await LockAsync(
                new[] { subject, content is null ? null : (content.Subject, content.Action) }
                    .OfType<(string Subject, string Action)>()
                    .Select(one => $"subject {one.Subject} {one.Action}"),
                cancellation
            )
            .ConfigureAwait(false);
        HashSet<string> ids = subject is null ? [] : [named!];
        if (content is not null && authority.Ladder.Terms.Window is { } window)
        {
            ids.UnionWith(
                await reader
                    .RequestsOn(content.Subject, content.Action, at - window)
                    .ToListAsync(cancellation)
                    .ConfigureAwait(false)
            );
        }
        var excerpt = new ApprovalExcerpt(null, await reader.RequestsAsync(ids, cancellation).ConfigureAwait(false));
        var answer = ApprovalRules.Decide(command, at, authority, excerpt);
        return answer.Appends
            ? await writer.WriteAsync(answer, authority, excerpt, cancellation).ConfigureAwait(false)
            : answer;
    }

    /// <summary>The request of an id, which nobody signs, ends or replaces until the transaction ends; null when there is none.</summary>
    internal async Task<ApprovalRequest?> LockedRequestAsync(string id, CancellationToken cancellation)
    {
        await LockAsync([$"id {id}"], cancellation).ConfigureAwait(false);
        return await RequestAsync(id, cancellation).ConfigureAwait(false);
    }

    private static Dictionary<string, ApprovalRequest> Nothing { get; } = [];

    private Task LockAsync(IEnumerable<string> names, CancellationToken cancellation) =>
        NameLocks.TakeAsync(context, dialect, room, names, cancellation);

    /// <summary>The request that a command is about, or replaces.</summary>
    private static string? Named(ApprovalCommand command) =>
        command switch
        {
            Submission one => one.Replaces,
            Ballot one => one.Request,
            RequestClosing one => one.Request,
            _ => null,
        };
}
