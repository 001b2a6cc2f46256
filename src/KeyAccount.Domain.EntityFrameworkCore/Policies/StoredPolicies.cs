using Ardalis.GuardClauses;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Rules.Verification;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Policies;

/// <summary>
/// The versions of one kind of policy in the host's database. Nothing but what passed the verifier gets in, and what comes out is verified
/// again: a document that was changed in the table decides nothing.
/// </summary>
/// <remarks>
/// Adding has a transaction of its own, or is a part of the host's. Nothing of the host's is saved, and no entity is tracked. It is made for
/// one unit of work, and not for two threads.
/// </remarks>
/// <typeparam name="TPolicy">The kind of policy.</typeparam>
public sealed partial class StoredPolicies<TPolicy>
    where TPolicy : class
{
    private readonly DbContext context;
    private readonly PolicyForm<TPolicy> form;
    private readonly Func<TPolicy, VerificationReport<TPolicy>> verify;
    private readonly Dialect dialect;
    private readonly TableNames<PolicyRow> table;

    /// <summary>The versions in the table of a context.</summary>
    /// <param name="context">The host's context, whose model has the tables.</param>
    /// <param name="form">How this kind of policy is written down.</param>
    /// <param name="verify">How it is verified, with the terms and accepted findings of the host.</param>
    /// <exception cref="InvalidOperationException">The model has no such tables.</exception>
    /// <exception cref="NotSupportedException">The provider is neither that of SQLite nor that of PostgreSQL.</exception>
    public StoredPolicies(DbContext context, PolicyForm<TPolicy> form, Func<TPolicy, VerificationReport<TPolicy>> verify)
    {
        this.context = Guard.Against.Null(context);
        this.form = Guard.Against.Null(form);
        this.verify = Guard.Against.Null(verify);
        dialect = Dialect.Of(context);
        table = new(context);
    }

    /// <summary>
    /// Adds a version, or says everything that keeps it out: it can't be read or verified, another content is kept under its id and version,
    /// or with the versions that are there it overlaps or leaves a hole. After any failure the same can be sent again.
    /// </summary>
    /// <param name="document">The document: at most 1 MiB of JSON.</param>
    /// <param name="person">Who puts it there: 1 to 200 characters. Who signed it, it says itself.</param>
    /// <param name="at">When, by the caller's clock.</param>
    /// <param name="cancellation">Stops it; whether it was kept is then told by sending it again.</param>
    /// <exception cref="ArgumentException">The name is blank or too long.</exception>
    /// <exception cref="InvalidOperationException">The host's transaction reads as of its start.</exception>
    /// <exception cref="TimeoutException">Others were faster ten times; nothing was written.</exception>
    /// <exception cref="InvalidDataException">A kept version was changed from outside.</exception>
    public Task<PolicyAdding> AddAsync(string document, string person, Instant at, CancellationToken cancellation = default)
    {
        Guard.Against.Null(document);
        StoredText.Check(person, nameof(person));
        var reading = form.Read(document, form.Kind);
        if (reading.Document is not { } read)
        {
            return Task.FromResult(Refused(reading.Problems.Select(problem => problem.ToString())));
        }
        var report = verify(read.Policy);
        return report.Passed is null
            ? Task.FromResult(Refused(report.Findings.Where(one => one.Rejects).Select(one => one.ToString())))
            : StoreTransaction.RunAsync(context, token => AttemptAsync(read, person, at, token), cancellation);
    }

    private async Task<PolicyAdding?> AttemptAsync(
        PolicyDocument<TPolicy> document,
        string person,
        Instant at,
        CancellationToken cancellation
    )
    {
        var id = document.Identity.Id;
        await NameLocks.TakeAsync(context, dialect, table.Name, [$"{form.Kind} {id}"], cancellation).ConfigureAwait(false);
        var kept = await VersionsAsync(id, cancellation).ConfigureAwait(false);
        if (kept.FirstOrDefault(one => one.Identity.Version == document.Identity.Version) is { } namesake)
        {
            return namesake.Document == document.Text
                ? new(SavingKind.Exists, [])
                : new(
                    SavingKind.ExistsWithDifference,
                    [$"Another content is kept as {namesake.Identity}; a change needs a new version."]
                );
        }
        if (PolicyVersions.Check([.. kept, document]) is { IsEmpty: false } problems)
        {
            return Refused(problems.Select(problem => problem.ToString()));
        }
        var place = await NumberedRow
            .InsertAsync(context, table, PolicyRow.Of(form.Kind, document, person, at), cancellation)
            .ConfigureAwait(false);
        return place is null ? null : new(SavingKind.Saved, []);
    }

    private static PolicyAdding Refused(IEnumerable<string> problems) => new(SavingKind.Refused, [.. problems]);
}
