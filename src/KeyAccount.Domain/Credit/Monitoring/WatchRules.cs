using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>The rules that follow from the numbers of a watch policy.</summary>
internal static class WatchRules
{
    /// <summary>The signal with a band: it is over only well below its threshold.</summary>
    public const string UseCode = "WATCH-01";

    public const string SilenceCode = "SALES-01";

    public static ImmutableArray<Rule<WatchFacts, UseStatus>> Of(WatchTerms terms) =>
        [
            Watch(UseCode, WatchFeatures.IsLimited.IsTrue & WatchFeatures.ProjectedUse.AtLeast(terms.UseWatch)),
            Watch("WATCH-02", WatchFeatures.OldestOverdue.Above(terms.OldestWatch)),
            Watch("WATCH-03", WatchFeatures.OverdueOfOpen.AtLeast(terms.OverdueWatch)),
            Watch("WATCH-04", WatchFeatures.Trend.AtLeast(terms.TrendWatch)),
            Watch(
                "WATCH-05",
                WatchFeatures.MonthPace.Above(terms.BustOutTimes) & WatchFeatures.MonthsTrading.Below(terms.BustOutMonths)
            ),
            Watch("WATCH-06", WatchFeatures.LineExpires.IsTrue & WatchFeatures.LineDaysLeft.AtMost(terms.ExpiryDays)),
            Watch("WATCH-07", WatchFeatures.HasCover.IsTrue & WatchFeatures.CoverDaysLeft.AtMost(terms.ExpiryDays)),
            Watch("WATCH-08", WatchFeatures.IsReviewed.IsTrue & WatchFeatures.ReviewDaysLeft.Below(0)),
            Watch("WATCH-09", WatchFeatures.DunningLevel.AtLeast(terms.DunningWatch)),
            Hold("HOLD-01", WatchFeatures.IsLimited.IsTrue & WatchFeatures.ProjectedUseBegun.Above(terms.UseHold)),
            Hold("HOLD-02", WatchFeatures.OldestOverdue.Above(terms.OldestHold)),
            Hold("HOLD-03", WatchFeatures.OldestOverdue.Above(terms.OldestPrepaid), UseStatus.PrepaidOnly),
            Hold("HOLD-04", WatchFeatures.OverdueOfOpen.AtLeast(terms.OverdueHold)),
            Hold("HOLD-05", WatchFeatures.LineExpires.IsTrue & WatchFeatures.LineDaysLeft.AtMost(-terms.LineGraceDays)),
            Hold("HOLD-06", WatchFeatures.HasCover.IsTrue & WatchFeatures.CoverDaysLeft.AtMost(0)),
            Hold("HOLD-07", WatchFeatures.IsReviewed.IsTrue & WatchFeatures.ReviewDaysLeft.Below(-terms.ReviewGraceDays)),
            Hold("HOLD-08", WatchFeatures.DunningLevel.AtLeast(terms.DunningHold)),
            Hold("HOLD-09", WatchFeatures.PlanBroken.IsTrue),
        ];

    private static Rule<WatchFacts, UseStatus> Watch(string code, Specification<WatchFacts> when) =>
        Rule(code, when, UseStatus.Watch, Severity.Warning);

    private static Rule<WatchFacts, UseStatus> Hold(
        string code,
        Specification<WatchFacts> when,
        UseStatus status = UseStatus.Hold
    ) => Rule(code, when, status, Severity.Objection);

    private static Rule<WatchFacts, UseStatus> Rule(
        string code,
        Specification<WatchFacts> when,
        UseStatus status,
        Severity severity
    ) =>
        new(code, when, status)
        {
            Severity = severity,
            Audience = Audience.Sales,
            Source = "trade credit practice; a starting value",
        };
}
