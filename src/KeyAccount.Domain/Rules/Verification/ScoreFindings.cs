using System.Collections.Immutable;
using System.Globalization;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>What the verifier finds in a scorecard: lines without effect, bands that are one, points against the direction, cliffs.</summary>
internal static class ScoreFindings
{
    private const int HundredthsPerPoint = 100;

    public static Analysed Of<TFacts>(Scorecard<TFacts> card, VerificationTerms terms)
    {
        ImmutableArray<Feature> features = [.. card.Characteristics.Select(line => line.Feature)];
        var prohibited = Analysed.Prohibited(features, terms);
        if (ScoreStates<TFacts>.Of([card], terms) is not { } states)
        {
            return Analysed.OverBudget(prohibited, terms);
        }

        ImmutableArray<decimal> scores = [.. states.Scores().Select(score => score.First).OfType<decimal>().Distinct().Order()];
        return new(
            [
                .. Constant(scores)
                    .Concat(card.Characteristics.SelectMany(line => Of(card, line, states, terms)))
                    .Concat(prohibited)
                    .Select(finding => finding.Accept(terms.Accepted)),
            ],
            [.. scores.Select(score => (long)(score * HundredthsPerPoint))],
            states.Count
        );
    }

    private static IEnumerable<VerificationFinding> Constant(ImmutableArray<decimal> scores) =>
        scores.Length > 1
            ? []
            :
            [
                new(VerificationCheck.ConstantPolicy, Severity.Objection)
                {
                    Outcomes = [scores.IsEmpty ? Label.Same("-") : Text(scores[0])],
                },
            ];

    private static IEnumerable<VerificationFinding> Of<TFacts>(
        Scorecard<TFacts> card,
        Characteristic<TFacts> line,
        ScoreStates<TFacts> states,
        VerificationTerms terms
    )
    {
        var known = states
            .Questions.Single(question => question.Feature == line.Feature)
            .Options.RemoveAll(option => option.Code is null);
        if (known.All(option => option.Sums == known[0].Sums))
        {
            yield return new(VerificationCheck.IrrelevantFeature, Severity.Warning)
            {
                Subject = line.Feature.Name,
                Feature = line.Feature,
            };
            yield break;
        }

        for (var place = 1; place < known.Length; place++)
        {
            var (low, high) = (known[place - 1], known[place]);
            var (below, above) = (low.Sums.Item1.Points, high.Sums.Item1.Points);
            if (below == above)
            {
                yield return Pair(VerificationCheck.MergeableRule, Severity.Note, low, high);
            }

            if (line.Feature.Direction == Direction.HigherIsBetter && above < below)
            {
                yield return Pair(VerificationCheck.NonMonotone, Severity.Objection, low, high);
            }

            if (line.Feature.Direction == Direction.LowerIsBetter && above > below)
            {
                yield return Pair(VerificationCheck.NonMonotone, Severity.Objection, high, low);
            }

            if (
                terms.Jumps.FirstOrDefault(jump => jump.Feature == line.Feature.Name) is { } jump
                && Math.Abs(above - below) > jump.Steps
            )
            {
                yield return Pair(VerificationCheck.Cliff, Severity.Warning, low, high) with
                {
                    Limit = jump.Steps,
                };
            }
        }

        VerificationFinding Pair(VerificationCheck check, Severity severity, ScoreOption from, ScoreOption to)
        {
            var isRising = from.Low < to.Low;
            return new(check, severity)
            {
                Subject = line.Code,
                Rules = [line.Code],
                Feature = line.Feature,
                Outcomes = [Text(from.Sums.Item1.Points), Text(to.Sums.Item1.Points)],
                Region = new([
                    new(line.Feature)
                    {
                        IncludesKnown = true,
                        Low = Math.Min(from.Low!.Value, to.Low!.Value),
                        High = Math.Max(from.High!.Value, to.High!.Value),
                    },
                ]),
                Witness = With(card, states, line, isRising ? from.High : from.Low),
                Counterpart = With(card, states, line, isRising ? to.Low : to.High),
            };
        }
    }

    /// <summary>Answers to everything, known ones wherever there are, with this one to the line.</summary>
    private static Witness With<TFacts>(
        Scorecard<TFacts> card,
        ScoreStates<TFacts> states,
        Characteristic<TFacts> line,
        long? code
    ) =>
        new([
            .. card.Characteristics.Select(other =>
                (
                    (Feature)other.Feature,
                    other == line
                        ? code
                        : states.Questions.Single(question => question.Feature == other.Feature).Options[0].Code
                )
            ),
        ]);

    private static Label Text(decimal number) => Label.Same(number.ToString(CultureInfo.InvariantCulture));
}
