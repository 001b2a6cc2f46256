using System.Collections.Immutable;

namespace KeyAccount.Domain.Testing.Laws;

internal sealed class RedundantCheck<TFacts, TOutcome>(Subject<TFacts, TOutcome> subject)
    : ChangedPolicyCheck<TFacts, TOutcome>(Law.Redundant, subject)
    where TOutcome : struct
{
    public override string? NotApplicable =>
        Subject.Shape.RefusesDuplicates
        ?? (
            Subject.Shape.Rules.Length == Rules.Policy.MaximumRules ? "there is no room for another rule"
            : Covered().Any() ? null
            : "no rule can be narrowed further"
        );

    public override LawCase<TFacts> Drawn(Draw draw, AnswerSet<TFacts> first)
    {
        var complete = first.Unknown.Any() ? Subject.DrawnComplete(draw) : first;
        return new(complete, complete, draw.Below(1 << 20));
    }

    protected override IEnumerable<IEnumerable<RuleSource<TFacts>>> Changes() =>
        Covered().Take(24).Select(covered => Subject.Shape.Sources().Append(covered));

    protected override bool Concerns(Trial<TFacts, TOutcome> before, ImmutableArray<RuleSource<TFacts>> sources) =>
        !before.Answers.Unknown.Any();

    protected override string? Difference(Trial<TFacts, TOutcome> before, Trial<TFacts, TOutcome> after) =>
        EqualityComparer<TOutcome>.Default.Equals(before.Outcome, after.Outcome)
            ? null
            : $"'{before.Outcome}' became '{after.Outcome}'";

    /// <summary>For each rule one that holds in fewer cases, by one more condition that the tree can still take.</summary>
    private IEnumerable<RuleSource<TFacts>> Covered() =>
        Subject
            .Shape.Sources()
            .Where(source => source.When.Accept(Height<TFacts>.Reading) < Rules.Specification<TFacts>.MaximumDepth)
            .Select(source =>
            {
                var other = Subject.Asked.Comparisons.IsEmpty
                    ? Subject.Asked.AskedWhetherKnown[0].IsKnown
                    : Subject.Asked.Comparisons[source.Index % Subject.Asked.Comparisons.Length];
                return source with { Code = FreshCode(source.Index), When = source.When & other };
            });
}
