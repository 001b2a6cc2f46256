using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Credit.Checks.Paper;

namespace KeyAccount.Domain.Tests.Credit.Checks;

/// <summary>The shipped check of how an account pays: each boundary below, on and above.</summary>
public class OverdueCheckTests
{
    [Theory]
    [InlineData(30, -1)]
    [InlineData(31, 1)]
    [InlineData(60, 1)]
    [InlineData(61, 63)]
    public void The_oldest_item_holds_and_then_only_prepaid_goes(int days, int level) =>
        Assert.Equal(
            level < 0 ? Verdict.Approve
                : level == 63 ? Verdict.Decline
                : Verdict.Refer(level),
            Order.Overdue(1, days).Judged()
        );

    [Fact]
    public void Prepaid_goes_whatever_is_overdue() =>
        Assert.True((Order with { Increment = Money.Eur(0) }).Overdue(900, 61, 1_000).Checked().Passes);

    [Theory]
    [InlineData(249.99, true)] // 24.999 %, rounded down
    [InlineData(250, false)]
    public void A_quarter_overdue_holds(decimal overdue, bool passes) =>
        Assert.Equal(passes, Order.Overdue(overdue, 1, 1_000).Checked().Passes);

    [Theory]
    [InlineData(500_000, true)]
    [InlineData(500_000.01, false)]
    public void Amount_and_part_must_both_be_exceeded(decimal overdue, bool passes) =>
        Assert.Equal(
            passes,
            CreditCheckPolicy.Shipped(Terms with { HoldOverdueAmount = 0.5m }).Check(Order.Overdue(overdue, 1, overdue)).Passes
        );

    [Fact]
    public void Who_owes_nothing_is_never_blocked_for_overdue() => // credit: property case
        Assert.True((Order with { Overdue = OverdueItems.None(Currency.Eur), Open = null }).Checked().Passes);

    [Theory]
    [InlineData(31, 600, 61, 400, true)] // 1,000 beyond 30 days
    [InlineData(31, 600, 61, 400.01, false)]
    [InlineData(30, 600, 61, 400.01, true)]
    public void A_bucket_counts_all_older_items_too(int days, decimal amount, int older, decimal olderAmount, bool passes)
    {
        var policy = CreditCheckPolicy.Shipped(
            Terms with
            {
                HoldDays = 3_000,
                PrepaidDays = 3_000,
                Ageing = Terms.Ageing.Add(30, 0.001m),
            }
        );
        var facts = Order with
        {
            Overdue = OverdueItems.Of(
                Currency.Eur,
                new(Money.Eur(amount), days),
                new OverdueItem(Money.Eur(olderAmount), older)
            ),
            Open = Money.Eur(1_000_000),
        };

        Assert.Equal(passes, policy.Check(facts).Passes);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_dunning_level_holds(int level, bool passes) =>
        Assert.Equal(passes, (Order with { DunningLevel = level }).Checked().Passes);

    [Theory]
    [InlineData(9.999999, CheckSignal.Clear)]
    [InlineData(10, CheckSignal.Watch)]
    public void A_rise_in_days_late_is_watched_and_holds_nothing(decimal trend, CheckSignal signal)
    {
        var check = (Order with { DaysLateTrend = trend }).Checked();

        Assert.Equal((true, signal), (check.Passes, check.Signals.Outcome));
    }

    [Theory]
    [InlineData(9.99, true)]
    [InlineData(10, false)]
    public void A_company_may_let_a_rise_hold(decimal trend, bool passes) =>
        Assert.Equal(
            passes,
            CreditCheckPolicy.Shipped(Terms with { HoldTrend = 10 }).Check(Order with { DaysLateTrend = trend }).Passes
        );
}
