using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

internal sealed class ReadingsCheck<TFacts, TOutcome>(Subject<TFacts, TOutcome> subject)
    : LawCheck<TFacts, TOutcome>(Law.Readings, subject)
    where TOutcome : struct
{
    public override LawAnswer Check(LawCase<TFacts> drawn)
    {
        var trial = Subject.Try(drawn.First);
        return trial.HasFailed
            ? LawAnswer.Irrelevant
            : LawAnswer.Unless(
                Subject.Shape.Follows(trial.Outcome, trial.Truths, out var expected)
                    ? Subject.IsKernel
                        ? OtherReadings(trial)
                        : null
                    : $"the outcome is '{trial.Outcome}', and a plain reading gives '{expected}': {Rules(trial)}"
            );
    }

    private string? OtherReadings(Trial<TFacts, TOutcome> trial)
    {
        var policy = Subject.Test.Policy;
        var asked = trial.Answers.About(policy.FeaturesOf());
        return Chosen("choose by codes", policy.Choose(asked.Codes, asked.Known), trial)
            ?? (Subject.Test.Facts is null ? null : Chosen("choose by facts", policy.Choose(trial.Facts!), trial))
            ?? Reported(trial)
            ?? (Subject.Test.Facts is null ? null : Evaluated(trial));
    }

    private static string? Chosen(string reading, TOutcome chosen, Trial<TFacts, TOutcome> trial) =>
        EqualityComparer<TOutcome>.Default.Equals(chosen, trial.Outcome)
            ? null
            : $"decide gives '{trial.Outcome}' and {reading} '{chosen}'";

    private string? Reported(Trial<TFacts, TOutcome> trial) =>
        trial
            .Ruling!.Rules!.Where((rule, index) => rule.Truth != trial.Truths[index])
            .Select(rule => $"explain says that {rule.Code} is {Words.Of(rule.Truth)}: {Rules(trial)}")
            .FirstOrDefault();

    private string? Evaluated(Trial<TFacts, TOutcome> trial)
    {
        for (var index = 0; index < Subject.Shape.Rules.Length; index++)
        {
            var when = Subject.Shape.Rules[index].When;
            var (truth, explained) = (when.Evaluate(trial.Facts!), when.Explain(trial.Facts!).Truth);
            if (truth != trial.Truths[index] || explained != truth)
            {
                return $"{Subject.Shape.Rules[index].Code} evaluates as {Words.Of(truth)}, explains as {Words.Of(explained)} and reads as {Words.Of(trial.Truths[index])}";
            }
        }

        return null;
    }

    private string Rules(Trial<TFacts, TOutcome> trial) =>
        string.Join(
            ", ",
            Subject
                .Shape.Rules.Select((rule, index) => (rule.Code, Truth: trial.Truths[index]))
                .Where(rule => rule.Truth != Truth.No)
                .Select(rule => $"{rule.Code} {Words.Of(rule.Truth)}")
                .DefaultIfEmpty("no rule is met")
        );
}
