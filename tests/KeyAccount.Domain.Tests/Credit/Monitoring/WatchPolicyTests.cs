using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

public class WatchPolicyTests
{
    private static readonly LocalDate AsOf = new(2024, 6, 30);

    /// <summary>A line of 1,000 half used; everything is known and good unless the test changes it.</summary>
    internal static readonly WatchFacts Good = new()
    {
        Subject = "A",
        AsOf = AsOf,
        Limit = Money.Eur(1_000),
        Used = Money.Eur(400),
        Asked = Money.Eur(100),
        OldestOverdueDays = 0,
        Overdue = Money.Eur(0),
        Open = Money.Eur(400),
        DaysLateTrend = 0,
        OrdersThisMonth = Money.Eur(100),
        OrdersOfAverageMonth = Money.Eur(100),
        MonthsTrading = 60,
        LineExpiresOn = AsOf.PlusDays(200),
        CoverExpiresOn = AsOf.PlusDays(200),
        ReviewDueOn = AsOf.PlusDays(100),
        DunningLevel = 0,
        PlanBroken = false,
        DaysSinceOrder = 3,
        MedianOrderInterval = 7,
    };

    [Fact]
    public void When_all_is_known_and_good_it_is_ok() => Assert.Equal(UseStatus.Ok, Status(Good));

    [Theory]
    [InlineData(499.99, UseStatus.Ok)]
    [InlineData(500, UseStatus.Watch)]
    [InlineData(600, UseStatus.Watch)]
    [InlineData(600.01, UseStatus.Hold)]
    public void The_use_is_projected_with_what_is_asked(double asked, UseStatus status) =>
        Assert.Equal(status, Status(Good with { Asked = Money.Eur((decimal)asked) }));

    /// <summary>Peers compare (limit − new) × 90 % with what is used: 400 &lt; 450 would still be ok here, though 900 of 1,000 would be used.</summary>
    [Fact]
    public void The_watch_is_on_used_and_new_and_not_on_the_limit_less_the_new()
    {
        var facts = Good with { Used = Money.Eur(400), Asked = Money.Eur(500) };
        Assert.True(facts.Used < (facts.Limit - facts.Asked)!.Value.Times(Share.Percent(90), Rounding.Down));
        Assert.Equal(UseStatus.Watch, Status(facts));
    }

    [Fact]
    public void A_threshold_holds_to_the_last_cent_on_a_large_limit()
    {
        var facts = Good with { Limit = Money.Eur(1_000_000_000), Used = Money.Eur(0), Open = Money.Eur(0) };
        Assert.Equal(UseStatus.Ok, Status(facts with { Asked = Money.Eur(899_999_999.99m) }));
        Assert.Equal(UseStatus.Watch, Status(facts with { Asked = Money.Eur(1_000_000_000) }));
        Assert.Equal(UseStatus.Hold, Status(facts with { Asked = Money.Eur(1_000_000_000.01m) }));
    }

    [Fact]
    public void A_line_without_a_limit_is_not_measured_by_it() =>
        Assert.Equal(UseStatus.Ok, Status(Good with { IsLimited = false, Limit = null, Used = Money.Eur(9_999_999) }));

    [Fact]
    public void No_credit_holds_the_first_cent_and_nothing_below()
    {
        var none = Good with { Limit = Money.Eur(0), Used = Money.Eur(0), Open = Money.Eur(0) };
        Assert.Equal(UseStatus.Ok, Status(none with { Asked = Money.Eur(0) }));
        Assert.Equal(UseStatus.Hold, Status(none with { Asked = Money.Eur(0.01m) }));
    }

    [Theory]
    [InlineData(15, UseStatus.Ok)]
    [InlineData(16, UseStatus.Watch)]
    [InlineData(30, UseStatus.Watch)]
    [InlineData(31, UseStatus.Hold)]
    [InlineData(60, UseStatus.Hold)]
    [InlineData(61, UseStatus.PrepaidOnly)]
    public void The_oldest_item_counts_by_its_days(int days, UseStatus status) =>
        Assert.Equal(status, Status(Good with { OldestOverdueDays = days }));

