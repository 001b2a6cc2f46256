using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing;

/// <summary>Simpler policies that still are policies: a rule less, or a rule with a simpler statement.</summary>
public static class PolicyShrinkers
{
    /// <summary>Simpler tables with the same hit policy, otherwise and when unknown.</summary>
    public static IEnumerable<DecisionTable<TFacts, TOutcome>> Shrink<TFacts, TOutcome>(DecisionTable<TFacts, TOutcome> table)
        where TOutcome : struct =>
        Fewer(Guard.Against.Null(table).Rules)
            .Select(rules => new DecisionTable<TFacts, TOutcome>(
                table.Identity,
                table.Outcomes,
                table.Hit,
                table.Otherwise,
                table.WhenUnknown,
                rules
            ));

    /// <summary>Simpler collecting tables.</summary>
    public static IEnumerable<CollectingTable<TFacts, TOutcome>> Shrink<TFacts, TOutcome>(
        CollectingTable<TFacts, TOutcome> table
    )
        where TOutcome : struct =>
        Fewer(Guard.Against.Null(table).Rules)
            .Select(rules => new CollectingTable<TFacts, TOutcome>(table.Identity, table.Outcomes, rules));

    /// <summary>Simpler objection policies.</summary>
    public static IEnumerable<ObjectionPolicy<TFacts>> Shrink<TFacts>(ObjectionPolicy<TFacts> policy) =>
        Fewer(Guard.Against.Null(policy).Rules)
            .Select(rules => new ObjectionPolicy<TFacts>(policy.Identity, policy.WhenUnknown, rules));

    private static IEnumerable<ImmutableArray<Rule<TFacts, TOutcome>>> Fewer<TFacts, TOutcome>(
        ImmutableArray<Rule<TFacts, TOutcome>> rules
    )
        where TOutcome : struct =>
        (rules.Length > 1 ? rules.Select((_, index) => rules.RemoveAt(index)) : []).Concat(
            rules.SelectMany(
                (rule, index) =>
                    SpecificationGenerators
                        .Shrink(rule.When)
                        .Select(when =>
                            rules.SetItem(
                                index,
                                new(rule.Code, when, rule.Outcome) { Severity = rule.Severity, Audience = rule.Audience }
                            )
                        )
            )
        );
}
