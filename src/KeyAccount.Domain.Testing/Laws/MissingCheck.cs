using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>The second set answers all that is reported missing; then no rule that was undetermined may still be.</summary>
internal sealed class MissingCheck<TFacts, TOutcome>(Subject<TFacts, TOutcome> subject)
    : LawCheck<TFacts, TOutcome>(Law.Missing, subject)
    where TOutcome : struct
{
    public override string? SaidNothing => Subject.IsKernel ? null : "the rulings do not report what is missing";

    public override LawCase<TFacts> Drawn(Draw draw, AnswerSet<TFacts> first)
    {
        var trial = Subject.Try(first);
        return new(
            first,
            trial.HasFailed || trial.Ruling!.Missing is not { } missing
                ? first
                : first
                    .Unknown.Where(feature => missing.Contains(feature.Name, StringComparer.Ordinal))
                    .Aggregate(
                        first,
                        (answers, feature) => answers.With(feature, Subject.Redrawn(draw, feature, AnswerMix.Complete))
                    ),
            0
        );
    }

    public override LawAnswer Check(LawCase<TFacts> drawn)
    {
        var trial = Subject.Try(drawn.First);
        if (trial.HasFailed || trial.Ruling!.Missing is not { } missing)
        {
            return LawAnswer.Irrelevant;
        }

        var undetermined = Subject.Shape.Rules.Where((_, index) => trial.Truths[index] == Truth.Unknown).ToList();
        var asked = Thresholds<TFacts>.Of(undetermined.Select(rule => rule.When)).Features;
        return LawAnswer.Unless(
            missing
                .Where(name => !asked.Any(feature => feature.Name == name && !trial.Answers.IsKnown(feature)))
                .Select(name => $"'{name}' is reported missing, and no rule waits for it")
                .FirstOrDefault()
                ?? StillUndetermined(drawn, trial, missing)
        );
    }

    private string? StillUndetermined(LawCase<TFacts> drawn, Trial<TFacts, TOutcome> trial, IReadOnlyList<string> missing)
    {
        var answered = Subject.Try(drawn.Second, Subject.Test.Policy);
        if (answered.HasFailed || !answered.Answers.Refines(trial.Answers) || IsStillMissing(answered.Answers, missing))
        {
            return null;
        }

        var rule = Subject
            .Shape.Rules.Where((_, index) => trial.Truths[index] == Truth.Unknown && answered.Truths[index] == Truth.Unknown)
            .FirstOrDefault(undetermined => !AsksWhetherKnown(undetermined, missing));
        return rule is null
            ? null
            : $"{(missing.Count == 0 ? "nothing" : string.Join(", ", missing))} is reported missing, and {rule.Code} stays undetermined when that is answered";
    }

    /// <summary>Whether an answer may open another question of the rule, because the rule asks whether it is there.</summary>
    private static bool AsksWhetherKnown(Rule<TFacts> rule, IReadOnlyList<string> missing) =>
        Thresholds<TFacts>
            .Of([rule.When])
            .AskedWhetherKnown.Any(feature => missing.Contains(feature.Name, StringComparer.Ordinal));

    private static bool IsStillMissing(AnswerSet<TFacts> answers, IReadOnlyList<string> missing) =>
        answers.Unknown.Any(feature => missing.Contains(feature.Name, StringComparer.Ordinal));
}
