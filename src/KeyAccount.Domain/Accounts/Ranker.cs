using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Accounts;

/// <summary>Ranks the families of a book.</summary>
internal static class Ranker
{
    /// <summary>The standing of each family in the order given, null where purchases are unknown, and that of the book.</summary>
    public static (Standing?[] Families, BookStanding Book) Rank(IReadOnlyList<AccountFacts> families, RankingTerms terms)
    {
        int[] known = [.. Places(families, static facts => facts.Ranked.LastTwelveMonths)];
        var purchases = ValuesAt(families, known, static facts => facts.Ranked.LastTwelveMonths);
        var abc = AbcAnalysis.Of(purchases, terms.Abc);
        var percentiles = new PercentileTable(purchases.Where(purchase => purchase.Value > 0));
        var standings = new Standing?[families.Count];
        for (var place = 0; place < known.Length; place++)
        {
            standings[known[place]] = StandingOf(purchases[place].Value, percentiles, abc, place);
        }
        AddPercentiles(
            families,
            standings,
            static facts => facts.Profile?.Contribution,
            static (standing, percentile) => standing with { ContributionPercentile = percentile }
        );
        AddPercentiles(
            families,
            standings,
            static facts => facts.Headroom,
            static (standing, percentile) => standing with { HeadroomPercentile = percentile }
        );
        var rfm = AddRfm(families, standings, terms.Rfm);
        var open = families.Select(facts => facts.Ranked.Open?.MinorUnits ?? 0);
        return (
            standings,
            new(
                terms,
                abc,
                rfm,
                Concentration.Of(purchases.Select(purchase => purchase.Value)),
                Concentration.Of(open),
                families.Count - known.Length
            )
        );
    }

    private static Standing StandingOf(long value, PercentileTable ranked, AbcAnalysis abc, int place) =>
        new()
        {
            Rank = 1 + ranked.Above(value),
            Ranked = ranked.Count,
            FamiliesAhead = value > 0 ? ranked.ShareAbove(value) : Share.Whole,
            Percentile = value > 0 ? ranked.Percentile(value) : Share.Zero,
            Abc = abc.Classes[place],
            CumulativeShare = abc.CumulativeShares[place],
        };

    private static void AddPercentiles(
        IReadOnlyList<AccountFacts> families,
        Standing?[] standings,
        Func<AccountFacts, Money?> read,
        Func<Standing, Share, Standing> add
    )
    {
        int[] known = [.. Places(families, read)];
        var values = ValuesAt(families, known, read);
        PercentileTable percentiles = new(values);
        for (var place = 0; place < known.Length; place++)
        {
            if (standings[known[place]] is { } standing)
            {
                standings[known[place]] = add(standing, percentiles.Percentile(values[place].Value));
            }
        }
    }

    private static RfmAnalysis AddRfm(IReadOnlyList<AccountFacts> families, Standing?[] standings, RfmTerms terms)
    {
        List<int> places = [];
        List<RfmInput> inputs = [];
        for (var place = 0; place < families.Count; place++)
        {
            if (
                families[place].Ranked is
                { DaysSinceLastPurchase: { } days, OrdersPerYear: { } orders, LastTwelveMonths: { } bought }
            )
            {
                places.Add(place);
                inputs.Add(new(families[place].Account, days, orders, bought.MinorUnits));
            }
        }
        var analysis = RfmAnalysis.Of(inputs, terms);
        for (var index = 0; index < analysis.Scores.Length; index++)
        {
            standings[places[index]] = standings[places[index]]! with { Rfm = analysis.Scores[index] };
        }
        return analysis;
    }

    private static IEnumerable<int> Places(IReadOnlyList<AccountFacts> families, Func<AccountFacts, Money?> read) =>
        Enumerable.Range(0, families.Count).Where(place => read(families[place]) is not null);

    private static AccountValue[] ValuesAt(
        IReadOnlyList<AccountFacts> families,
        int[] places,
        Func<AccountFacts, Money?> read
    ) => [.. places.Select(place => new AccountValue(families[place].Account, read(families[place])!.Value.MinorUnits))];
}
