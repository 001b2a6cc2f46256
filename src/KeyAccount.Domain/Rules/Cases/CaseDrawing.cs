using System.Collections.Immutable;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Rules.Cases;

/// <summary>Draws the cases of a subject and gathers them with the cuts that have no effect.</summary>
internal sealed class CaseDrawing(CaseSubject subject)
{
    private readonly List<BoundaryCase> cases = [];
    private readonly List<IdleCut> idle = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public ImmutableArray<BoundaryCase> Cases => [.. cases];

    public ImmutableArray<IdleCut> Idle => [.. idle];

    /// <summary>One case for each answer of a cut, the others as in the base.</summary>
    public void Add(string rule, Cut cut, Witness witness)
    {
        foreach (var (position, code) in cut.Answers)
        {
            var answers = With(witness, cut.Feature, With(witness, cut, position, code));
            if (position is CasePosition.Other or CasePosition.Unknown && IsThere(rule, cut.Feature, position, answers))
            {
                continue;
            }

            var result = subject.Run(answers);
            cases.Add(
                new()
                {
                    Id = IdOf($"{rule}.{cut.Feature.Name}.{Compact(cut.Text)}", position, answers, cut),
                    Version = subject.Identity.Version,
                    Rule = rule,
                    Feature = cut.Feature.Name,
                    Cut = cut.Text,
                    Position = position,
                    Answers = answers,
                    Outcome = result.Outcome,
                    DeterminedBy = result.DeterminedBy,
                }
            );
        }
    }

    public void AddIdle(string rule, Cut cut, bool isProven)
    {
        var listed = new IdleCut(rule, cut.Feature.Name, cut.Text, isProven);
        if (!idle.Contains(listed))
        {
            idle.Add(listed);
        }
    }

    public static Witness With(Witness witness, Feature feature, long? code) =>
        new([.. witness.Answers.Select(answer => answer.Feature == feature ? (feature, code) : answer)]);

    /// <summary>The marks that a rule does not ask for, and whether an answer is known at all, stay as in the base.</summary>
    private static long? With(Witness witness, Cut cut, CasePosition position, long? code) =>
        cut.Feature is var feature && code is not { } known || !feature.Scale.IsMarks && position != CasePosition.Known ? code
        : position == CasePosition.Known ? witness.CodeOf(feature.Name) ?? known
        : known | ((witness.CodeOf(feature.Name) ?? 0) & ~cut.OwnMarks);

    private bool IsThere(string rule, Feature feature, CasePosition position, Witness answers) =>
        cases.Exists(other =>
            other.Rule == rule
            && other.Feature == feature.Name
            && other.Position == position
            && other.Answers.Answers.SequenceEqual(answers.Answers)
        );

    private string IdOf(string cut, CasePosition position, Witness answers, Cut of)
    {
        var place = CodeWord.Of(position);
        if (position == CasePosition.Other || (position == CasePosition.On && of.Feature.Scale.IsMarks))
        {
            place = $"{place}.{Compact(CaseText.Write(of.Feature.Scale, answers.CodeOf(of.Feature.Name)))}";
        }

        // A second base of the same cut, where one does not show all of its effect.
        var id = $"{cut}.{place}";
        for (var number = 2; !ids.Add(id); number++)
        {
            id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{cut}.{place}.{number}");
        }

        return id;
    }

    private static string Compact(string text) => text.Replace(" ", string.Empty, StringComparison.Ordinal);
}
