namespace KeyAccount.Domain.Testing.Laws;

internal sealed class TotalCheck<TFacts, TOutcome>(Subject<TFacts, TOutcome> subject)
    : LawCheck<TFacts, TOutcome>(Law.Total, subject)
    where TOutcome : struct
{
    public override LawAnswer Check(LawCase<TFacts> drawn)
    {
        var trial = Subject.Try(drawn.First);
        return trial.Failure is { } failure ? LawAnswer.BrokenBy($"{failure.GetType().Name} was thrown: {failure.Message}")
            : Subject.Shape.IsDeclared(trial.Outcome) ? LawAnswer.Holds
            : LawAnswer.BrokenBy(
                $"'{trial.Outcome}' is none of the declared outcomes: {string.Join(", ", Subject.Shape.Outcomes)}"
            );
    }
}
