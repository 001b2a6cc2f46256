using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>Objection policies, written out as the strictest of all objections.</summary>
internal sealed class ObjectionShape<TFacts>(ObjectionPolicy<TFacts> policy) : PolicyShape<TFacts, Verdict>(policy)
{
    public override bool StrictestWins => true;

    public override Direction BetterOutcome => Direction.LowerIsBetter;

    public override IEnumerable<string> Outcomes =>
        policy
            .Rules.SelectMany(rule =>
                Thresholds<TFacts>.Of([rule.When]).Comparisons.IsEmpty
                    ? new[] { rule.Outcome }
                    : [rule.Outcome, Unanswered(rule.Outcome)]
            )
            .Append(Verdict.Approve)
            .Select(verdict => verdict.ToString())
            .Distinct(StringComparer.Ordinal);

    public override Policy<TFacts, Verdict> With(IEnumerable<RuleSource<TFacts>> rules) =>
        new ObjectionPolicy<TFacts>(
            policy.Identity,
            policy.WhenUnknown,
            [.. rules.Select(source => new Rule<TFacts, Verdict>(source.Code, source.When, policy.Rules[source.Index].Outcome))]
        );

    public override bool Follows(Verdict outcome, ImmutableArray<Truth> truths, out string expected)
    {
        var right = truths
            .Select(
                (truth, index) =>
                    truth switch
                    {
                        Truth.Yes => policy.Rules[index].Outcome,
                        Truth.Unknown => Unanswered(policy.Rules[index].Outcome),
                        Truth.No => Verdict.Approve,
                    }
            )
            .Max();
        expected = right.ToString();
        return right == outcome;
    }

    public override IEnumerable<string> Reached(Verdict outcome) => [outcome.ToString()];

    public override string? Overturned(Verdict before, Verdict after) => OverturnedVerdict(before, after);

    public override long? Rank(Verdict outcome) => VerdictScale.Instance.Encode(outcome);

    public override long? RankOfRule(int index) => Rank(policy.Rules[index].Outcome);

    public override string? Unfounded(Verdict outcome, ImmutableArray<Truth> truths) =>
        outcome.IsApproval == truths.All(truth => truth == Truth.No) ? null
        : outcome.IsApproval ? "a rule objects or cannot be answered, and the outcome is approval"
        : $"every rule is known not to be met, and the outcome is '{outcome}'";

    private Verdict Unanswered(Verdict objection) =>
        objection.IsReferral && objection > policy.WhenUnknown ? objection : policy.WhenUnknown;
}
