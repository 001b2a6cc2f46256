using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>Folds the rules that meet one account into an objection policy.</summary>
internal static class RuleSelection
{
    public static ObjectionPolicy<CreditCheckFacts> Of(
        CreditCheckPolicy policy,
        string account,
        string? group,
        string? riskGroup
    ) => Of(policy, policy.Rules, account, group, riskGroup);

    /// <summary>The rules of one subject as they meet a profile, perhaps without one of them; null when none of them blocks there.</summary>
    public static ObjectionPolicy<CreditCheckFacts>? About(
        CreditCheckPolicy policy,
        CheckSubject subject,
        RuleProfile profile,
        ScopedRule? without = null
    )
    {
        ImmutableArray<ScopedRule> rules =
        [
            .. policy.Rules.Where(rule => (rule.IsExclusion || rule.Subject == subject) && !ReferenceEquals(rule, without)),
        ];
        return rules.Any(rule =>
            !rule.IsExclusion && rule.Scope.Includes(profile.Account, profile.Group, profile.RiskGroup) != Truth.No
        )
            ? Of(policy, rules, profile.Account, profile.Group, profile.RiskGroup)
            : null;
    }

    /// <summary>Whether a rule's own statement holds for an account that its scope takes in.</summary>
    public static Specification<CreditCheckFacts> Own(ScopedRule rule, Truth included) =>
        included == Truth.Unknown ? CreditCheckEvents.InGroup.IsTrue & rule.When : rule.When;

    private static ObjectionPolicy<CreditCheckFacts> Of(
        CreditCheckPolicy policy,
        ImmutableArray<ScopedRule> rules,
        string account,
        string? group,
        string? riskGroup
    )
    {
        ImmutableArray<(ScopedRule Rule, Truth Included)> met =
        [
            .. rules
                .Select(rule => (rule, rule.Scope.Includes(account, group, riskGroup)))
                .Where(rule => rule.Item2 != Truth.No),
        ];
        var rests = !(CreditCheckFeatures.NoCheck.IsTrue | policy.Recheck.Rests);
        return new(
            policy.Identity,
            policy.WhenUnknown,
            [.. met.Where(one => !one.Rule.IsExclusion).Select(one => Folded(one, met, rests))]
        );
    }

    private static IEnumerable<Specification<CreditCheckFacts>> Conditions(
        (ScopedRule Rule, Truth Included) blocking,
        ImmutableArray<(ScopedRule Rule, Truth Included)> met,
        Specification<CreditCheckFacts> rests
    )
    {
        yield return Own(blocking.Rule, blocking.Included);
        yield return blocking.Rule.Gate;
        if (!ScopedRule.CanBeExcluded(blocking.Rule.Subject))
        {
            yield break;
        }
        yield return rests;
        foreach (var (exclusion, included) in met.Where(one => one.Rule.Beats(blocking.Rule)))
        {
            yield return !Own(exclusion, included);
        }
    }

    /// <summary>The finding shows the exclusions too, so the narrowest circle of all of them may read it.</summary>
    private static Rule<CreditCheckFacts, Verdict> Folded(
        (ScopedRule Rule, Truth Included) blocking,
        ImmutableArray<(ScopedRule Rule, Truth Included)> met,
        Specification<CreditCheckFacts> rests
    ) =>
        new(
            blocking.Rule.Code,
            Specification<CreditCheckFacts>.All(Conditions(blocking, met, rests)),
            blocking.Rule.CallsFor!.Value
        )
        {
            Severity = blocking.Rule.Severity,
            Audience = met.Where(one => one.Rule.Beats(blocking.Rule))
                .Select(one => one.Rule.Audience)
                .Append(blocking.Rule.Audience)
                .Min(),
            Source = blocking.Rule.Source,
        };
}
