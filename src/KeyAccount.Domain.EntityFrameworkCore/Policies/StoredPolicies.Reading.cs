using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Rules.Verification;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Policies;

/// <content>Reading, which locks nothing and fails closed.</content>
public sealed partial class StoredPolicies<TPolicy>
{
    /// <summary>Every version of every policy of this kind, read strictly and verified again.</summary>
    public Task<PolicyLoading<TPolicy>> LoadAsync(CancellationToken cancellation = default) => LoadAsync(Rows, cancellation);

    /// <summary>
    /// The version of a policy that is in effect on a day, verified again; null before the first one, after the last one, or for an
    /// unknown id.
    /// </summary>
    /// <param name="id">The id of the policy.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidDataException">Something is wrong with any version of the policy; nothing is decided by the others.</exception>
    public async Task<VerifiedVersion<TPolicy>?> InEffectAsync(
        string id,
        LocalDate day,
        CancellationToken cancellation = default
    )
    {
        Guard.Against.Null(id);
        var loading = await LoadAsync(Rows.Where(row => row.Policy == id), cancellation).ConfigureAwait(false);
        return loading.Required().TryFind(id, day, out var version) ? version : null;
    }

    /// <summary>The versions of a policy by their first day, with who signed them and who put them there; none for an unknown id.</summary>
    /// <exception cref="InvalidDataException">One of them was changed from outside.</exception>
    public async Task<ImmutableArray<KeptVersion>> VersionsAsync(string id, CancellationToken cancellation = default)
    {
        Guard.Against.Null(id);
        var rows = await Rows.Where(row => row.Policy == id).ToListAsync(cancellation).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => (Row: row, Document: Read(row, out var problem) ?? throw new InvalidDataException(problem)))
                .OrderBy(one => one.Document.Effective.From)
                .Select(one => new KeptVersion(
                    one.Document.Identity,
                    one.Document.Effective,
                    one.Document.Fingerprint,
                    StoredTime.Read(one.Row.At),
                    one.Row.Person,
                    one.Row.Document
                )),
        ];
    }

    private async Task<PolicyLoading<TPolicy>> LoadAsync(IQueryable<PolicyRow> rows, CancellationToken cancellation)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        List<VerifiedVersion<TPolicy>> versions = [];
        foreach (var row in await rows.OrderBy(row => row.Sequence).ToListAsync(cancellation).ConfigureAwait(false))
        {
            if (Read(row, out var problem) is not { } document)
            {
                problems.Add(problem!);
            }
            else if (verify(document.Policy) is var report && report.Passed is { } passed)
            {
                versions.Add(VerifiedVersion<TPolicy>.Of(document, passed));
            }
            else
            {
                problems.AddRange(report.Findings.Where(one => one.Rejects).Select(one => $"{document.Identity}: {one}"));
            }
        }
        problems.AddRange(PolicyVersions.Check(versions).Select(problem => problem.ToString()));
        return problems.Count == 0 ? new(PolicyBook<TPolicy>.Of(versions), []) : new(null, problems.ToImmutable());
    }

    private PolicyDocument<TPolicy>? Read(PolicyRow row, out string? problem)
    {
        var reading = form.Read(row.Document, $"{row.Kind} {row.Policy} {row.Version}");
        problem =
            reading.Document is not { } document ? string.Join('\n', reading.Problems)
            : row.IsOf(document) ? null
            : $"The version {row.Policy} {row.Version} was changed from outside: its columns are not its document's.";
        return problem is null ? reading.Document : null;
    }

    private IQueryable<PolicyRow> Rows
    {
        get
        {
            var kind = form.Kind;
            return StoredRows.Of<PolicyRow>(context).Where(row => row.Kind == kind);
        }
    }
}
