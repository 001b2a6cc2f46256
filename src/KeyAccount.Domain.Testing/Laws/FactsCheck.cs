using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>Features that are computed from others may come out differently; one that never carries its answer was forgotten.</summary>
internal sealed class FactsCheck<TFacts, TOutcome>(Subject<TFacts, TOutcome> subject)
    : LawCheck<TFacts, TOutcome>(Law.Facts, subject)
    where TOutcome : struct
{
    private readonly HashSet<Feature<TFacts>> known = new(ReferenceEqualityComparer.Instance);

    public override string? NotApplicable => Subject.Test.Facts is null ? "it is tested on answers, without facts" : null;

    public override LawAnswer Check(LawCase<TFacts> drawn)
    {
        var trial = Subject.Try(drawn.First);
        if (trial.HasFailed)
        {
            return LawAnswer.Irrelevant;
        }

        foreach (var feature in Subject.Features)
        {
            if (trial.Answers.IsKnown(feature))
            {
                known.Add(feature);
            }
        }

        return LawAnswer.Holds;
    }

    public override string? Afterwards(IReadOnlyList<Trial<TFacts, TOutcome>> trials) =>
        Subject.Features.FirstOrDefault(feature => !known.Contains(feature)) is { } neverKnown
            ? $"'{neverKnown.Name}' was never known in the facts that were made"
            : null;
}
