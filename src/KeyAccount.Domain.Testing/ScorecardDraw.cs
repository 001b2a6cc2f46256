using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Testing;

/// <summary>Draws scorecards whose bands rise along a feature's declared direction.</summary>
internal sealed class ScorecardDraw<TFacts>(Draw draw)
{
    public static bool CanBand(Feature<TFacts> feature) =>
        feature
            is Measure<TFacts, Money>
                or Measure<TFacts, Share>
                or Measure<TFacts, Percentage>
                or Measure<TFacts, long>
                or Measure<TFacts, decimal>
                or Measure<TFacts, LocalDate>;

    public Scorecard<TFacts> Scorecard(ImmutableArray<Feature<TFacts>> features, PolicyIdentity identity)
    {
        var lines = draw.Some(features).Select((feature, index) => Line($"C-{index + 1:00}", feature)).ToImmutableArray();
        return new(
            identity,
            lines.Sum(line => line.MaximumPoints),
            draw.Pick(MissingAnswer.Defer, MissingAnswer.Renormalise, MissingAnswer.Worst),
            Share.FromBasisPoints(draw.Pick(0, 2_500, 5_000, 7_500, 10_000)),
            lines
        );
    }

    private Characteristic<TFacts> Line(string code, Feature<TFacts> feature) =>
        feature switch
        {
            Measure<TFacts, Money> amount => Banded(code, amount),
            Measure<TFacts, Share> share => Banded(code, share),
            Measure<TFacts, Percentage> percentage => Banded(code, percentage),
            Measure<TFacts, long> count => Banded(code, count),
            Measure<TFacts, decimal> number => Banded(code, number),
            Measure<TFacts, LocalDate> date => Banded(code, date),
            _ => throw new ArgumentException($"'{feature.Name}' cannot be banded.", nameof(feature)),
        };

    private Characteristic<TFacts> Banded<TValue>(string code, Measure<TFacts, TValue> measure)
        where TValue : struct
    {
        var thresholds = Enumerable
            .Range(0, 1 + draw.Below(4))
            .Select(_ => Codes.Operand(draw, measure.Scale))
            .Where(threshold => threshold > measure.Scale.SmallestCode && threshold < measure.Scale.LargestCode)
            .Distinct()
            .Order()
            .ToList();
        var points = Enumerable
            .Range(0, thresholds.Count + 1)
            .Select(_ => draw.Below(41))
            .Order()
            .Select((value, index) => value + (index == thresholds.Count ? 1 : 0));
        var bands = measure.Direction == Direction.LowerIsBetter ? points.Reverse().ToList() : points.ToList();
        return thresholds
            .Select((threshold, index) => (Threshold: measure.Scale.Decode(threshold), Points: bands[index + 1]))
            .Aggregate(measure.Bands(bands[0]), (schedule, step) => schedule.From(step.Threshold, step.Points))
            .As(code);
    }
}
