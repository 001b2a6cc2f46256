using System.Collections.Immutable;

namespace KeyAccount.Domain.Testing.Laws;

internal sealed class TraceCheck<TFacts, TOutcome>(Subject<TFacts, TOutcome> subject)
    : LawCheck<TFacts, TOutcome>(Law.Trace, subject)
    where TOutcome : struct
{
    public override string? SaidNothing => Subject.IsKernel ? null : "the rulings do not report how rules came out";

    public override LawAnswer Check(LawCase<TFacts> drawn)
    {
        var trial = Subject.Try(drawn.First);
        if (trial.HasFailed || trial.Ruling!.Rules is not { } rules)
        {
            return LawAnswer.Irrelevant;
        }

        if (
            !rules
                .Select(rule => rule.Code)
                .SequenceEqual(Subject.Shape.Rules.Select(rule => rule.Code), StringComparer.Ordinal)
        )
        {
            return LawAnswer.BrokenBy($"the ruling reports the rules {string.Join(", ", rules.Select(rule => rule.Code))}");
        }

        ImmutableArray<Rules.Truth> reported = [.. rules.Select(rule => rule.Truth)];
        return Subject.Shape.Follows(trial.Outcome, reported, out var expected)
            ? LawAnswer.Holds
            : LawAnswer.BrokenBy($"the outcome is '{trial.Outcome}', and '{expected}' follows from the rules reported");
    }
}
