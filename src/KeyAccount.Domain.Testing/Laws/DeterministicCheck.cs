namespace KeyAccount.Domain.Testing.Laws;

internal sealed class DeterministicCheck<TFacts, TOutcome>(Subject<TFacts, TOutcome> subject)
    : LawCheck<TFacts, TOutcome>(Law.Deterministic, subject)
    where TOutcome : struct
{
    public override LawAnswer Check(LawCase<TFacts> drawn)
    {
        var trial = Subject.Try(drawn.First);
        if (trial.HasFailed)
        {
            return LawAnswer.Irrelevant;
        }

        var culture = Cultures.Names[drawn.Variant % Cultures.Names.Length];
        var again = Subject.Try(drawn.First, Subject.Test.Policy);
        var elsewhere = Cultures.In(culture, () => Subject.Try(drawn.First, Subject.Test.Policy));
        return LawAnswer.Unless(
            Difference(trial, again, "asked again") ?? Difference(trial, elsewhere, $"in the culture '{culture}'")
        );
    }

    public override string? Afterwards(IReadOnlyList<Trial<TFacts, TOutcome>> trials)
    {
        string? broken = null;
        var thread = new Thread(() =>
        {
            for (var index = trials.Count - 1; index >= 0 && broken is null; index--)
            {
                var later = Subject.Try(trials[index].Answers, Subject.Test.Policy);
                broken = Difference(trials[index], later, "asked at the end, on another thread") is { } difference
                    ? $"{difference}\n  answers: {trials[index].Answers}"
                    : null;
            }
        });
        thread.Start();
        thread.Join();
        return broken;
    }

    private static string? Difference(Trial<TFacts, TOutcome> one, Trial<TFacts, TOutcome> other, string when) =>
        one.HasFailed ? null
        : other.Failure is { } failure ? $"{when}, {failure.GetType().Name} was thrown: {failure.Message}"
        : one.Ruling!.Equals(other.Ruling) ? null
        : $"first '{one.Ruling}', {when} '{other.Ruling}'";
}
