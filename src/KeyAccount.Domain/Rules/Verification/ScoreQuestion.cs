using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>A question of one scorecard or two, cut into answers that no line tells apart.</summary>
internal sealed class ScoreQuestion(Feature feature, ImmutableArray<ScoreOption> options)
{
    public Feature Feature => feature;

    /// <summary>Known answers ascending, then the missing one if there is such.</summary>
    public ImmutableArray<ScoreOption> Options => options;

    /// <summary>The questions of all lines, those of one name together.</summary>
    public static IEnumerable<ScoreQuestion> Of<TFacts>(ImmutableArray<Scorecard<TFacts>> cards, VerificationTerms terms)
    {
        var asked = new Questions();
        foreach (var line in cards.SelectMany(card => card.Characteristics))
        {
            // Each band as an interval: from its first code on.
            foreach (var band in line.Bands.Skip(1))
            {
                asked.Ask(line.Feature).Compare([new(-1, band.From, line.Feature.Scale.LargestCode)]);
            }

            asked.Ask(line.Feature);
        }

        return asked.All.Select(one => Of(one, cards, terms));
    }

    private static ScoreQuestion Of<TFacts>(
        AskedQuestion asked,
        ImmutableArray<Scorecard<TFacts>> cards,
        VerificationTerms terms
    )
    {
        var domain = terms.Domains.FirstOrDefault(domain => domain.Feature == asked.Feature.Name);
        (ScoreSum, ScoreSum) Sums(long? code) =>
            (cards[0].SumOf(asked.Feature.Name, code), cards.Length == 1 ? default : cards[1].SumOf(asked.Feature.Name, code));
        return new(
            asked.Feature,
            [
                .. Segmenting
                    .Of(asked, domain?.Runs)
                    .Select(segment => new ScoreOption(segment.Low, segment.High, segment.Sample, Sums(segment.Sample))),
                .. domain?.CanBeMissing ?? true ? [new ScoreOption(null, null, null, Sums(null))] : Array.Empty<ScoreOption>(),
            ]
        );
    }
}
