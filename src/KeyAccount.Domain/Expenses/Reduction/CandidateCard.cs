using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>The shipped scorecard of candidates: the more points, the sooner a category is looked at.</summary>
internal static class CandidateCard
{
    private const int TotalPoints = 400;

    public static Scorecard<CandidateFacts> Of(PolicyIdentity identity) =>
        new(
            identity,
            TotalPoints,
            MissingAnswer.Renormalise,
            Share.Percent(40),
            Rising(CandidateFeatures.AbovePath, 30, 0.01m, 5, 10, 20).As("REDUCE-ABOVE-PATH"),
            Rising(CandidateFeatures.PartOfAll, 20, 5, 10, 20, 40).As("REDUCE-SIZE"),
            Rising(CandidateFeatures.AboveFlexed, 15, 0.01m, 5, 10, 20).As("REDUCE-VARIANCE"),
            CandidateFeatures.Suppliers.Bands(0).From(3, 10).From(6, 20).From(10, 30).From(20, 40).As("REDUCE-SUPPLIERS"),
            Rising(CandidateFeatures.Duplicates, 10, 0.01m, 1, 2, 5).As("REDUCE-DUPLICATES"),
            CandidateFeatures
                .Yield.Bands(60)
                .From(Percentage.Percent(50), 45)
                .From(Percentage.Percent(100), 30)
                .From(Percentage.Percent(200), 15)
                .From(Percentage.Percent(400), 0)
                .As("REDUCE-YIELD")
        );

    private static Bands<CandidateFacts, Percentage> Rising(
        Measure<CandidateFacts, Percentage> measure,
        int weight,
        decimal some,
        decimal more,
        decimal much,
        decimal most
    ) =>
        measure
            .Bands(0)
            .From(Percentage.Percent(some), weight)
            .From(Percentage.Percent(more), 2 * weight)
            .From(Percentage.Percent(much), 3 * weight)
            .From(Percentage.Percent(most), 4 * weight);
}
