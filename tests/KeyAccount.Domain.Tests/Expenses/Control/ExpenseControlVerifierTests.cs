using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Expenses.Control.Spending;

namespace KeyAccount.Domain.Tests.Expenses.Control;

/// <summary>Thresholds among themselves: gaps, wrong order, dead ends.</summary>
public class ExpenseControlVerifierTests
{
    private static readonly AuthorityLadder Ladder = ShippedLadder.Of(
        Money.Eur(1_000),
        Percentage.Percent(40),
        Percentage.Percent(20),
        60
    );

    [Fact]
    public void The_shipped_thresholds_are_in_order_and_lead_to_somebody() =>
        Assert.Empty(ExpenseControlVerifier.ThresholdsOf(Shipped, Ladder));

    [Fact]
    public void A_stage_that_only_warns_is_a_gap() =>
        Assert.Equal(
            [new(ControlFindingKind.Gap, null, ExpenseStage.Order, null, null)],
            ExpenseControlVerifier.ThresholdsOf(Ordering(At("A", 80, ControlAction.WarnOwner)))
        );

    [Fact]
    public void A_stage_that_is_ignored_is_no_gap() =>
        Assert.Empty(
            ExpenseControlVerifier.ThresholdsOf(Own(new() { Currency = Currency.Eur, General = ViewControl.Ignored }))
        );

    [Theory]
    [InlineData(80, 100, false)]
    [InlineData(100, 100, true)]
    [InlineData(110, 100, true)]
    public void A_warning_at_or_beyond_a_stop_is_out_of_order(int warns, int stops, bool isFound) =>
        Assert.Equal(
            isFound ? ["all views, Order: 'A' is milder than 'B' and is not met before it."] : [],
            ExpenseControlVerifier
                .ThresholdsOf(Ordering(At("A", warns, ControlAction.WarnOwner), At("B", stops, ControlAction.Stop)))
                .Select(finding => finding.ToString())
        );

    [Fact]
    public void A_warning_at_a_mark_comes_before_a_stop_above_it() =>
        Assert.Empty(
            ExpenseControlVerifier.ThresholdsOf(
                Ordering(
                    At("A", 100, ControlAction.WarnSuperior),
                    ControlThreshold.At("B", BudgetMark.UsageAbove(Percentage.Percent(100)), ControlAction.Refer(1))
                )
            )
        );

    [Fact]
    public void The_owner_is_warned_before_the_superior() =>
        Assert.Contains(
            ExpenseControlVerifier.ThresholdsOf(
                Ordering(
                    At("A", 90, ControlAction.WarnOwner),
                    At("B", 80, ControlAction.WarnSuperior),
                    At("C", 100, ControlAction.Stop)
                )
            ),
            finding => finding is { Kind: ControlFindingKind.OutOfOrder, Code: "A", Other: "B" }
        );

    [Fact]
    public void What_remains_runs_the_other_way() =>
        Assert.Contains(
            ExpenseControlVerifier.ThresholdsOf(
                Ordering(
                    ControlThreshold.At("A", BudgetMark.RemainingAtMost(Money.Eur(10)), ControlAction.WarnOwner),
                    ControlThreshold.At("B", BudgetMark.RemainingAtMost(Money.Eur(20)), ControlAction.Stop)
                )
            ),
            finding => finding is { Kind: ControlFindingKind.OutOfOrder, Code: "A", Other: "B" }
        );

    [Fact]
    public void A_share_and_an_amount_have_no_order() =>
        Assert.Empty(
            ExpenseControlVerifier.ThresholdsOf(
                Ordering(
                    At("A", 110, ControlAction.WarnOwner),
                    ControlThreshold.At("B", BudgetMark.OverAbove(Money.Eur(0)), ControlAction.Stop)
                )
            )
        );

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void A_referral_to_nobody_is_a_dead_end(int level, bool isFound) =>
        Assert.Equal(
            isFound,
            ExpenseControlVerifier
                .ThresholdsOf(Ordering(At("A", 100, ControlAction.Refer(level))), Ladder)
                .Any(finding => finding is { Kind: ControlFindingKind.DeadEnd, Code: "A" })
        );

    [Fact]
    public void What_is_not_known_leads_to_somebody_too() =>
        Assert.Contains(
            ExpenseControlVerifier.ThresholdsOf(Own(Shipped.Terms with { UnknownLevel = 0 }), Ladder),
            finding => finding is { Kind: ControlFindingKind.DeadEnd, Code: "BUDGET-01" }
        );

    private static ExpenseControlPolicy Ordering(params ControlThreshold[] thresholds) =>
        Own(new() { Currency = Currency.Eur, General = ViewControl.Ignored with { Order = StageControl.By(thresholds) } });

    private static ControlThreshold At(string code, int percent, ControlAction action) =>
        ControlThreshold.At(code, BudgetMark.UsageAtLeast(Percentage.Percent(percent)), action);
}
