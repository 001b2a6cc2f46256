using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

internal sealed class StrictestCheck<TFacts, TOutcome>(Subject<TFacts, TOutcome> subject)
    : LawCheck<TFacts, TOutcome>(Law.Strictest, subject)
    where TOutcome : struct
{
    private readonly Dictionary<int, Policy<TFacts, TOutcome>> without = [];

    public override string? NotApplicable => Subject.Shape.StrictestWins ? null : "the strictest outcome does not win in it";

    public override LawAnswer Check(LawCase<TFacts> drawn)
    {
        var trial = Subject.Try(drawn.First);
        if (trial.HasFailed)
        {
            return LawAnswer.Irrelevant;
        }

        var shape = Subject.Shape;
        for (var index = 0; index < trial.Truths.Length; index++)
        {
            if (trial.Truths[index] == Truth.Yes && shape.Rank(trial.Outcome) < shape.RankOfRule(index))
            {
                return LawAnswer.BrokenBy(
                    $"the rule {shape.Rules[index].Code} is met and calls for more than '{trial.Outcome}'"
                );
            }
        }

        return LawAnswer.Unless(IsObjectionPolicy ? Dropped(drawn, trial) : null);
    }

    private bool IsObjectionPolicy => Subject.Test.Policy is ObjectionPolicy<TFacts> { Rules.Length: > 1 };

    private string? Dropped(LawCase<TFacts> drawn, Trial<TFacts, TOutcome> trial)
    {
        var index = drawn.Variant % Subject.Shape.Rules.Length;
        if (!without.TryGetValue(index, out var fewer))
        {
            fewer = Subject.Shape.With([.. Subject.Shape.Sources().Where(source => source.Index != index)]);
            without.Add(index, fewer);
        }

        var after = Subject.Try(drawn.First, fewer);
        return !after.HasFailed && Subject.Shape.Rank(after.Outcome) > Subject.Shape.Rank(trial.Outcome)
            ? $"'{trial.Outcome}' became '{after.Outcome}' without the rule {Subject.Shape.Rules[index].Code}"
            : null;
    }
}
