using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

public class LineWatchTests
{
    private static readonly WatchFacts Good = new()
    {
        Subject = "credit.c-1",
        AsOf = new(2024, 1, 1),
        Limit = Money.Eur(1_000),
        Used = Money.Eur(0),
        Asked = Money.Eur(0),
        OldestOverdueDays = 0,
        Overdue = Money.Eur(0),
        Open = Money.Eur(0),
        DaysLateTrend = 0,
        OrdersThisMonth = Money.Eur(0),
        OrdersOfAverageMonth = Money.Eur(0),
        MonthsTrading = 60,
        LineExpires = false,
        HasCover = false,
        IsReviewed = false,
        DunningLevel = 0,
        PlanBroken = false,
    };

    private static WatchFacts Family => Good with { Subject = "credit.holding" };

    private static UseStatus Status(params WatchFacts[] levels) => LineWatch.Of(WatchPolicy.Shipped, levels).Status;

    [Fact]
    public void A_line_is_in_order_when_every_level_is() => Assert.Equal(UseStatus.Ok, Status(Good, Family));

    [Fact]
    public void The_strictest_level_counts_and_is_named()
    {
        var watch = LineWatch.Of(
            WatchPolicy.Shipped,
            Good with
            {
                Used = Money.Eur(900),
            },
            Family with
            {
                OldestOverdueDays = 31,
            }
        );
        Assert.Equal((UseStatus.Hold, "credit.holding"), (watch.Status, watch.Binding.Facts.Subject));
    }

    [Fact]
    public void Of_two_equally_strict_levels_the_lower_one_binds()
    {
        var watch = LineWatch.Of(
            WatchPolicy.Shipped,
            Good with
            {
                OldestOverdueDays = 31,
            },
            Family with
            {
                OldestOverdueDays = 31,
            }
        );
        Assert.Equal("credit.c-1", watch.Binding.Facts.Subject);
    }

    [Fact]
    public void What_is_unknown_on_one_level_is_not_hidden_by_order_on_another() =>
        Assert.Equal(UseStatus.Undetermined, Status(Good, Family with { Used = null }));

    [Fact]
    public void What_is_unknown_hides_no_watch() =>
        Assert.Equal(UseStatus.Watch, Status(Good with { Used = Money.Eur(900) }, Family with { Used = null }));

    [Fact]
    public void A_stop_above_stops_a_line_that_is_not_checked() =>
        Assert.Equal(UseStatus.Stop, Status(Good with { Mark = UseMark.NoCheck }, Family with { Mark = UseMark.Stop }));

    [Fact]
    public void A_watch_of_no_level_is_refused() => Assert.Throws<ArgumentException>(() => Status());

    [Theory]
    [InlineData(UseMark.Stop, LineState.Stop)]
    [InlineData(UseMark.Hold, LineState.Hold)]
    [InlineData(UseMark.NoCheck, LineState.Ok)]
    [InlineData(UseMark.None, LineState.Ok)]
    public void A_check_is_told_the_same_status(UseMark mark, LineState state) =>
        Assert.Equal(state, WatchPolicy.Shipped.Read(Good with { Mark = mark }).ForCheck);

    [Fact]
    public void Prepaid_only_is_a_hold_of_a_check() =>
        Assert.Equal(LineState.Hold, WatchPolicy.Shipped.Read(Good with { OldestOverdueDays = 61 }).ForCheck);

    [Fact]
    public void A_check_is_told_nothing_about_a_status_that_is_undetermined() =>
        Assert.Null(WatchPolicy.Shipped.Read(Good with { Used = null }).ForCheck);

    [Theory]
    [InlineData(UseStatus.Ok, LineState.Ok)]
    [InlineData(UseStatus.Watch, LineState.Watch)]
    [InlineData(UseStatus.Hold, LineState.Hold)]
    [InlineData(UseStatus.Stop, LineState.Stop)]
    public void Watch_and_check_have_the_same_words_for_a_status(UseStatus status, LineState state) =>
        Assert.Equal($"{status}", $"{state}");
}
