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
/// <param name="judge">What the truths of the rules come to: the outcome, and one bit for each rule that it rests on.</param>
internal sealed class RuleCases<TFacts>(
    ImmutableArray<Rule<TFacts>> rules,
    ImmutableArray<Feature<TFacts>> features,
    Func<int, ImmutableArray<IEnumerable<int>>> others,
    Func<ulong, ulong, (string Outcome, ulong Determining)> judge
)
{
    private const int MostTries = 64;

    private readonly CaseSearch<TFacts> search = new(features, rules.Select(rule => rule.When));

    public void Draw(CaseDrawing drawing)
    {
        for (var rule = 0; rule < rules.Length; rule++)
        {
            foreach (var cut in Cut.Of(rules[rule].When, search.CodesOf))
            {
                Draw(drawing, rule, cut);
            }
        }
    }

    private void Draw(CaseDrawing drawing, int rule, Cut cut)
    {
        List<Witness> bases = [];
        var areAllProven = true;
        foreach (var flips in cut.Flips)
        {
            if (bases.Exists(known => flips.Any(flip => EffectOf(rule, cut, Answers(known, cut, flip), flip) != Effect.None)))
            {
                continue;
            }

            var (found, isProven) = BaseOf(rule, cut, flips);
            areAllProven &= isProven;
            if (found is not null)
            {
                bases.Add(found);
                drawing.Add(rules[rule].Code, cut, found);
            }
        }

        if (bases.Count == 0)
        {
            drawing.AddIdle(rules[rule].Code, cut, areAllProven);
        }
    }

    /// <summary>Answers around which a flip shows, in the outcome if possible; without them, whether there are none.</summary>
    private (Witness? Found, bool IsProven) BaseOf(int rule, Cut cut, ImmutableArray<Flip> flips)
    {
        var steps = new CaseSearch<TFacts>.StepCount();
        foreach (var silent in others(rule))
        {
            Witness? second = null;
            steps = new();
            foreach (var (flip, isMet) in flips.SelectMany(flip => new[] { (flip, true), (flip, false) }))
            {
                var tries = 0;
                foreach (var codes in search.Find(cut, Goals(rule, flip, isMet, silent), steps))
                {
                    Witness witness = new([.. features.Select((feature, place) => ((Feature)feature, codes[place]))]);
                    witness = Answers(witness, cut, flip);
                    var effect = EffectOf(rule, cut, witness, flip);
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

            if (second is not null)
            {
                return (second, true);
            }
        }

        return (null, !steps.IsUsedUp);
    }

    /// <summary>The rule is met and would not be if the cut were moved, or the other way round; the others are not met.</summary>
    private IEnumerable<CaseSearch<TFacts>.Goal> Goals(int rule, Flip flip, bool isMet, IEnumerable<int> silent) =>
        [
            .. silent.Select(other => new CaseSearch<TFacts>.Goal(
                rules[other].When,
                IsWanted: false,
                flip.Answer,
                flip.Answer
            )),
            new(rules[rule].When, IsWanted: !isMet, flip.Answer, flip.SeenAs),
            new(rules[rule].When, IsWanted: isMet, flip.Answer, flip.Answer),
        ];

    private static Witness Answers(Witness witness, Cut cut, Flip flip) => CaseDrawing.With(witness, cut.Feature, flip.Answer);

    private Effect EffectOf(int rule, Cut cut, Witness witness, Flip flip)
    {
        var moved = rules[rule].When.Accept(new Seen<TFacts>(feature => witness.CodeOf(feature.Name), cut, flip.SeenAs));
        var reading = new Seen<TFacts>(feature => witness.CodeOf(feature.Name), null, null);
        var (yes, no) = (0UL, 0UL);
        for (var place = 0; place < rules.Length; place++)
        {
            var truth = rules[place].When.Accept(reading);
            yes |= truth == Truth.Yes ? 1UL << place : 0;
            no |= truth == Truth.No ? 1UL << place : 0;
        }

        var bit = 1UL << rule;
        if (moved == Truth.Unknown || ((yes | no) & bit) == 0 || moved == Truth.Yes == ((yes & bit) != 0))
        {
            return Effect.None;
        }

        var (before, after) = (judge(yes, no), judge(yes ^ bit, no ^ bit));
        return ((before.Determining | after.Determining) & bit) == 0 ? Effect.None
            : before.Outcome != after.Outcome ? Effect.Outcome
            : Effect.Reasons;
    }

    private enum Effect
    {
        None,
        Reasons,
        Outcome,
    }
}
