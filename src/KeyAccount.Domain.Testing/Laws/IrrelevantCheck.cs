using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>The second set differs in answers that no rule asks for.</summary>
internal sealed class IrrelevantCheck<TFacts, TOutcome>(Subject<TFacts, TOutcome> subject)
    : LawCheck<TFacts, TOutcome>(Law.Irrelevant, subject)
    where TOutcome : struct
{
    private readonly ImmutableArray<Feature<TFacts>> others = [.. subject.Features.Except(subject.Asked.Features)];

    public override string? NotApplicable => others.IsEmpty ? "every feature that was given is asked by a rule" : null;

    public override LawCase<TFacts> Drawn(Draw draw, AnswerSet<TFacts> first) =>
        new(
            first,
            draw.Some(others).Aggregate(first, (answers, feature) => answers.With(feature, Subject.Redrawn(draw, feature))),
            0
        );

    public override LawAnswer Check(LawCase<TFacts> drawn)
    {
        var (one, other) = (Subject.Try(drawn.First), Subject.Try(drawn.Second, Subject.Test.Policy));
        return
            one.HasFailed
            || other.HasFailed
            || one.Answers.Equals(other.Answers)
            || Subject.Asked.Features.Any(feature => one.Answers.CodeOf(feature) != other.Answers.CodeOf(feature))
            ? LawAnswer.Irrelevant
            : LawAnswer.Unless(
                !one.Ruling!.Equals(other.Ruling) ? $"'{one.Ruling}' became '{other.Ruling}'"
                : one.Ruling.Rules?.SelectMany(rule => rule.Evidence).FirstOrDefault(IsOther) is { } name
                    ? $"'{name}' is given as evidence"
                : null
            );
    }

    private bool IsOther(string name) => others.Any(feature => feature.Name == name);
}
