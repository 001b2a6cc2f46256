using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing;

namespace KeyAccount.Domain.Tests.Rules.Columns;

/// <summary>The hit policies as their words say, over the truths of the rules one by one.</summary>
internal static class Plain
{
    public static TOutcome Of<TOutcome>(DecisionTable<AnswerFacts, TOutcome> table, AnswerFacts facts)
        where TOutcome : struct
    {
        var rules = table.Rules.Select(rule => (rule.Outcome, Truth: rule.When.Evaluate(facts))).ToImmutableArray();
        var open = rules.Where(rule => rule.Truth != Truth.No).ToList();
        return open.Count == 0
            ? table.Otherwise
            : table.Hit switch
            {
                HitPolicy.First => open[0].Truth == Truth.Yes ? open[0].Outcome : table.WhenUnknown,
                HitPolicy.Strictest => open.Select(rule => rule.Truth == Truth.Yes ? rule.Outcome : table.WhenUnknown)
                    .MaxBy(table.Outcomes.Encode),
                HitPolicy.Unique => open is [(var only, Truth.Yes)] ? only : table.WhenUnknown,
            };
    }

    public static Verdict Of(ObjectionPolicy<AnswerFacts> policy, AnswerFacts facts) =>
        policy
            .Rules.Select(rule =>
                rule.When.Evaluate(facts) switch
                {
                    Truth.Yes => rule.Outcome,
                    Truth.No => Verdict.Approve,
                    Truth.Unknown => rule.Outcome.IsReferral && rule.Outcome > policy.WhenUnknown
                        ? rule.Outcome
                        : policy.WhenUnknown,
                }
            )
            .Max();
}
