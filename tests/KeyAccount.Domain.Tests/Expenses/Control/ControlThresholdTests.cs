using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Expenses.Control.Spending;

namespace KeyAccount.Domain.Tests.Expenses.Control;

/// <summary>Marks with their comparison, and thresholds that are refused.</summary>
public class ControlThresholdTests
{
    public static TheoryData<BudgetMark, decimal, bool> Marks =>
        new()
        {
            { BudgetMark.UsageAtLeast(Percentage.Percent(110)), 109.99m, false },
            { BudgetMark.UsageAtLeast(Percentage.Percent(110)), 110, true },
            { BudgetMark.UsageAbove(Percentage.Percent(110)), 110, false },
            { BudgetMark.UsageAbove(Percentage.Percent(110)), 110.01m, true },
            { BudgetMark.OverAtLeast(Money.Eur(5)), 104.99m, false },
            { BudgetMark.OverAtLeast(Money.Eur(5)), 105, true },
            { BudgetMark.OverAbove(Money.Eur(5)), 105, false },
            { BudgetMark.OverAbove(Money.Eur(5)), 105.01m, true },
            { BudgetMark.RemainingAtMost(Money.Eur(5)), 94.99m, false },
            { BudgetMark.RemainingAtMost(Money.Eur(5)), 95, true },
            { BudgetMark.RemainingBelow(Money.Eur(5)), 95, false },
            { BudgetMark.RemainingBelow(Money.Eur(5)), 95.01m, true },
        };

    [Theory]
    [MemberData(nameof(Marks))]
    public void Each_comparison_holds_from_where_it_says(BudgetMark mark, decimal amount, bool stops) =>
        Assert.Equal(stops, StoppingAt(mark).Check(Order(amount, Budget(100))).Verdict.IsDecline);

    [Fact]
    public void A_budget_of_another_currency_is_not_measured_in_money_but_referred() =>
        Assert.True(
            StoppingAt(BudgetMark.OverAbove(Money.Eur(5)))
                .Check(
                    Document(
                        ExpenseStage.Order,
                        Money.Usd(1),
                        BudgetPosition.Absent("b", "v", Currency.Usd, Year) with
                        {
                            Budgeted = Money.Usd(100),
                        }
                    )
                )
                .Verdict.IsReferral
        );

    [Fact]
    public void What_was_incurred_can_not_be_stopped() =>
        Assert.Throws<ArgumentException>(() => ViewControl.Ignored with { Actual = Above100(ControlAction.Stop) });

    [Fact]
    public void What_was_incurred_can_not_be_referred() =>
        Assert.Throws<ArgumentException>(() => ViewControl.Ignored with { Actual = Above100(ControlAction.Refer(4)) });

    [Fact]
    public void A_stage_without_thresholds_has_to_be_said_to_be_ignored() =>
        Assert.Throws<ArgumentException>(() => StageControl.By());

    [Fact]
    public void A_code_stands_once_in_a_stage() =>
        Assert.Throws<ArgumentException>(() => StageControl.By(Threshold("A"), Threshold("A")));

    [Fact]
    public void A_code_stands_once_in_a_view() =>
        Assert.Throws<ArgumentException>(() =>
            Own(
                new()
                {
                    Currency = Currency.Eur,
                    General = new()
                    {
                        Request = StageControl.By(Threshold("A")),
                        Order = StageControl.By(Threshold("A")),
                        Actual = StageControl.Ignored,
                    },
                }
            )
        );

    [Fact]
    public void The_codes_of_the_library_are_its_own() =>
        Assert.Throws<ArgumentException>(() =>
            Own(
                new()
                {
                    Currency = Currency.Eur,
                    General = ViewControl.Ignored with { Order = StageControl.By(Threshold("BUDGET-01")) },
                }
            )
        );

    [Fact]
    public void A_threshold_in_another_currency_than_the_policy_is_refused() =>
        Assert.Throws<CurrencyMismatchException>(() =>
            Own(StoppingAt(BudgetMark.OverAbove(Money.Usd(5))).Terms with { Currency = Currency.Eur })
        );

    [Theory]
    [InlineData(-0.01)]
    [InlineData(100.01)]
    public void A_lead_lies_within_nothing_and_all(double points) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            ExpenseControlTerms.Shipped(Currency.Eur) with
            {
                Pace = Percentage.Percent((decimal)points),
            }
        );

    [Fact]
    public void A_threshold_says_what_it_is() =>
        Assert.Equal(
            "ORDER-80: use of the budget at least 80.00 %, warn owner",
            Shipped.Terms.General.Order.Thresholds[0].ToString()
        );

    private static ControlThreshold Threshold(string code) =>
        ControlThreshold.At(code, BudgetMark.UsageAbove(Percentage.Percent(100)), ControlAction.Stop);

    private static StageControl Above100(ControlAction action) =>
        StageControl.By(ControlThreshold.At("A", BudgetMark.UsageAbove(Percentage.Percent(100)), action));
}
