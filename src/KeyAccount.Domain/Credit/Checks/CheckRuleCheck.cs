using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Inversion;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>Refuses rules that can't make a check.</summary>
internal static class CheckRuleCheck
{
    public static void Refuse(ImmutableArray<ScopedRule> rules)
    {
        if (rules.Length > CreditCheckPolicy.MaximumRules)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"A check of {rules.Length} rules is too large; {CreditCheckPolicy.MaximumRules} is the most."
                ),
                nameof(rules)
            );
        }
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (!codes.Add(Guard.Against.Null(rule).Code))
            {
                throw new ArgumentException($"The code '{rule.Code}' stands twice.", nameof(rules));
            }
            if (TooWide(rule.When, rule.Audience) is { } feature)
            {
                throw new ArgumentException(Sentence(rule.Code, feature, rule.Audience), nameof(rules));
            }
        }
        if (!rules.Any(rule => !rule.IsExclusion && rule.Scope == RuleScope.Everyone))
        {
            throw new ArgumentException(
                "No rule blocks everyone: such a check would pass whatever nobody thought of.",
                nameof(rules)
            );
        }
    }

    public static void Refuse<TOutcome>(ImmutableArray<Rule<CreditCheckFacts, TOutcome>> rules)
        where TOutcome : struct
    {
        foreach (var rule in rules)
        {
            if (TooWide(rule.When, rule.Audience) is { } feature)
            {
                throw new ArgumentException(Sentence(rule.Code, feature, rule.Audience), nameof(rules));
            }
        }
    }

    /// <summary>A question whose answer fewer may see than the rule shows it to; null when there is none.</summary>
    public static Feature? TooWide(Specification<CreditCheckFacts> statement, Audience audience) =>
        AskedFeature
            .LeavesOf(statement)
            .Select(leaf => (Feature)leaf.Feature)
            .FirstOrDefault(feature => CreditCheckFeatures.AudienceOf(feature) < audience);

    /// <summary>What a document may say in place of an audience that is too wide for a question.</summary>
    public static string AtMost(Feature feature) =>
        $"at most \"{CodeWord.Of(CreditCheckFeatures.AudienceOf(feature)!.Value)}\": the rule shows '{feature.Name}'";

    private static string Sentence(string code, Feature feature, Audience audience) =>
        $"Rule '{code}' would show '{feature.Name}' to {audience}; it is for {CreditCheckFeatures.AudienceOf(feature)}.";
}
