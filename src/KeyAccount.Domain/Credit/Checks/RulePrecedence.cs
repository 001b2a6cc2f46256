using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>Works out which rule won, one by one, from the rules as they stand: the folded policy must come to the same.</summary>
internal sealed class RulePrecedence
{
    private readonly CreditCheckFacts facts;
    private readonly ImmutableArray<Weighed> weighed;
    private readonly Truth rests;

    private RulePrecedence(CreditCheckPolicy policy, CreditCheckFacts facts)
    {
        this.facts = facts;
        weighed = [.. policy.Rules.Select(Weigh)];
        rests = (CreditCheckFeatures.NoCheck.IsTrue | policy.Recheck.Rests).Evaluate(facts);
    }

    public static ImmutableArray<RuleStanding> Of(CreditCheckPolicy policy, CreditCheckFacts facts)
    {
        var precedence = new RulePrecedence(policy, facts);
        return
        [
            .. precedence.weighed.Select(one => one.Rule.IsExclusion ? precedence.Excluding(one) : precedence.Blocking(one)),
        ];
    }

    private Weighed Weigh(ScopedRule rule)
    {
        var included = rule.Scope.Includes(facts.Account, facts.Group, facts.RiskGroup);
        return new(rule, included, RuleSelection.Own(rule, included).Explain(facts));
    }

    private RuleStanding Blocking(Weighed one)
    {
        if (one.Settled is { } settled)
        {
            return one.Standing(settled);
        }
        var gate = one.Rule.Gate.Evaluate(facts);
        if (gate == Truth.No)
        {
            return one.Standing(RuleOutcome.NothingAdded);
        }
        if (!ScopedRule.CanBeExcluded(one.Rule.Subject))
        {
            return one.Standing(Told(gate, one.Truth));
        }
        if (rests == Truth.Yes)
        {
            return one.Standing(RuleOutcome.Rests);
        }
        var rivals = weighed.Where(other => other.Truth >= Truth.Unknown && other.Rule.Beats(one.Rule)).ToList();
        ImmutableArray<string> winners = [.. rivals.Where(other => other.Truth == Truth.Yes).Select(other => other.Rule.Code)];
        return !winners.IsEmpty ? one.Standing(RuleOutcome.Beaten, winners)
            : rivals.Count > 0 || rests == Truth.Unknown ? one.Standing(RuleOutcome.Undetermined)
            : one.Standing(Told(gate, one.Truth));
    }

    private RuleStanding Excluding(Weighed one)
    {
        if (one.Settled is { } settled)
        {
            return one.Standing(settled);
        }
        if (one.Truth == Truth.Unknown)
        {
            return one.Standing(RuleOutcome.Undetermined);
        }
        ImmutableArray<string> beaten =
        [
            .. weighed.Where(other => other.Truth == Truth.Yes && one.Rule.Beats(other.Rule)).Select(other => other.Rule.Code),
        ];
        return beaten.IsEmpty ? one.Standing(RuleOutcome.BeatsNothing) : one.Standing(RuleOutcome.Beats, beaten);
    }

    private static RuleOutcome Told(Truth gate, Truth own) =>
        gate == Truth.Yes && own == Truth.Yes ? RuleOutcome.Blocks : RuleOutcome.Undetermined;

    /// <summary>A rule with the truth of its own statement for this account.</summary>
    private sealed record Weighed(ScopedRule Rule, Truth Included, Explanation Explanation)
    {
        public Truth Truth => Included == Truth.No ? Truth.No : Explanation.Truth;

        /// <summary>What is settled before any rival is looked at.</summary>
        public RuleOutcome? Settled =>
            Included == Truth.No ? RuleOutcome.OutOfScope
            : Truth == Truth.No ? RuleOutcome.NotMet
            : null;

        public RuleStanding Standing(RuleOutcome outcome, ImmutableArray<string> against = default) =>
            new(Rule, outcome, against.IsDefault ? [] : against, Explanation);
    }
}
