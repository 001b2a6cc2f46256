namespace KeyAccount.Domain.Testing.Laws;

internal sealed class ApprovalCheck<TFacts, TOutcome>(Subject<TFacts, TOutcome> subject)
    : LawCheck<TFacts, TOutcome>(Law.Approval, subject)
    where TOutcome : struct
{
    public override LawAnswer Check(LawCase<TFacts> drawn)
    {
        var trial = Subject.Try(drawn.First);
        return trial.HasFailed ? LawAnswer.Irrelevant : LawAnswer.Unless(Subject.Shape.Unfounded(trial.Outcome, trial.Truths));
    }
}
