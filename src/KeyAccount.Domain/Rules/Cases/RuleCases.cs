using System.Collections.Immutable;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Rules.Cases;

/// <summary>Draws the cases of rules: around answers for which the rule is the one that decides.</summary>
/// <param name="rules">The rules in their order.</param>
/// <param name="features">The questions that they ask.</param>
/// <param name="others">
/// The rules that must not hold, so that the outcome rests on a rule: first as many as make the case plain, last only those that would
/// decide in its place.
/// </param>
internal sealed class RuleCases<TFacts>(
    ImmutableArray<Rule<TFacts>> rules,
    ImmutableArray<Feature<TFacts>> features,
    Func<int, ImmutableArray<IEnumerable<int>>> others
)
{
    private const int MostTries = 64;

    private readonly CaseSearch<TFacts> search = new(features, rules.Select(rule => rule.When));

    public void Draw(CaseSubject subject, CaseDrawing drawing)
    {
        for (var rule = 0; rule < rules.Length; rule++)
        {
            foreach (var cut in Cut.Of(rules[rule].When, search.CodesOf))
            {
                Draw(subject, drawing, rule, cut);
            }
        }
    }

    private void Draw(CaseSubject subject, CaseDrawing drawing, int rule, Cut cut)
    {
        List<Witness> bases = [];
        foreach (var flips in cut.Flips)
        {
            if (bases.Exists(known => flips.Any(flip => Shows(subject, rule, cut, known, flip) != Effect.None)))
            {
                continue;
            }

            var (found, isProven) = BaseOf(subject, rule, cut, flips);
            if (found is null)
            {
                drawing.AddIdle(rules[rule].Code, cut, isProven);
                continue;
            }

            bases.Add(found);
            drawing.Add(rules[rule].Code, cut, found);
        }
    }

    /// <summary>Answers around which a flip shows, in the outcome if possible; without them, whether there are none.</summary>
    private (Witness? Found, bool IsProven) BaseOf(CaseSubject subject, int rule, Cut cut, ImmutableArray<Flip> flips)
    {
        Witness? second = null;
        var steps = new CaseSearch<TFacts>.StepCount();
        foreach (var silent in others(rule))
        {
            steps = new();
            foreach (var flip in flips.SelectMany(flip => new[] { flip, flip.Turned }))
            {
                var tries = 0;
                foreach (var codes in search.Find(cut.Feature, Goals(rule, flip, silent), steps))
                {
                    var witness = Answers(cut, codes, flip);
                    var effect = Shows(subject, rule, cut, witness, flip);
                    if (effect == Effect.Outcome)
                    {
                        return (witness, true);
                    }

                    second ??= effect == Effect.Reasons ? witness : null;
                    if (++tries == MostTries)
                    {
                        steps.GiveUp();
                        break;
                    }
                }
            }
        }

        return (second, !steps.IsUsedUp);
    }

    private IEnumerable<CaseSearch<TFacts>.Goal> Goals(int rule, Flip flip, IEnumerable<int> silent) =>
        [
            .. silent.Select(other => new CaseSearch<TFacts>.Goal(rules[other].When, IsWanted: false, flip.One)),
            new(rules[rule].When, IsWanted: false, flip.Other),
            new(rules[rule].When, IsWanted: true, flip.One),
        ];

    /// <summary>The answers; where marks are cut, the other marks as the flip has them.</summary>
    private Witness Answers(Cut cut, long?[] codes, Flip flip) =>
        new([
            .. features.Select(
                (feature, place) =>
                    (
                        (Feature)feature,
                        feature != cut.Feature ? codes[place]
                        : feature.Scale.IsMarks && flip is { One: { } one, Other: { } other } ? one & other & ~Changed(cut)
                        : flip.One ?? flip.Other
                    )
            ),
        ]);

    private static long Changed(Cut cut) =>
        cut.Answers.Aggregate(0L, (all, answer) => answer.Position == CasePosition.Known ? all : all | (answer.Code ?? 0));

    private Effect Shows(CaseSubject subject, int rule, Cut cut, Witness witness, Flip flip)
    {
        var one = subject.Run(CaseDrawing.With(witness, cut.Feature, flip.One));
        var other = subject.Run(CaseDrawing.With(witness, cut.Feature, flip.Other));
        return one.IsDecidedBy(rules[rule].Code) == other.IsDecidedBy(rules[rule].Code) ? Effect.None
            : one.Outcome != other.Outcome ? Effect.Outcome
            : Effect.Reasons;
    }

    private enum Effect
    {
        None,
        Reasons,
        Outcome,
    }
}
