using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Inversion;

namespace KeyAccount.Domain.Credit;

/// <summary>
/// A whole credit policy as one question: knock-outs, evidence and the card of the track, asked about answers that nobody gave. The limits of
/// the line are not part of it, nor is Altman's zone, which stays what it is.
/// </summary>
internal sealed class CreditWays : IInvertible<CreditGrade?>
{
    /// <summary>One bit each: a policy of more questions than that is not searched.</summary>
    private const int MostFeatures = 64;

    private readonly CreditPolicy policy;
    private readonly CreditFacts facts;
    private readonly AltmanZone? zone;
    private readonly ImmutableArray<Feature<CreditFacts>> features;
    private readonly int[] knockOuts;
    private readonly int[] evidence;
    private readonly Dictionary<Scorecard<CreditFacts>, int[]> cards = new(ReferenceEqualityComparer.Instance);

    public CreditWays(CreditPolicy policy, CreditFacts facts, AltmanZone? zone)
    {
        (this.policy, this.facts, this.zone) = (policy, facts, zone);
        Scorecard<CreditFacts>[] scorecards = [.. new[] { policy.Trade, policy.Report, policy.Full }.Distinct()];
        Asked =
        [
            .. ((IInvertible<CreditBar>)policy.KnockOuts)
                .Asked.Concat(((IInvertible<EvidenceTrack>)policy.Evidence).Asked)
                .Concat(scorecards.SelectMany(card => ((IInvertible<decimal?>)card).Asked))
                .GroupBy(asked => asked.Feature)
                .Select(same => same.Aggregate((all, asked) => all.With(asked))),
        ];
        features = [.. Asked.Select(asked => (Feature<CreditFacts>)asked.Feature)];
        knockOuts = Places(policy.KnockOuts.FeatureList);
        evidence = Places(policy.Evidence.FeatureList);
        foreach (var card in scorecards)
        {
            cards.Add(card, Places(card.Characteristics.Select(line => line.Feature)));
        }
    }

    public ImmutableArray<AskedFeature> Asked { get; }

    public Ways To(CreditGrade grade, WayTerms terms)
    {
        if (features.Length > MostFeatures)
        {
            return new([], isThere: false, isComplete: false);
        }

        var codes = new long[features.Length];
        ulong known = 0;
        for (var place = 0; place < codes.Length; place++)
        {
            known |= features[place].TryRead(facts, out codes[place]) ? 1UL << place : 0;
        }

        return WaySearch<CreditGrade?>.Run(this, codes, known, reached => reached >= grade, terms);
    }

    public CreditGrade? Answer(ReadOnlySpan<long> codes, ulong known)
    {
        var bar = Ask(policy.KnockOuts, knockOuts, codes, known);
        var track = Ask(policy.Evidence, evidence, codes, known);
        var card = bar >= CreditBar.NoOpenTerms ? null : policy.CardOf(track);
        var (score, isProvisional) = card is null ? (null, false) : Score(card, codes, known);
        return policy
            .Grading.GradeOf(
                new(
                    bar,
                    track,
                    card is not null,
                    score,
                    isProvisional,
                    Code(CreditFeatures.InvoicesDue, codes, known) == 0,
                    Agency(track, codes, known),
                    zone
                )
            )
            .Grade;
    }

    private static TOutcome Ask<TOutcome>(IInvertible<TOutcome> table, int[] places, ReadOnlySpan<long> codes, ulong known)
    {
        Span<long> own = stackalloc long[places.Length];
        return table.Answer(own, Take(places, codes, known, own));
    }

    private (decimal? Score, bool IsProvisional) Score(Scorecard<CreditFacts> card, ReadOnlySpan<long> codes, ulong known)
    {
        var places = cards[card];
        Span<long> own = stackalloc long[places.Length];
        var ownKnown = Take(places, codes, known, own);
        return (((IInvertible<decimal?>)card).Answer(own, ownKnown), ulong.PopCount(ownKnown) < (ulong)places.Length);
    }

    private ExternalClass? Agency(EvidenceTrack track, ReadOnlySpan<long> codes, ulong known)
    {
        if (track != EvidenceTrack.Starter)
        {
            return null;
        }

        var answers = codes.ToArray();
        return
            Justification<CreditFacts>.Of(policy.Requirements.AgencyReport, feature => Code(feature, answers, known)).Truth
                == Truth.Yes
            && Code(CreditFileFeatures.AgencyClass, codes, known) is { } agency
            ? CreditFileFeatures.AgencyClass.Scale.Decode(agency)
            : null;
    }

    private long? Code(Feature<CreditFacts> feature, ReadOnlySpan<long> codes, ulong known) =>
        features.IndexOf(feature) is >= 0 and var place && ((known >> place) & 1) != 0 ? codes[place] : null;

    private static ulong Take(int[] places, ReadOnlySpan<long> codes, ulong known, Span<long> own)
    {
        ulong ownKnown = 0;
        for (var index = 0; index < places.Length; index++)
        {
            own[index] = codes[places[index]];
            ownKnown |= ((known >> places[index]) & 1) << index;
        }

        return ownKnown;
    }

    private int[] Places(IEnumerable<Feature<CreditFacts>> asked) => [.. asked.Select(feature => features.IndexOf(feature))];
}
