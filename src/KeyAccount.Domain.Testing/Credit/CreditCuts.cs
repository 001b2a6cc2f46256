using System.Collections.Immutable;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>What a credit policy asks, and where its tables and scorecards cut.</summary>
internal sealed class CreditCuts
{
    private readonly Dictionary<Feature<CreditFacts>, ImmutableArray<long>> cuts;

    public CreditCuts(CreditPolicy policy, LocalDate asOf)
    {
        Features = [.. policy.Features.OfType<Feature<CreditFacts>>()];
        Cards = [policy.Trade, policy.Report, policy.Full];
        var asked = Thresholds<CreditFacts>.Of(
            policy.KnockOuts.Rules.Select(rule => rule.When).Concat(policy.Evidence.Rules.Select(rule => rule.When))
        );
        cuts = Features.ToDictionary(
            feature => feature,
            feature =>
                asked
                    .Of(feature)
                    .Concat(
                        Cards
                            .SelectMany(card => card.Characteristics)
                            .Where(line => line.Feature == feature)
                            .SelectMany(line => line.Bands.Skip(1))
                            .Select(band => band.From)
                    )
                    .Distinct()
                    .Order()
                    .ToImmutableArray()
        );
        Histories = [.. Features.OfType<Flag<CreditFacts>>().Where(flag => !CreditFactsMaker.CanAnswer(flag))];
        EventMonths = CreditHistory.Cuts(Histories, asOf);
    }

    /// <summary>Every question of the policy.</summary>
    public ImmutableArray<Feature<CreditFacts>> Features { get; }

    /// <summary>The scorecards of the tracks.</summary>
    public ImmutableArray<Scorecard<CreditFacts>> Cards { get; }

    /// <summary>The questions about events, and a host's own questions that are answered by yes or no.</summary>
    public ImmutableArray<Flag<CreditFacts>> Histories { get; }

    /// <summary>How many months back an event just still counts for a question of the policy.</summary>
    public ImmutableArray<int> EventMonths { get; }

    /// <summary>The codes at which the answers to a question are told apart, ascending.</summary>
    public ImmutableArray<long> Of(Feature<CreditFacts> feature) => cuts.GetValueOrDefault(feature, []);

    /// <summary>The line of a scorecard with that code.</summary>
    public Characteristic<CreditFacts>? LineOf(string code) =>
        Cards.SelectMany(card => card.Characteristics).FirstOrDefault(line => line.Code == code);

    /// <summary>The answer that is worth the most points; zero where zero is, else the least of the best band.</summary>
    public static long BestOf(Characteristic<CreditFacts> line) =>
        line.BandOf(0).Points == line.MaximumPoints && line.Feature.Scale.IsCode(0)
            ? 0
            : Math.Max(line.Feature.Scale.SmallestCode, line.Bands.First(band => band.Points == line.MaximumPoints).From);

    /// <summary>What the debtor answers.</summary>
    public AnswerSet<CreditFacts> Answers(CreditFacts facts) => AnswerSet<CreditFacts>.Read(Features, facts);
}
