using System.Collections.Immutable;
using Ardalis.GuardClauses;
using NodaTime;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>Whether versions of policies follow each other, verified or not.</summary>
public static class PolicyVersions
{
    /// <summary>
    /// Everything that keeps versions, in any order, from making a <see cref="PolicyBook{TPolicy}"/>, with the two versions and the days: none
    /// when on each day from the first on exactly one is in effect.
    /// </summary>
    public static ImmutableArray<PolicyBookProblem> Check(params IEnumerable<IPolicyVersion> versions) =>
        [
            .. Guard
                .Against.Null(versions)
                .GroupBy(version => Guard.Against.Null(version).Identity.Id, StringComparer.Ordinal)
                .SelectMany(policy => Faults([.. policy.OrderBy(version => version.Effective.From)])),
        ];

    private static IEnumerable<PolicyBookProblem> Faults(ImmutableArray<IPolicyVersion> ascending)
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
