using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>The second set knows less of what the policy asks to be known.</summary>
internal sealed class AbsenceCheck<TFacts, TOutcome>(Subject<TFacts, TOutcome> subject)
    : LawCheck<TFacts, TOutcome>(Law.Absence, subject)
    where TOutcome : struct
{
    public override string? NotApplicable =>
        !PolicyShape<TFacts, TOutcome>.DecidesVerdicts ? "its outcomes are no verdicts"
        : Subject.Asked.AskedWhetherKnown.IsEmpty ? "it never asks whether an answer is known"
        : null;

    public override LawCase<TFacts> Drawn(Draw draw, AnswerSet<TFacts> first)
    {
        var asked = draw.Some(Subject.Asked.AskedWhetherKnown);
        var known = asked
            .Where(feature => !first.IsKnown(feature))
            .Aggregate(first, (answers, feature) => answers.With(feature, Subject.Redrawn(draw, feature, AnswerMix.Complete)));
        return new(known, known.Without(asked), 0);
    }

    public override LawAnswer Check(LawCase<TFacts> drawn)
    {
        var (known, forgotten) = (Subject.Try(drawn.First), Subject.Try(drawn.Second, Subject.Test.Policy));
        return
            known.HasFailed
            || forgotten.HasFailed
            || !known.Answers.Refines(forgotten.Answers)
            || known.Answers.Equals(forgotten.Answers)
            ? LawAnswer.Irrelevant
            : LawAnswer.Unless(
                known.Outcome is Verdict before && forgotten.Outcome is Verdict after && before != after && !after.IsReferral
                    ? $"forgetting turned '{before}' into '{after}'"
                    : null
            );
    }
}
