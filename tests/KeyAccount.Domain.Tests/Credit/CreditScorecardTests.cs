using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Credit.Debtor;

namespace KeyAccount.Domain.Tests.Credit;

/// <summary>The shipped cards, line by line, below, on and above each threshold.</summary>
public class CreditScorecardTests
{
    [Theory]
    [InlineData(0, 20)]
    [InlineData(0.999999, 20)]
    [InlineData(1, 17)]
    [InlineData(4.999999, 17)]
    [InlineData(5, 13)]
    [InlineData(9.999999, 13)]
    [InlineData(10, 8)]
    [InlineData(19.999999, 8)]
    [InlineData(20, 3)]
    [InlineData(39.999999, 3)]
    [InlineData(40, 0)]
    public void Days_late(double days, int points) =>
        Expect("SC-01", points, Full.Paying(conduct => conduct with { DaysLate = (decimal)days }));

    [Theory]
    [InlineData(9.99, 8)]
    [InlineData(10, 6)]
    [InlineData(24.99, 6)]
    [InlineData(25, 4)]
    [InlineData(49.99, 4)]
    [InlineData(50, 2)]
    [InlineData(74.99, 2)]
    [InlineData(75, 0)]
    public void Late_share(double percent, int points) =>
        Expect("SC-02", points, Full.Paying(conduct => conduct with { LateByNumber = Share.Percent((decimal)percent) }));

    [Theory]
    [InlineData(0, 8)]
    [InlineData(0.01, 6)]
    [InlineData(9.99, 6)]
    [InlineData(10, 4)]
    [InlineData(24.99, 4)]
    [InlineData(25, 1)]
    [InlineData(49.99, 1)]
    [InlineData(50, 0)]
    public void Overdue_share(double percent, int points) =>
        Expect("SC-03", points, Full.Paying(conduct => conduct with { OverdueShare = Share.Percent((decimal)percent) }));

    [Theory]
    [InlineData(5, 8)]
    [InlineData(6, 6)]
    [InlineData(15, 6)]
    [InlineData(16, 3)]
    [InlineData(30, 3)]
    [InlineData(31, 1)]
    [InlineData(60, 1)]
    [InlineData(61, 0)]
    public void Oldest_overdue(int days, int points) =>
        Expect("SC-04", points, Full.Paying(conduct => conduct with { OldestOverdueDays = days }));

    [Theory]
    [InlineData(-30, 6)]
    [InlineData(4.999999, 6)]
    [InlineData(5, 3)]
    [InlineData(14.999999, 3)]
    [InlineData(15, 0)]
    public void Trend(double days, int points) =>
        Expect(
            "SC-05",
            points,
            Full.Paying(conduct => conduct with { DaysLateLastSixMonths = 30 + (decimal)days, DaysLatePriorSixMonths = 30 })
        );

    [Theory]
    [InlineData(11, 0)]
    [InlineData(12, 2)]
    [InlineData(35, 2)]
    [InlineData(36, 3)]
    [InlineData(59, 3)]
    [InlineData(60, 5)]
    public void Time_trading(int months, int points) =>
        Expect("SC-06", points, Full.Filed(file => file with { CustomerSince = AsOf.PlusMonths(-months) }));

    [Theory]
    [InlineData(-90_050, 0)]
    [InlineData(-40_000, 4)]
    [InlineData(-15_050, 4)]
    [InlineData(-15_000, 7)]
    [InlineData(9_950, 7)]
    [InlineData(10_000, 11)]
    [InlineData(59_950, 11)]
    [InlineData(60_000, 15)]
    public void Cash_flow_to_liabilities(int profit, int points) =>
        Expect("SC-07", points, Stated(statement => statement with { Profit = Money.Eur(profit) }));

    [Theory]
    [InlineData(-100, 0)]
    [InlineData(0, 2)]
    [InlineData(99_900, 2)]
    [InlineData(100_000, 5)]
    [InlineData(199_900, 5)]
    [InlineData(200_000, 8)]
    [InlineData(349_900, 8)]
    [InlineData(350_000, 10)]
    public void Equity_ratio(int equity, int points) =>
        Expect("SC-08", points, Stated(statement => statement with { Equity = Money.Eur(equity) }));

