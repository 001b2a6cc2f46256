using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Accounts;

/// <summary>The two scorecards of importance, with anchors at 0, 25, 50, 75 and 100 of each criterion's weight.</summary>
/// <remarks>
/// Points are quarters of a weight, so that every anchor is a whole number: 100 points of weight are <see cref="TotalPoints"/>.
/// The anchors in words, from 0 up: percentiles: among the lowest fifth, above it, above two fifths, above three, among the highest
/// fifth. Growth: shrinking by more than 10 %, holding (down to −10 %), level or better, growing by 10 %, by 25 %. Scores: poor,
/// fair, good, very good, excellent. Share of wallet: marginal (below 5 %), minor (5 %), substantial (15 %), leading (30 %), dominant
/// (50 %). Supplier rank: sixth or later, fourth or fifth, third, second, first. Contracted: hardly anything (below 10 %), some
/// (10 %), a quarter, half, three quarters. Contact roles: none, one, two, three, four or more.
/// </remarks>
internal static class ImportanceCards
{
    public const int TotalPoints = 400;

    public static Scorecard<AccountFacts> Attractiveness(PolicyIdentity identity, ImportanceTerms terms) =>
        Card(
            identity,
            terms,
            (
                terms.Contribution,
                weight => Fifths(ImportanceFeatures.ContributionPercentile, weight).As("ATTRACTIVE-CONTRIBUTION")
            ),
            (terms.Purchases, weight => Fifths(AccountFeatures.PurchasesPercentile, weight).As("ATTRACTIVE-PURCHASES")),
            (terms.Headroom, weight => Fifths(ImportanceFeatures.HeadroomPercentile, weight).As("ATTRACTIVE-HEADROOM")),
            (
                terms.Growth,
                weight =>
                    AccountFeatures
                        .Growth.Bands(0)
                        .From(Percentage.Percent(-10), weight)
                        .From(Percentage.Percent(0), 2 * weight)
                        .From(Percentage.Percent(10), 3 * weight)
                        .From(Percentage.Percent(25), 4 * weight)
                        .As("ATTRACTIVE-GROWTH")
            ),
            (terms.ReferenceValue, weight => Fifths(ImportanceFeatures.ReferenceValue, weight).As("ATTRACTIVE-REFERENCE"))
        );

    public static Scorecard<AccountFacts> Strength(PolicyIdentity identity, ImportanceTerms terms) =>
        Card(
            identity,
            terms,
            (
                terms.ShareOfWallet,
                weight =>
                    ImportanceFeatures
                        .ShareOfWallet.Bands(0)
                        .From(Percentage.Percent(5), weight)
                        .From(Percentage.Percent(15), 2 * weight)
                        .From(Percentage.Percent(30), 3 * weight)
                        .From(Percentage.Percent(50), 4 * weight)
                        .As("STRENGTH-WALLET")
            ),
            (
                terms.SupplierRank,
                weight =>
                    ImportanceFeatures
                        .SupplierRank.Bands(4 * weight)
                        .From(2, 3 * weight)
                        .From(3, 2 * weight)
                        .From(4, weight)
                        .From(6, 0)
                        .As("STRENGTH-RANK")
            ),
            (terms.DeliveryScore, weight => Fifths(ImportanceFeatures.DeliveryScore, weight).As("STRENGTH-DELIVERY")),
            (
                terms.ContractedShare,
                weight =>
                    ImportanceFeatures
                        .ContractedShare.Bands(0)
                        .From(Share.Percent(10), weight)
                        .From(Share.Percent(25), 2 * weight)
                        .From(Share.Percent(50), 3 * weight)
                        .From(Share.Percent(75), 4 * weight)
                        .As("STRENGTH-CONTRACTS")
            ),
            (
                terms.ContactRoles,
                weight =>
                    ImportanceFeatures
                        .ContactRoles.Bands(0)
                        .From(1, weight)
                        .From(2, 2 * weight)
                        .From(3, 3 * weight)
                        .From(4, 4 * weight)
                        .As("STRENGTH-CONTACTS")
            )
        );

    private static Scorecard<AccountFacts> Card(
        PolicyIdentity identity,
        ImportanceTerms terms,
        params (int Weight, Func<int, Characteristic<AccountFacts>> Line)[] criteria
    )
    {
        // A criterion without weight is left out; that the rest adds up is checked by the scorecard itself.
        ImmutableArray<Characteristic<AccountFacts>> lines =
        [
            .. criteria.Where(criterion => criterion.Weight > 0).Select(criterion => criterion.Line(criterion.Weight)),
        ];
        return new(identity, TotalPoints, MissingAnswer.Renormalise, terms.MinimumCoverage, lines);
    }

    private static Bands<AccountFacts, Share> Fifths(Measure<AccountFacts, Share> percentile, int weight) =>
        percentile
            .Bands(0)
            .From(Share.Percent(20), weight)
            .From(Share.Percent(40), 2 * weight)
            .From(Share.Percent(60), 3 * weight)
            .From(Share.Percent(80), 4 * weight);

    private static Bands<AccountFacts, long> Fifths(Measure<AccountFacts, long> score, int weight) =>
        score.Bands(0).From(20, weight).From(40, 2 * weight).From(60, 3 * weight).From(80, 4 * weight);
}
