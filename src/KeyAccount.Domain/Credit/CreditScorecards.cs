using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit;

/// <summary>The shipped scorecards: 100 points with everything, fewer questions on tracks with less evidence.</summary>
/// <remarks>
/// A missing answer defers, with one exception: a change in days late that is not known counts as the worst. The cards of the lesser
/// tracks are cards of their own, not the full one renormalised: their grades are capped.
/// </remarks>
public static class CreditScorecards
{
    private static ImmutableArray<Characteristic<CreditFacts>> Trading { get; } =
    [
        CreditFeatures.DaysLate.Bands(20).From(1, 17).From(5, 13).From(10, 8).From(20, 3).From(40, 0).As("SC-01"),
        CreditFeatures
            .LateShare.Bands(8)
            .From(Share.Percent(10), 6)
            .From(Share.Percent(25), 4)
            .From(Share.Percent(50), 2)
            .From(Share.Percent(75), 0)
            .As("SC-02"),
        CreditFeatures
            .OverdueShare.Bands(8)
            .Above(Share.Zero, 6)
            .From(Share.Percent(10), 4)
            .From(Share.Percent(25), 1)
            .From(Share.Percent(50), 0)
            .As("SC-03"),
        CreditFeatures.OldestOverdue.Bands(8).Above(5, 6).From(16, 3).From(31, 1).Above(60, 0).As("SC-04"),
        CreditFeatures.DaysLateTrend.Bands(6).From(5, 3).From(15, 0).WhenUnknown(0).As("SC-05"),
        CreditFeatures.MonthsTrading.Bands(0).From(12, 2).From(36, 3).From(60, 5).As("SC-06"),
    ];

    private static ImmutableArray<Characteristic<CreditFacts>> Strength { get; } =
    [
        CreditFeatures
            .CashFlowToLiabilities.Bands(0)
            .From(Percentage.Zero, 4)
            .From(Percentage.Percent(5), 7)
            .From(Percentage.Percent(10), 11)
            .From(Percentage.Percent(20), 15)
            .As("SC-07"),
        CreditFeatures
            .EquityRatio.Bands(0)
            .From(Percentage.Zero, 2)
            .From(Percentage.Percent(10), 5)
            .From(Percentage.Percent(20), 8)
            .From(Percentage.Percent(35), 10)
            .As("SC-08"),
        CreditFeatures.QuickRatio.Bands(0).From(0.4m, 4).From(0.7m, 7).From(1m, 10).As("SC-09"),
    ];

    private static Characteristic<CreditFacts> Agency { get; } =
        CreditFileFeatures
            .AgencyClass.Bands(0)
            .From(ExternalClass.Weak, 2)
            .From(ExternalClass.Adequate, 5)
            .From(ExternalClass.Good, 8)
            .From(ExternalClass.Strongest, 10)
            .As("SC-10");

    /// <summary>The six questions about how the debtor trades and pays, 55 points.</summary>
    public static Scorecard<CreditFacts> Trade(PolicyIdentity identity) => Card(identity, 55, Trading);

    /// <summary>The same and the agency's class, 65 points.</summary>
    public static Scorecard<CreditFacts> Report(PolicyIdentity identity) => Card(identity, 65, Trading.Add(Agency));

    /// <summary>All ten questions, 100 points.</summary>
    public static Scorecard<CreditFacts> Full(PolicyIdentity identity) =>
        Card(identity, 100, Trading.AddRange(Strength).Add(Agency));

    private static Scorecard<CreditFacts> Card(
        PolicyIdentity identity,
        int points,
        ImmutableArray<Characteristic<CreditFacts>> characteristics
    ) => new(identity, points, MissingAnswer.Defer, Share.Whole, characteristics);
}
