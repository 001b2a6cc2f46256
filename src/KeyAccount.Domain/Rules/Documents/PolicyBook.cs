using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Verification;
using NodaTime;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>
/// The versions of policies by date: from the first day of each policy's first version on, exactly one version is in effect, until the
/// last one ends.
/// </summary>
/// <remarks>
/// A version without an end goes on until the next one begins, so that a signed document never has to be changed when it is superseded. A
/// version that states its end must be followed on that very day, unless it is the last. Adding a version never changes what is in effect
/// before its first day. (law:P14)
/// </remarks>
/// <typeparam name="TPolicy">The kind of policy. Nothing but what has passed the verifier gets into a book.</typeparam>
public sealed class PolicyBook<TPolicy>
    where TPolicy : class
{
    private readonly FrozenDictionary<string, ImmutableArray<VerifiedVersion<TPolicy>>> versions;

    private PolicyBook(FrozenDictionary<string, ImmutableArray<VerifiedVersion<TPolicy>>> versions) => this.versions = versions;

    /// <summary>A book without a version.</summary>
    public static PolicyBook<TPolicy> Empty { get; } = Of();

    /// <summary>The ids of the policies, in ordinal order.</summary>
    public IEnumerable<string> Ids => versions.Keys.Order(StringComparer.Ordinal);

    /// <summary>A book of versions in any order.</summary>
    /// <exception cref="ArgumentException">Two versions of a policy overlap, leave a hole, or have the same name; all are named.</exception>
    public static PolicyBook<TPolicy> Of(params IEnumerable<VerifiedVersion<TPolicy>> versions)
    {
        ImmutableArray<VerifiedVersion<TPolicy>> all = [.. Guard.Against.Null(versions)];
        var problems = PolicyVersions.Check(all);
        return problems.IsEmpty
            ? new(
                all.GroupBy(version => version.Identity.Id, StringComparer.Ordinal)
                    .ToFrozenDictionary(
                        policy => policy.Key,
                        policy => policy.OrderBy(version => version.Effective.From).ToImmutableArray(),
                        StringComparer.Ordinal
                    )
            )
            : throw new ArgumentException(string.Join('\n', problems), nameof(versions));
    }

    /// <summary>The same book with one more version. The book itself stays as it is.</summary>
    /// <exception cref="ArgumentException">It overlaps another version, leaves a hole, or has the name of another one.</exception>
    public PolicyBook<TPolicy> With(VerifiedVersion<TPolicy> version) =>
        Of(versions.Values.SelectMany(policy => policy).Append(Guard.Against.Null(version)));

    /// <summary>All versions of a policy by their first day; none for an id that the book does not know.</summary>
    public ImmutableArray<VerifiedVersion<TPolicy>> VersionsOf(string id) =>
        versions.TryGetValue(Guard.Against.Null(id), out var known) ? known : [];

    /// <summary>The version that is in effect on a day; false before the first one, after the last one, or for an unknown id.</summary>
    public bool TryFind(string id, LocalDate asOf, [NotNullWhen(true)] out VerifiedVersion<TPolicy>? version)
    {
        version = VersionsOf(id).LastOrDefault(candidate => candidate.Effective.From <= asOf);
        version = version?.Effective.Contains(asOf) == true ? version : null;
        return version is not null;
    }

    /// <summary>The version that is in effect on a day: what a decision as of that day goes by.</summary>
    /// <exception cref="ArgumentException">No version of the policy is in effect then; the message names its versions.</exception>
    public VerifiedVersion<TPolicy> AsOf(string id, LocalDate asOf) =>
        TryFind(id, asOf, out var version)
            ? version
            : throw new ArgumentException(
                $"No version of '{id}' is in effect on {PolicyPeriod.Text(asOf)}; there are {(VersionsOf(id) is { IsEmpty: false } known ? string.Join(", ", known.Select(one => $"{one.Identity} {one.Effective}")) : "none")}.",
                nameof(asOf)
            );
}
