using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Expenses.Indicators;

public class FlexedBudgetTests
{
    [Fact] // expenses:54
    public void Price_and_volume_add_up()
    {
        var total = Flex(Line("travel", Side(100, 100, 1_000), Side(90, 90, 810))).Total!;
        Assert.Equal((Money.Eur(-90), Money.Eur(-100), Money.Eur(-190)), (total.Price, total.Activity, total.Total));
        Assert.Equal((Money.Eur(0), Money.Eur(0)), (total.Efficiency, total.Mix));
    }

    [Fact]
    public void Dearer_nights_and_more_of_them_are_told_apart()
    {
        // 10 visits of 2 nights at 100; 12 visits came, with 30 nights at 110.
        var budget = Flex(Line("hotel", Side(10, 20, 2_000), Side(12, 30, 3_300)));
        var total = budget.Total!;
        Assert.Equal((Money.Eur(2_000), Money.Eur(2_400), Money.Eur(3_300)), (budget.Planned, budget.Flexed, budget.Actual));
        Assert.Equal((Money.Eur(300), Money.Eur(600), Money.Eur(900)), (total.Price, total.Efficiency, total.Spending));
        Assert.Equal((Money.Eur(400), Money.Eur(0)), (total.Quantity, total.Mix));
    }

    [Fact]
    public void Volume_is_quantity_and_mix_among_lines_with_the_same_driver()
    {
        // 10 visits at 100 and 10 at 300 were planned; 5 and 15 came, at those prices.
        var total = Flex(
            Line("near", Side(10, 10, 1_000), Side(5, 5, 500)),
            Line("far", Side(10, 10, 3_000), Side(15, 15, 4_500))
        ).Total!;
        Assert.Equal((Money.Eur(0), Money.Eur(1_000)), (total.Quantity, total.Mix));
        Assert.Equal(Money.Eur(0), total.Spending);
    }

    [Fact]
    public void Drivers_do_not_mix()
    {
        var total = Flex(
            Line("near", Side(10, 10, 1_000), Side(5, 5, 500)),
            Line("far", Side(10, 10, 3_000), Side(15, 15, 4_500)) with
            {
                Driver = "orders",
            }
        ).Total!;
        Assert.Equal((Money.Eur(1_000), Money.Eur(0)), (total.Quantity, total.Mix));
    }

    [Fact]
    public void What_is_fixed_is_not_flexed()
    {
        var budget = Flex(Line("car", Side(10, 10, 1_000, 500), Side(20, 20, 2_000, 700)));
        Assert.Equal(Money.Eur(2_500), budget.Flexed);
        Assert.Equal((Money.Eur(200), Money.Eur(1_000)), (budget.Total!.Fixed, budget.Total.Activity));
    }

    [Fact]
    public void Without_inputs_spending_is_not_divided()
    {
        var total = Flex(Line("travel", Side(10, null, 1_000), Side(10, 12, 1_300))).Total!;
        Assert.Equal((Money.Eur(300), Money.Eur(0)), (total.Undivided, total.Price));
    }

    [Fact]
    public void What_was_not_planned_and_what_did_not_come_have_parts_of_their_own()
    {
        var none = ExpenseActivity.None(Currency.Eur);
        var total = Flex(Line("new", none, Side(2, 2, 70)), Line("old", Side(3, 3, 90), none)).Total!;
        Assert.Equal((Money.Eur(70), Money.Eur(-90)), (total.Unplanned, total.Dropped));
        Assert.Equal((total.Unplanned, total.Dropped), (total.Spending, total.Activity));
    }

    [Fact]
    public void A_fee_for_a_visit_that_did_not_come_is_undivided() =>
        Assert.Equal(Money.Eur(-80), Flex(Line("old", Side(3, 3, 90), Side(0, 0, 10))).Total!.Undivided);

    [Fact]
    public void An_unknown_amount_or_activity_makes_the_total_unknown_and_not_the_rest()
    {
        var budget = Flex(
            Line("a", Side(1, 1, 10), Side(1, 1, 15)),
            Line("b", Side(1, 1, 10), Side(1, 1, 10) with { Activity = null }),
            Line("c", Side(1, 1, 10), Side(1, 1, 10) with { Fixed = null })
        );
        Assert.Null(budget.Total);
        Assert.Null(budget.Flexed);
        Assert.Equal(Money.Eur(5), budget.Known.Total);
        Assert.Equal(["b", "c"], budget.Unknown.Select(line => line.Line.Category));
    }

    [Fact]
    public void A_category_stands_once() =>
        Assert.Throws<ArgumentException>(() =>
            Flex(Line("a", Side(1, 1, 1), Side(1, 1, 1)), Line("a", Side(1, 1, 1), Side(1, 1, 1)))
        );

    [Fact]
    public void Units_below_zero_and_other_currencies_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Side(-1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Side(1, -1, 1));
        Assert.Throws<CurrencyMismatchException>(() =>
            Flex(Line("a", Side(1, 1, 1), Side(1, 1, 1) with { Variable = Money.Usd(1) }))
        );
        Assert.Throws<CurrencyMismatchException>(() =>
            Flex(Line("a", Side(1, 1, 1) with { Fixed = Money.Usd(1) }, Side(1, 1, 1) with { Fixed = Money.Usd(1) }))
        );
    }

    private static FlexedBudget Flex(params ActivityLine[] lines) => FlexedBudget.Of(Currency.Eur, lines);

    private static ActivityLine Line(string category, ExpenseActivity planned, ExpenseActivity actual) =>
        new()
        {
            Category = category,
            Driver = "visits",
            Planned = planned,
            Actual = actual,
        };

    private static ExpenseActivity Side(long activity, long? inputs, decimal variable, decimal fixedAmount = 0) =>
        new()
        {
            Activity = activity,
            Inputs = inputs,
            Variable = Money.Eur(variable),
            Fixed = Money.Eur(fixedAmount),
        };
}
