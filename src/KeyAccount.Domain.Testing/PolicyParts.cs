using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing;

/// <summary>The typed view of a policy's rules and features.</summary>
internal static class PolicyParts
{
    public static ImmutableArray<Feature<TFacts>> FeaturesOf<TFacts, TOutcome>(this Policy<TFacts, TOutcome> policy)
        where TOutcome : struct => [.. Guard.Against.Null(policy).Features.Cast<Feature<TFacts>>()];

    public static ImmutableArray<Specification<TFacts>> StatementsOf<TFacts, TOutcome>(this Policy<TFacts, TOutcome> policy)
        where TOutcome : struct => [.. Guard.Against.Null(policy).Rules.Cast<Rule<TFacts>>().Select(rule => rule.When)];
}
