using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>Verifies a watch policy before it takes effect.</summary>
/// <remarks>
/// The rules of the status are looked at in groups that share no question. Of such groups the strictest outcome is that of the table, so
/// what holds of each group holds of the whole: a rule can decide when the other groups say ok, and no group gets worse by a better answer.
/// </remarks>
public static class WatchPolicyVerifier
{
    /// <summary>Verifies the rules of the status and those for sales. Each finding names its part.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="terms">What is declared beside it; nothing by default.</param>
    public static VerificationReport<WatchPolicy> Verify(WatchPolicy policy, VerificationTerms? terms = null)
    {
        Guard.Against.Null(policy);
        return PolicyVerifier.Together(
            policy,
            policy.Table.Identity,
            policy.Table.Fingerprint,
            [
                .. PartsOf(policy.Table)
                    .Select(part => (part.Identity.Id, (VerificationReport)PolicyVerifier.Verify(part, terms))),
                (policy.Sales.Identity.Id, PolicyVerifier.Verify(policy.Sales, terms)),
            ]
        );
    }

    /// <summary>The parts from which boundary cases are drawn.</summary>
    public static ImmutableArray<CaseSubject> CasesOf(WatchPolicy policy) =>
        [CaseSubject.Of(Guard.Against.Null(policy).Table), CaseSubject.Of(policy.Sales)];

    private static IEnumerable<DecisionTable<WatchFacts, UseStatus>> PartsOf(DecisionTable<WatchFacts, UseStatus> table)
    {
        List<(HashSet<string> Questions, ImmutableArray<Rule<WatchFacts, UseStatus>> Rules)> groups = [];
        foreach (var rule in table.Rules)
        {
            var questions = Part(table, "rule", [rule])
                .AskedFeatures.Select(feature => feature.Name)
                .ToHashSet(StringComparer.Ordinal);
            var joined = groups.Where(group => group.Questions.Overlaps(questions)).ToList();
            questions.UnionWith(joined.SelectMany(group => group.Questions));
            groups.RemoveAll(group => group.Questions.IsSubsetOf(questions));
            groups.Add((questions, [.. joined.SelectMany(group => group.Rules), rule]));
        }
        return groups.Select((group, place) => Part(table, (place + 1).ToString(CultureInfo.InvariantCulture), group.Rules));
    }

    private static DecisionTable<WatchFacts, UseStatus> Part(
        DecisionTable<WatchFacts, UseStatus> table,
        string name,
        ImmutableArray<Rule<WatchFacts, UseStatus>> rules
    ) =>
        new(
            PolicyIdentity.Part(table.Identity, $"{table.Identity.Id}.{name}"),
            table.Outcomes,
            table.Hit,
            table.Otherwise,
            table.WhenUnknown,
            rules
        );
}
