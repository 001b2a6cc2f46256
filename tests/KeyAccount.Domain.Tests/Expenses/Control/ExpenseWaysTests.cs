using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Expenses.Control.Spending;

namespace KeyAccount.Domain.Tests.Expenses.Control;

/// <summary>The cheapest changes by which an expense passes.</summary>
public class ExpenseWaysTests
{
    private static readonly BudgetPosition Tight = Budget(100, actual: 60, name: "travel");
    private static readonly BudgetPosition Tighter = Budget(50, committed: 30, name: "ann", view: "person");

    [Fact]
    public void What_passes_needs_no_way() => Assert.Empty(ExpenseWays.Of(Shipped.Check(Order(20, Tight, Tighter))));

    [Fact]
    public void Less_is_spent_or_every_short_budget_gets_more() =>
        Assert.Equal(
            ["spend 25.00 EUR less", "transfer 5.00 EUR to budget travel; transfer 25.00 EUR to budget ann"],
            ExpenseWays.Of(Shipped.Check(Order(45, Tight, Tighter))).Select(way => way.ToString())
        );

    [Fact]
    public void Every_way_was_tried() =>
        Assert.All(
            ExpenseWays.Of(Shipped.Check(Order(45, Tight, Tighter))),
            way => Assert.Equal(Verdict.Approve, Shipped.Check(way.Document).Verdict)
        );

    [Fact]
    public void A_budget_that_is_exceeded_already_is_not_helped_by_spending_less() =>
        Assert.Equal(
            ["transfer 30.00 EUR to budget travel"],
            ExpenseWays.Of(Shipped.Check(Order(10, Budget(100, actual: 120)))).Select(way => way.ToString())
        );

    [Fact]
    public void A_later_day_helps_when_its_budget_does()
    {
        var later = new[] { 3, 2, 1 }.Select(month =>
            Order(45, Budget(100, actual: month == 1 ? 60 : 0)) with
            {
                On = Day.PlusMonths(month),
            }
        );
        Assert.Equal(
            ["spend 5.00 EUR less", "transfer 5.00 EUR to budget travel", "spend it on 2026-09-01"],
            ExpenseWays.Of(Shipped.Check(Order(45, Tight)), later: [.. later]).Select(way => way.ToString())
        );
    }

    [Fact]
    public void An_earlier_day_is_no_later_one() =>
        Assert.DoesNotContain(
            ExpenseWays.Of(Shipped.Check(Order(45, Tight)), later: [Order(45, Budget(900)) with { On = Day }]),
            way => way.Steps[0].Kind == ExpenseStepKind.Postpone
        );

    [Fact]
    public void A_budget_that_is_not_known_can_not_be_helped() =>
        Assert.Empty(ExpenseWays.Of(Shipped.Check(Order(1, BudgetPosition.Unresolved("?", "v", Currency.Eur, Year)))));

    [Fact]
    public void An_amount_that_is_not_known_can_not_be_made_smaller() =>
        Assert.Empty(ExpenseWays.Of(Shipped.Check(Document(ExpenseStage.Order, null, Budget(1)))));

    [Fact]
    public void A_budget_that_is_not_kept_can_be_set_up() =>
        Assert.Equal(
            ["transfer 45.00 EUR to budget gifts"],
            ExpenseWays
                .Of(Shipped.Check(Order(45, BudgetPosition.Absent("gifts", "category", Currency.Eur, Year))))
                .Select(way => way.ToString())
        );

    [Fact]
    public void A_lower_authority_can_be_what_is_wanted()
    {
        var policy = Own(
            new()
            {
                Currency = Currency.Eur,
                General = ViewControl.Ignored with
                {
                    Order = StageControl.By(
                        ControlThreshold.At("A", BudgetMark.UsageAbove(Percentage.Percent(100)), ControlAction.Refer(1)),
                        ControlThreshold.At("B", BudgetMark.UsageAbove(Percentage.Percent(110)), ControlAction.Stop)
                    ),
                },
            }
        );
        var check = policy.Check(Order(130, Budget(100)));
        Assert.Equal(
            ["spend 20.00 EUR less", "transfer 18.19 EUR to budget travel"],
            ExpenseWays.Of(check, Verdict.Refer(1)).Select(way => way.ToString())
        );
    }

    [Theory]
    [InlineData(Language.Spanish, "gastar 5.00 EUR menos")]
    [InlineData(Language.SimplifiedChinese, "减少支出 5.00 EUR")]
    public void A_way_is_told_in_the_language_of_the_reader(Language language, string text) =>
        Assert.Equal(text, ExpenseWays.Of(Shipped.Check(Order(45, Tight)))[0].ToString(language));
}
