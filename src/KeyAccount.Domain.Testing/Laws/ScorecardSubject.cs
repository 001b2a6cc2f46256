using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>The scorecard under test, ready to be tried with answers.</summary>
internal sealed class ScorecardSubject<TFacts>(
    Scorecard<TFacts> scorecard,
    Func<AnswerSet<TFacts>, TFacts> make,
    LocalDate asOf,
    Func<Scorecard<TFacts>, TFacts, decimal?>? scoredBy
)
{
    public Scorecard<TFacts> Scorecard { get; } = scorecard;

    public bool IsKernel => scoredBy is null;

    public ImmutableArray<Feature<TFacts>> Features { get; } = [.. scorecard.Characteristics.Select(line => line.Feature)];

    /// <summary>The codes at which each line's bands begin, but for the first.</summary>
    public ImmutableArray<ImmutableArray<long>> Thresholds { get; } =
    [.. scorecard.Characteristics.Select(line => line.Bands.Skip(1).Select(band => band.From).ToImmutableArray())];

    /// <summary>The same card with its lines in the opposite order.</summary>
    public Scorecard<TFacts> Reversed { get; } =
        new(
            scorecard.Identity,
            scorecard.TotalPoints,
            scorecard.Missing,
            scorecard.MinimumCoverage,
            [.. scorecard.Characteristics.Reverse()]
        );

    public ImmutableArray<Feature<TFacts>> Directed => [.. Features.Where(feature => feature.Direction != Direction.None)];

    public ScoreTrial<TFacts> Try(AnswerSet<TFacts> answers) => Try(answers, Scorecard);

    public ScoreTrial<TFacts> Try(AnswerSet<TFacts> answers, Scorecard<TFacts> card)
    {
        var read = answers;
#pragma warning disable CA1031 // Whatever a scorecard under test throws is a finding of the law of totality, not a crash of the test.
        try
        {
            var facts = make(answers);
            read = AnswerSet<TFacts>.Read(Features, facts);
            var scoring = scoredBy is null ? card.Score(facts, asOf) : null;
            return new(read, scoring is null ? scoredBy!(card, facts) : scoring.Score, scoring, null);
        }
        catch (Exception exception)
        {
            return new(read, null, null, exception);
        }
#pragma warning restore CA1031
    }
}
