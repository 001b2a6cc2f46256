using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
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
/// <typeparam name="TVersion">What is kept of a version: a document, or one that has been verified.</typeparam>
public sealed class PolicyBook<TVersion>
    where TVersion : class, IPolicyVersion
{
    private readonly FrozenDictionary<string, ImmutableArray<TVersion>> versions;

    private PolicyBook(FrozenDictionary<string, ImmutableArray<TVersion>> versions) => this.versions = versions;

    /// <summary>A book without a version.</summary>
    public static PolicyBook<TVersion> Empty { get; } = Of();

    /// <summary>The ids of the policies, in ordinal order.</summary>
    public IEnumerable<string> Ids => versions.Keys.Order(StringComparer.Ordinal);

    /// <summary>A book of versions in any order.</summary>
    /// <exception cref="ArgumentException">Two versions of a policy overlap, leave a hole, or have the same name; all are named.</exception>
    public static PolicyBook<TVersion> Of(params IEnumerable<TVersion> versions)
    {
        ImmutableArray<TVersion> all = [.. Guard.Against.Null(versions)];
        var problems = Check(all);
        return problems.IsEmpty
            ? new(
                ById(all)
                    .ToFrozenDictionary(
                        policy => policy.Key,
                        policy => policy.OrderBy(version => version.Effective.From).ToImmutableArray(),
                        StringComparer.Ordinal
                    )
            )
            : throw new ArgumentException(string.Join('\n', problems), nameof(versions));
    }

    /// <summary>Everything that keeps versions from making a book, with the two versions and the days.</summary>
    public static ImmutableArray<PolicyBookProblem> Check(params IEnumerable<TVersion> versions) =>
        [
            .. ById(Guard.Against.Null(versions))
                .SelectMany(policy => Faults([.. policy.OrderBy(version => version.Effective.From)])),
        ];

    /// <summary>The same book with one more version. The book itself stays as it is.</summary>
    /// <exception cref="ArgumentException">It overlaps another version, leaves a hole, or has the name of another one.</exception>
    public PolicyBook<TVersion> With(TVersion version) =>
        Of(versions.Values.SelectMany(policy => policy).Append(Guard.Against.Null(version)));

    /// <summary>All versions of a policy by their first day; none for an id that the book does not know.</summary>
    public ImmutableArray<TVersion> VersionsOf(string id) =>
        versions.TryGetValue(Guard.Against.Null(id), out var known) ? known : [];

    /// <summary>The version that is in effect on a day; false before the first one, after the last one, or for an unknown id.</summary>
    public bool TryFind(string id, LocalDate asOf, [NotNullWhen(true)] out TVersion? version)
    {
        version = VersionsOf(id).LastOrDefault(candidate => candidate.Effective.From <= asOf);
        version = version?.Effective.Contains(asOf) == true ? version : null;
        return version is not null;
    }

    /// <summary>The version that is in effect on a day: what a decision as of that day goes by.</summary>
    /// <exception cref="ArgumentException">No version of the policy is in effect then; the message names its versions.</exception>
    public TVersion AsOf(string id, LocalDate asOf) =>
        TryFind(id, asOf, out var version)
            ? version
            : throw new ArgumentException(
                $"No version of '{id}' is in effect on {PolicyPeriod.Text(asOf)}; there are {(VersionsOf(id) is { IsEmpty: false } known ? string.Join(", ", known.Select(one => $"{one.Identity} {one.Effective}")) : "none")}.",
                nameof(asOf)
            );

    private static IEnumerable<IGrouping<string, TVersion>> ById(IEnumerable<TVersion> versions) =>
        versions.GroupBy(version => Guard.Against.Null(version).Identity.Id, StringComparer.Ordinal);

    private static IEnumerable<PolicyBookProblem> Faults(ImmutableArray<TVersion> ascending)
    {
        for (var index = 1; index < ascending.Length; index++)
        {
            var later = ascending[index];
            var (starts, ends) = (later.Effective.From, later.Effective.Until);
            if (ascending.Take(index).FirstOrDefault(one => one.Identity.Version == later.Identity.Version) is { } namesake)
            {
                yield return new(PolicyBookFault.DuplicateVersion, namesake, later, starts, ends);
            }

            var covered = ascending[index - 1].Effective.From;
            foreach (var earlier in ascending.Take(index))
            {
                // Without an end of its own, a version ends where the next one begins.
                var end = earlier.Effective.Until;
                covered = end > covered ? end.Value : covered;
                if (end > starts || earlier.Effective.From == starts)
                {
                    yield return new(PolicyBookFault.VersionOverlap, earlier, later, starts, Least(end, ends));
                }
            }

            if (ascending[index - 1].Effective.Until is { } stated && stated < starts && covered < starts)
            {
                yield return new(PolicyBookFault.VersionHole, ascending[index - 1], later, covered, starts);
            }
        }
    }

    private static LocalDate? Least(LocalDate? left, LocalDate? right) =>
        left is { } one && right is { } other ? LocalDate.Min(one, other) : left ?? right;
}
