using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Expenses.Control.Spending;

namespace KeyAccount.Domain.Tests.Expenses.Control;

/// <summary>Published cases of availability control.</summary>
public class PublishedControlCaseTests
{
    [Theory]
    [InlineData(79_999.99, "")]
    [InlineData(80_000, "WARN")]
    [InlineData(100_999.99, "WARN")]
    [InlineData(101_000, "MAIL,WARN")]
    [InlineData(109_999.99, "MAIL,WARN")]
    [InlineData(110_000, "ERROR,MAIL,WARN")]
    public void Thresholds_by_share_and_by_amount_stand_side_by_side(double amount, string codes) // expenses:39
    {
        var policy = Own(
            new()
            {
                Currency = Currency.Eur,
                Pace = null,
                General = ViewControl.Ignored with
                {
                    Order = StageControl.By(
                        ControlThreshold.At("WARN", BudgetMark.UsageAtLeast(Percentage.Percent(80)), ControlAction.WarnOwner),
                        ControlThreshold.At("MAIL", BudgetMark.OverAtLeast(Money.Eur(1_000)), ControlAction.WarnSuperior),
                        ControlThreshold.At("ERROR", BudgetMark.UsageAtLeast(Percentage.Percent(110)), ControlAction.Stop)
                    ),
                },
            }
        );
        var check = policy.Check(Order((decimal)amount, Budget(100_000)));
        Assert.Equal(codes, string.Join(',', check.Breaches.Select(breach => breach.Threshold.Code)));
        Assert.Equal(codes.StartsWith('E'), check.Verdict.IsDecline);
    }

    [Fact]
    public void What_was_spent_counts_once() // expenses:41
    {
        var check = Shipped.Check(Order(5_000_000, Budget(20_000_000, actual: 11_000_000)));
        Assert.True(check.Passes);
        var after = Budget(20_000_000, actual: 11_000_000, committed: 5_000_000);
        Assert.Equal(Money.Eur(4_000_000), after.Available);
    }

    [Theory]
    [InlineData(40_000, true)]
    [InlineData(250_000, false)]
    public void A_month_that_is_ignored_does_not_stop_and_the_year_does(double amount, bool passes) // expenses:43a
    {
        var policy = Own(StopAbove().With("month", ViewControl.Ignored));
        var month = Budget(16_666.67m, view: "month");
        Assert.Equal(passes, policy.Check(Order((decimal)amount, month, Budget(200_000, view: "year"))).Passes);
    }

    [Theory]
    [InlineData(100_000, true)]
    [InlineData(100_001, false)]
    public void The_accumulated_limit_is_passed_only_above_it(double amount, bool passes) // expenses:43b
    {
        var accumulated = Budget(200_000, actual: 100_000) with { Interval = "accumulated to June" };
        Assert.Equal(passes, Own(StopAbove()).Check(Order((decimal)amount, accumulated)).Passes);
    }

    [Theory]
    [InlineData(80, "decline")]
    [InlineData(1, "approve")]
    public void A_foreign_order_is_checked_at_the_rate_of_its_day(int rate, string verdict) // expenses:44
    {
        var rates = ExchangeRates.Of([ExchangeRate.Of(Currency.Usd, Currency.Eur, Day, rate)], maximumAgeDays: 1);
        var order = Document(ExpenseStage.Order, Money.Usd(50_000), Budget(100_000)) with { Rates = rates };
        Assert.Equal(verdict, Own(StopAbove()).Check(order).Verdict.ToString());
    }

    [Fact]
    public void A_foreign_order_without_a_rate_is_not_unchecked_but_unknown() // expenses:44
    {
        var check = Own(StopAbove()).Check(Document(ExpenseStage.Order, Money.Usd(1), Budget(100_000)));
        Assert.Equal(Verdict.Refer(2), check.Verdict);
        Assert.Contains(check.Reviews[0].Decision.Findings, finding => finding is { Code: "BUDGET-02", Truth: Truth.Yes });
    }

    [Fact]
    public void A_rate_of_another_day_that_is_too_old_is_no_rate() // expenses:44
    {
        var rates = ExchangeRates.Of([ExchangeRate.Of(Currency.Usd, Currency.Eur, Day.PlusDays(-2), 1)], maximumAgeDays: 1);
        var order = Document(ExpenseStage.Order, Money.Usd(1), Budget(100_000)) with { Rates = rates };
        Assert.True(Own(StopAbove()).Check(order).Verdict.IsReferral);
    }

    [Theory]
    [InlineData(9.99, false)]
    [InlineData(10, true)]
    [InlineData(10.01, true)]
    public void A_threshold_of_what_remains_is_met_at_exactly_that(double line, bool isWarned) // expenses:46
    {
        var policy = Remaining(BudgetMark.RemainingAtMost(Money.Eur(10)));
        Assert.Equal(isWarned, !policy.Check(Order((decimal)line, Budget(100, actual: 80))).Warnings.IsEmpty);
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(10.01, true)]
    public void A_threshold_below_what_remains_is_not_met_at_exactly_that(double line, bool isWarned) // expenses:46
    {
        var policy = Remaining(BudgetMark.RemainingBelow(Money.Eur(10)));
        Assert.Equal(isWarned, !policy.Check(Order((decimal)line, Budget(100, actual: 80))).Warnings.IsEmpty);
    }

    private static ExpenseControlPolicy Remaining(BudgetMark mark) =>
        Own(
            new()
            {
                Currency = Currency.Eur,
                Pace = null,
                General = ViewControl.Ignored with
                {
                    Order = StageControl.By(ControlThreshold.At("REMAINS", mark, ControlAction.WarnOwner)),
                },
            }
        );

    private static ExpenseControlTerms StopAbove() => StoppingAt(BudgetMark.UsageAbove(Percentage.Percent(100))).Terms;
}
