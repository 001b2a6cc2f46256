using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>Counts what the cases reached: rules, sides of thresholds, outcomes, and unknown answers.</summary>
internal sealed class Coverage<TFacts, TOutcome>
    where TOutcome : struct
{
    private readonly Subject<TFacts, TOutcome> subject;
    private readonly ImmutableArray<Side<TFacts>> sides;
    private readonly ImmutableArray<(Feature<TFacts> Feature, ImmutableHashSet<long> Codes)> beside;
    private readonly ImmutableArray<ImmutableArray<Feature<TFacts>>> comparedByRule;
    private readonly Dictionary<string, int> hits = new(StringComparer.Ordinal);
    private readonly HashSet<Feature<TFacts>> everUnknown = new(ReferenceEqualityComparer.Instance);
    private long answers;
    private long unknown;
    private long atThreshold;

    public Coverage(Subject<TFacts, TOutcome> subject)
    {
        this.subject = subject;
        sides = [.. subject.Asked.Comparisons.SelectMany(Side<TFacts>.Of).DistinctBy(side => side.Name)];
        beside =
        [
            .. subject.Asked.Features.Select(feature =>
                (feature, subject.Asked.Of(feature).SelectMany(code => Codes.Beside(feature.Scale, code)).ToImmutableHashSet())
            ),
        ];
        comparedByRule =
        [
            .. subject.Shape.Rules.Select(rule =>
                Thresholds<TFacts>
                    .Of([rule.When])
                    .Comparisons.Select(comparison => comparison.Feature)
                    .Distinct()
                    .ToImmutableArray()
            ),
        ];
    }

    public decimal UnknownShare => answers == 0 ? 0 : (decimal)unknown / answers;

    public decimal ThresholdShare => answers == 0 ? 0 : (decimal)atThreshold / answers;

    /// <summary>Everything that should be reached, with its hits. A rule whose answers were never unknown need not be undetermined.</summary>
    public ImmutableArray<CoverageItem> Items =>
        [
            .. subject
                .Shape.Rules.SelectMany((rule, index) => TruthsOf(index).Select(truth => NameOf(rule, truth)))
                .Concat(sides.Select(side => side.Name))
                .Concat(subject.Asked.Comparisons.Select(comparison => UnknownOf(comparison.Feature)).Distinct())
                .Concat(subject.Shape.Outcomes.Select(outcome => $"outcome {outcome}"))
                .Select(name => new CoverageItem(name, hits.GetValueOrDefault(name))),
        ];

    /// <summary>Ways to reach what was not reached yet.</summary>
    public IEnumerable<Func<Draw, AnswerSet<TFacts>, AnswerSet<TFacts>>> Open() =>
        Goals().Where(goal => goal.Items.Any(item => !hits.ContainsKey(item))).Select(goal => goal.Reach);

    /// <summary>Ways to reach each rule's truths, alone and as the one that decides, and each side of each threshold.</summary>
    public IEnumerable<Func<Draw, AnswerSet<TFacts>, AnswerSet<TFacts>>> All() => Goals().Select(goal => goal.Reach);

    public void Count(Trial<TFacts, TOutcome> trial)
    {
        for (var index = 0; index < trial.Truths.Length; index++)
        {
            Hit(NameOf(subject.Shape.Rules[index], trial.Truths[index]));
        }

        foreach (var side in sides.Where(side => side.IsReached(trial.Answers)))
        {
            Hit(side.Name);
        }

        if (!trial.HasFailed)
        {
            foreach (var outcome in subject.Shape.Reached(trial.Outcome))
            {
                Hit($"outcome {outcome}");
            }
        }

        foreach (var (feature, codes) in beside)
        {
            CountAnswer(feature, trial.Answers.CodeOf(feature), codes);
        }
    }

    private void CountAnswer(Feature<TFacts> feature, long? code, ImmutableHashSet<long> codes)
    {
        answers++;
        if (code is not { } known)
        {
            unknown++;
            everUnknown.Add(feature);
            Hit(UnknownOf(feature));
        }
        else if (codes.Contains(known))
        {
            atThreshold++;
        }
    }

    private IEnumerable<(ImmutableArray<string> Items, Func<Draw, AnswerSet<TFacts>, AnswerSet<TFacts>> Reach)> Goals()
    {
        var rules = subject.Shape.Rules;
        ImmutableArray<string> outcomes = [.. subject.Shape.Outcomes.Select(outcome => $"outcome {outcome}")];
        foreach (var rule in rules)
        {
            foreach (var truth in new[] { Truth.Yes, Truth.No, Truth.Unknown })
            {
                yield return (
                    truth == Truth.Unknown && comparedByRule[rules.IndexOf(rule)].IsEmpty ? [] : [NameOf(rule, truth)],
                    (draw, answers) => Goal<TFacts>.Reach(draw, answers, rule.When, truth)
                );
            }

            foreach (var truth in new[] { Truth.Yes, Truth.Unknown })
            {
                yield return (
                    outcomes,
                    (draw, answers) => Goal<TFacts>.Reach(draw, Without(draw, answers, rule), rule.When, truth)
                );
            }
        }

        yield return (outcomes, (draw, answers) => Without(draw, answers, null));
        foreach (var side in sides)
        {
            yield return ([side.Name], side.Reach);
        }
    }

    /// <summary>Answers with which no other rule is met.</summary>
    private AnswerSet<TFacts> Without(Draw draw, AnswerSet<TFacts> answers, Rule<TFacts>? one) =>
        draw.Shuffled(subject.Shape.Rules.Where(rule => !ReferenceEquals(rule, one)))
            .Aggregate(answers, (reached, rule) => Goal<TFacts>.Reach(draw, reached, rule.When, Truth.No));

    private IEnumerable<Truth> TruthsOf(int rule) =>
        comparedByRule[rule].Any(everUnknown.Contains) ? [Truth.Yes, Truth.No, Truth.Unknown] : [Truth.Yes, Truth.No];

    private void Hit(string name) => hits[name] = hits.GetValueOrDefault(name) + 1;

    private static string NameOf(Rule rule, Truth truth) => $"rule {rule.Code} {Words.Of(truth)}";

    private static string UnknownOf(Feature<TFacts> feature) => $"{feature.Name} unknown";
}