    [Theory]
    [InlineData(39.99, UseStatus.Ok)]
    [InlineData(40, UseStatus.Watch)]
    [InlineData(99.99, UseStatus.Watch)]
    [InlineData(100, UseStatus.Hold)]
    public void What_is_overdue_counts_by_its_part_of_what_is_open(double overdue, UseStatus status) =>
        Assert.Equal(status, Status(Good with { Overdue = Money.Eur((decimal)overdue) }));

    [Fact]
    public void Who_owes_nothing_is_not_held_for_overdue() =>
        Assert.Equal(UseStatus.Ok, Status(Good with { Overdue = Money.Eur(0), Open = Money.Eur(-50) }));

    [Theory]
    [InlineData(9.99, UseStatus.Ok)]
    [InlineData(10, UseStatus.Watch)]
    public void Growing_lateness_is_watched(double trend, UseStatus status) =>
        Assert.Equal(status, Status(Good with { DaysLateTrend = (decimal)trend }));

    [Theory]
    [InlineData(200, 23, UseStatus.Ok)]
    [InlineData(200.01, 23, UseStatus.Watch)]
    [InlineData(200.01, 24, UseStatus.Ok)]
    public void A_month_far_above_the_average_is_watched_of_a_young_client(double month, int months, UseStatus status) =>
        Assert.Equal(status, Status(Good with { OrdersThisMonth = Money.Eur((decimal)month), MonthsTrading = months }));

    [Fact]
    public void Orders_out_of_nothing_are_far_above_it() =>
        Assert.Equal(
            UseStatus.Watch,
            Status(Good with { OrdersOfAverageMonth = Money.Eur(0), OrdersThisMonth = Money.Eur(1), MonthsTrading = 2 })
        );

    [Theory]
    [InlineData(31, UseStatus.Ok)]
    [InlineData(30, UseStatus.Watch)]
    [InlineData(0, UseStatus.Watch)]
    [InlineData(-14, UseStatus.Watch)]
    [InlineData(-15, UseStatus.Hold)]
    public void A_line_goes_on_through_its_grace_days(int daysLeft, UseStatus status) =>
        Assert.Equal(status, Status(Good with { LineExpiresOn = AsOf.PlusDays(daysLeft) }));

    [Theory]
    [InlineData(31, UseStatus.Ok)]
    [InlineData(30, UseStatus.Watch)]
    [InlineData(1, UseStatus.Watch)]
    [InlineData(0, UseStatus.Hold)]
    public void Cover_that_has_ended_holds_at_once(int daysLeft, UseStatus status) =>
        Assert.Equal(status, Status(Good with { CoverExpiresOn = AsOf.PlusDays(daysLeft) }));

    [Theory]
    [InlineData(0, UseStatus.Ok)]
    [InlineData(-1, UseStatus.Watch)]
    [InlineData(-30, UseStatus.Watch)]
    [InlineData(-31, UseStatus.Hold)]
    public void An_overdue_review_has_a_consequence(int daysLeft, UseStatus status) =>
        Assert.Equal(status, Status(Good with { ReviewDueOn = AsOf.PlusDays(daysLeft) }));

    [Theory]
    [InlineData(1, UseStatus.Ok)]
    [InlineData(2, UseStatus.Watch)]
    [InlineData(3, UseStatus.Hold)]
    public void Dunning_counts_by_its_level(int level, UseStatus status) =>
        Assert.Equal(status, Status(Good with { DunningLevel = level }));

    [Fact]
    public void A_broken_plan_holds() => Assert.Equal(UseStatus.Hold, Status(Good with { PlanBroken = true }));

    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    public void Silence_is_told_to_sales_and_changes_no_status(int days, bool isTold)
    {
        var reading = WatchPolicy.Shipped.Read(Good with { DaysSinceOrder = days });
        Assert.Equal(UseStatus.Ok, reading.Status);
        Assert.Equal(isTold, reading.Sales.Outcome.IsReferral);
        Assert.Equal(isTold ? Truth.Yes : Truth.No, reading.Signals.Single(signal => signal.Code == "SALES-01").Raises);
    }

    [Fact]
    public void What_there_is_none_of_is_said_and_then_not_missing() =>
        Assert.Equal(
            UseStatus.Ok,
            Status(
                Good with
                {
                    LineExpires = false,
                    LineExpiresOn = null,
                    HasCover = false,
                    CoverExpiresOn = null,
                    IsReviewed = false,
                    ReviewDueOn = null,
                }
            )
        );