    [Theory]
    [InlineData(319_900, 0)]
    [InlineData(320_000, 4)]
    [InlineData(409_900, 4)]
    [InlineData(410_000, 7)]
    [InlineData(499_900, 7)]
    [InlineData(500_000, 10)]
    public void Quick_ratio(int currentAssets, int points) =>
        Expect("SC-09", points, Stated(statement => statement with { CurrentAssets = Money.Eur(currentAssets) }));

    [Theory]
    [InlineData(ExternalClass.Weakest, 0)]
    [InlineData(ExternalClass.Weak, 2)]
    [InlineData(ExternalClass.Adequate, 5)]
    [InlineData(ExternalClass.Good, 8)]
    [InlineData(ExternalClass.Strongest, 10)]
    public void Agency_class(ExternalClass rating, int points) =>
        Expect("SC-10", points, Full.Filed(file => file with { Report = new(AsOf, rating) }));

    [Theory]
    [InlineData(EvidenceTrack.Trade, 6, 55)]
    [InlineData(EvidenceTrack.Report, 7, 65)]
    [InlineData(EvidenceTrack.Full, 10, 100)]
    public void Each_track_has_a_card_of_its_own(EvidenceTrack track, int lines, int points)
    {
        var card =
            track == EvidenceTrack.Trade ? Shipped.Trade
            : track == EvidenceTrack.Report ? Shipped.Report
            : Shipped.Full;
        Assert.Equal((lines, points), (card.Characteristics.Length, card.TotalPoints));
    }

    [Fact]
    public void The_trade_card_is_rescaled_from_fifty_five()
    {
        var evaluation = Trading.Paying(conduct => conduct with { DaysLate = 40 }).Evaluated();
        Assert.Equal(63.64m, evaluation.Score); // 35 / 55
    }

    [Fact]
    public void An_unknown_trend_counts_as_the_worst_and_leaves_the_grade_provisional()
    {
        var evaluation = Trading.Paying(conduct => conduct with { DaysLatePriorSixMonths = null }).Evaluated();
        Assert.Equal((89.09m, CreditOutcome.Provisional), (evaluation.Score!.Value, evaluation.Outcome)); // 49 / 55
    }

    public static TheoryData<string, CreditFacts> Silent { get; } =
        new()
        {
            { "days_late", Full.Paying(conduct => conduct with { DaysLate = null }) },
            { "late_share", Full.Paying(conduct => conduct with { LateByNumber = null }) },
            { "overdue_share", Full.Paying(conduct => conduct with { OverdueShare = null }) },
            { "cash_flow_to_liabilities", Stated(statement => statement with { Depreciation = null }) },
            { "equity_ratio", Stated(statement => statement with { Equity = null }) },
            { "quick_ratio", Stated(statement => statement with { Inventories = null }) },
        };

    [Theory, MemberData(nameof(Silent))]
    public void Any_other_missing_answer_defers_and_is_named(string feature, CreditFacts facts)
    {
        var evaluation = facts.Evaluated();
        Assert.Equal((CreditOutcome.Deferred, null, null), (evaluation.Outcome, evaluation.Grade, evaluation.Line));
        Assert.Equal([feature], evaluation.MissingFor(Audience.Finance).Select(missing => missing.Name));
    }

    [Fact]
    public void A_quick_ratio_beyond_all_sense_is_held_at_a_million() =>
        Expect("SC-09", 10, Stated(statement => statement with { CurrentLiabilities = Money.Eur(0.01m) }));

    private static CreditFacts Stated(Func<FinancialStatement, FinancialStatement> change) =>
        Full.Filed(file => file with { Statement = change(file.Statement!) });

    private static void Expect(string code, int points, CreditFacts facts) =>
        Assert.Equal(points, facts.Evaluated().Scoring!.Lines.Single(line => line.Code == code).Points);
}
