namespace KeyAccount.Domain.Testing.Laws;

/// <summary>The first set knows less than the second; where it is only asked whether an answer is known, both know alike.</summary>
internal sealed class LearningCheck<TFacts, TOutcome>(Subject<TFacts, TOutcome> subject)
    : LawCheck<TFacts, TOutcome>(Law.Learning, subject)
    where TOutcome : struct
{
    public override string? NotApplicable =>
        Subject.Asked.Features.Except(Subject.Asked.AskedWhetherKnown).Any() ? null : "it only asks whether answers are known";

    public override LawCase<TFacts> Drawn(Draw draw, AnswerSet<TFacts> first)
    {
        var learnt = first
            .Unknown.Except(Subject.Asked.AskedWhetherKnown)
            .Where(_ => draw.Chance(60))
            .Aggregate(first, (answers, feature) => answers.With(feature, Subject.Redrawn(draw, feature, AnswerMix.Complete)));
        var fewer = draw.Chance(70)
            ? first.Without(
                first.Features.Where(first.IsKnown).Except(Subject.Asked.AskedWhetherKnown).Where(_ => draw.Chance(30)).ToList()
            )
            : first;
        return new(fewer, learnt, 0);
    }

    public override LawAnswer Check(LawCase<TFacts> drawn)
    {
        var (before, after) = (Subject.Try(drawn.First), Subject.Try(drawn.Second, Subject.Test.Policy));
        return
            before.HasFailed
            || after.HasFailed
            || !after.Answers.Refines(before.Answers)
            || before.Answers.Equals(after.Answers)
            || Subject.Asked.AskedWhetherKnown.Any(feature => before.Answers.IsKnown(feature) != after.Answers.IsKnown(feature))
            ? LawAnswer.Irrelevant
            : LawAnswer.Unless(Subject.Shape.Overturned(before.Outcome, after.Outcome));
    }
}