    [Fact]
    public void A_missing_answer_is_undetermined_and_named()
    {
        var reading = WatchPolicy.Shipped.Read(Good with { CoverExpiresOn = null });
        Assert.Equal(UseStatus.Undetermined, reading.Status);
        Assert.Contains(reading.Computed.Missing, feature => feature.Name == "has_cover");
    }

    [Fact]
    public void A_missing_answer_neither_softens_nor_sharpens_what_is_known()
    {
        var unknown = Good with { DunningLevel = null, CoverExpiresOn = null };
        Assert.Equal(UseStatus.Watch, Status(unknown with { OldestOverdueDays = 16 }));
        Assert.Equal(UseStatus.Hold, Status(unknown with { OldestOverdueDays = 31 }));
    }

    [Fact]
    public void When_nothing_is_known_the_status_is_undetermined() =>
        Assert.Equal(UseStatus.Undetermined, Status(new() { Subject = "A", AsOf = AsOf }));

    /// <summary>Peers test for a stop only on what is stopped already; here every computed outcome leaves both marks alone.</summary>
    [Theory]
    [InlineData(UseMark.Stop, UseStatus.Stop)]
    [InlineData(UseMark.NoCheck, UseStatus.NoCheck)]
    public void What_is_computed_never_touches_what_a_person_set(UseMark mark, UseStatus status)
    {
        int[] days = [0, 16, 31, 61];
        Assert.All(
            days,
            overdue =>
            {
                var reading = WatchPolicy.Shipped.Read(Good with { Mark = mark, OldestOverdueDays = overdue });
                Assert.Equal(status, reading.Status);
                Assert.NotEqual(status, reading.Computed.Outcome);
            }
        );
    }

    [Fact]
    public void What_adds_nothing_passes_unless_it_is_stopped()
    {
        Assert.True(WatchPolicy.Shipped.Read(Good with { OldestOverdueDays = 99 }).PassesWithoutIncrement);
        Assert.False(WatchPolicy.Shipped.Read(Good with { Mark = UseMark.Stop }).PassesWithoutIncrement);
    }

    [Fact]
    public void Amounts_of_two_currencies_are_refused() =>
        Assert.Throws<CurrencyMismatchException>(() => Status(Good with { Limit = Money.Usd(1_000) }));

    [Theory]
    [InlineData(900, Truth.Yes, Truth.No)]
    [InlineData(899.99, Truth.No, Truth.No)]
    [InlineData(850, Truth.No, Truth.No)]
    [InlineData(849.99, Truth.No, Truth.Yes)]
    public void The_alert_about_the_use_is_over_only_well_below_it(double used, Truth raises, Truth clears)
    {
        var facts = Good with { Used = Money.Eur((decimal)used), Asked = Money.Eur(0) };
        var signal = WatchPolicy.Shipped.Read(facts).Signals.Single(one => one.Code == "WATCH-01");
        Assert.Equal((raises, clears), (signal.Raises, signal.Clears));
    }

    [Fact]
    public void Every_reason_is_told_with_its_margin()
    {
        var reading = WatchPolicy.Shipped.Read(Good with { OldestOverdueDays = 40, PlanBroken = true });
        Assert.Equal(
            ["WATCH-02", "HOLD-02", "HOLD-09"],
            reading.Computed.Findings.Where(finding => finding.Truth == Truth.Yes).Select(finding => finding.Code)
        );
        Assert.Equal(
            ["HOLD-02", "HOLD-09"],
            reading.Computed.Findings.Where(finding => finding.IsDetermining).Select(finding => finding.Code)
        );
    }

    [Fact]
    public void Every_status_and_trigger_and_question_has_a_name()
    {
        Assert.Equal(Enum.GetValues<UseStatus>(), MonitoringScales.Statuses.Members);
        Assert.Equal(Enum.GetValues<ReviewTrigger>(), MonitoringScales.Triggers.Members);
        Assert.Equal(Enum.GetValues<PackQuestion>(), MonitoringScales.PackQuestions.Members);
        Assert.Equal(WatchFeatures.All.Length, WatchFeatures.All.Select(feature => feature.Name).Distinct().Count());
    }

    private static UseStatus Status(WatchFacts facts) => WatchPolicy.Shipped.Read(facts).Status;
}
