using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>What the rules of one policy must keep: at least one, at most 64, each code once.</summary>
internal static class PolicyCheck
{
    public static void Refuse<TFacts>(ImmutableArray<Rule<TFacts>> rules)
    {
        if (rules.IsDefaultOrEmpty || rules.Length > Policy.MaximumRules)
        {
            throw new ArgumentException(
                $"1 to {Policy.MaximumRules} rules are allowed, not {(rules.IsDefault ? 0 : rules.Length)}; an empty policy would decide nothing.",
                nameof(rules)
            );
        }

        foreach (var rule in rules)
        {
            Guard.Against.Null(rule);
        }

        foreach (var code in rules.GroupBy(rule => rule.Code, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            throw new ArgumentException($"Two rules have the code '{code.Key}'; every rule needs its own.", nameof(rules));
        }
    }
}
