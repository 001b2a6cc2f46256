using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Benchmarks.Credit;

/// <summary>The shipped scorecards by hand.</summary>
internal static class CreditCardByHand
{
    public static (decimal? Score, bool IsScored, bool IsProvisional) Score(
        CreditFacts facts,
        EvidenceTrack track,
        List<string> reasons
    )
    {
        if (track is EvidenceTrack.None or EvidenceTrack.Refer or EvidenceTrack.Starter)
        {
            return (null, false, false);
        }
        var (points, maximum, isMissing) = (0, 0, false);
        void Add(string code, int most, int? earned)
        {
            maximum += most;
            points += earned ?? 0;
            isMissing |= earned is null;
            if (earned is null || earned < most)
            {
                reasons.Add(code);
            }
        }
        var conduct = facts.Behaviour.Scored;
        Add(
            "SC-01",
            20,
            conduct.DaysLate is { } late
                ? late < 1
                    ? 20
                    : late < 5
                        ? 17
                        : late < 10
                            ? 13
                            : late < 20
                                ? 8
                                : late < 40
                                    ? 3
                                    : 0
                : null
        );
        Add(
            "SC-02",
            8,
            conduct.LateByNumber?.BasisPoints is { } share
                ? share < 1_000
                    ? 8
                    : share < 2_500
                        ? 6
                        : share < 5_000
                            ? 4
                            : share < 7_500
                                ? 2
                                : 0
                : null
        );
        Add(
            "SC-03",
            8,
            conduct.OverdueShare?.BasisPoints is { } overdue
                ? overdue == 0
                    ? 8
                    : overdue < 1_000
                        ? 6
                        : overdue < 2_500
                            ? 4
                            : overdue < 5_000
                                ? 1
                                : 0
                : null
        );
        Add(
            "SC-04",
            8,
            conduct.OldestOverdueDays is { } oldest
                ? oldest <= 5
                    ? 8
                    : oldest < 16
                        ? 6
                        : oldest < 31
                            ? 3
                            : oldest <= 60
                                ? 1
                                : 0
                : null
        );
        Add(
            "SC-05",
            6,
            conduct.Trend is { } trend
                ? trend < 5
                    ? 6
                    : trend < 15
                        ? 3
                        : 0
                : 0
        );
        Add(
            "SC-06",
            5,
            facts.MonthsTrading is { } months
                ? months < 12
                    ? 0
                    : months < 36
                        ? 2
                        : months < 60
                            ? 3
                            : 5
                : null
        );
        if (track == EvidenceTrack.Full)
        {
            var statement = facts.File!.Statement!;
            Add(
                "SC-07",
                15,
                InPercent(statement.CashFlowToLiabilities) is { } flow
                    ? flow < 0
                        ? 0
                        : flow < 500
                            ? 4
                            : flow < 1_000
                                ? 7
                                : flow < 2_000
                                    ? 11
                                    : 15
                    : null
            );
            Add(
                "SC-08",
                10,
                InPercent(statement.EquityRatio) is { } equity
                    ? equity < 0
                        ? 0
                        : equity < 1_000
                            ? 2
                            : equity < 2_000
                                ? 5
                                : equity < 3_500
                                    ? 8
                                    : 10
                    : null
            );
            Add(
                "SC-09",
                10,
                statement.QuickRatio?.ToDecimal(4, Rounding.HalfEven) is { } quick
                    ? quick < 0.4m
                        ? 0
                        : quick < 0.7m
                            ? 4
                            : quick < 1
                                ? 7
                                : 10
                    : null
            );
        }
        if (track is EvidenceTrack.Report or EvidenceTrack.Full)
        {
            Add(
                "SC-10",
                10,
                facts.File!.Report!.Class is not { } rating
                    ? null
                    : rating switch
                    {
                        ExternalClass.Weakest => 0,
                        ExternalClass.Weak => 2,
                        ExternalClass.Adequate => 5,
                        ExternalClass.Good => 8,
                        ExternalClass.Strongest => 10,
                    }
            );
        }
        return (
            isMissing ? null : decimal.Round(points * 100m / maximum, 2, MidpointRounding.ToEven),
            true,
            conduct.Trend is null
        );
    }

    private static long? InPercent(Ratio? ratio) =>
        ratio is { } known && Percentage.TryOf(known.Numerator, known.Denominator, Rounding.HalfEven, out var percentage)
            ? percentage.BasisPoints
            : null;
}
