using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Expenses.Control.Spending;

namespace KeyAccount.Domain.Tests.Expenses.Control;

/// <summary>What a check says, at every boundary, and to what is not known.</summary>
public class ExpenseControlPolicyTests
{
    [Theory]
    [InlineData(249.99, true)]
    [InlineData(250, true)]
    [InlineData(250.01, false)]
    public void Exactly_what_is_available_passes_and_a_cent_more_does_not(double amount, bool passes) =>
        Assert.Equal(
            passes,
            Shipped.Check(Order((decimal)amount, Budget(1_000, actual: 400, pending: 50, committed: 200, reserved: 100))).Passes
        );

    [Theory]
    [InlineData(0)]
    [InlineData(-0.01)]
    [InlineData(-5_000)]
    public void What_adds_nothing_passes_even_when_the_budget_is_exceeded(double amount) =>
        Assert.True(Shipped.Check(Order((decimal)amount, Budget(100, actual: 5_000))).Passes);

    [Fact]
    public void What_adds_nothing_meets_no_threshold() =>
        Assert.Empty(Shipped.Check(Order(0, Budget(100, actual: 5_000))).Breaches);

    [Fact]
    public void What_adds_nothing_passes_even_when_the_budget_is_not_known() =>
        Assert.True(Shipped.Check(Order(-1, BudgetPosition.Unresolved("dept", "department", Currency.Eur, Year))).Passes);

    [Theory]
    [InlineData(79.99, "")]
    [InlineData(80, "ORDER-80")]
    [InlineData(89.99, "ORDER-80")]
    [InlineData(90, "ORDER-90,ORDER-80")]
    [InlineData(100, "ORDER-90,ORDER-80")]
    [InlineData(100.01, "ORDER-100,ORDER-90,ORDER-80")]
    public void Each_threshold_is_met_from_where_it_says(double amount, string codes) =>
        Assert.Equal(
            codes,
            string.Join(
                ',',
                Shipped.Check(Order((decimal)amount, Budget(100))).Breaches.Select(breach => breach.Threshold.Code)
            )
        );

    [Fact]
    public void A_share_is_exact_to_the_minor_unit_in_a_large_budget()
    {
        // A basis point of this budget is 90,000 EUR; a cent over it is seen all the same.
        var large = Budget(900_000_000, actual: 899_999_999.99m);
        Assert.True(Shipped.Check(Order(0.01m, large)).Passes);
        Assert.False(Shipped.Check(Order(0.02m, large)).Passes);
    }

    [Fact]
    public void No_budget_is_zero_and_refers() =>
        Assert.Equal(
            Verdict.Refer(2),
            Shipped.Check(Order(0.01m, BudgetPosition.Absent("gifts", "category", Currency.Eur, Year))).Verdict
        );

    [Fact]
    public void Less_than_nothing_brought_forward_leaves_nothing() =>
        Assert.False(Shipped.Check(Order(0.01m, Budget(-50))).Passes);

    [Fact]
    public void A_key_that_leads_nowhere_refers_and_says_so()
    {
        var check = Shipped.Check(Order(1, BudgetPosition.Unresolved("no department", "department", Currency.Eur, Year)));
        Assert.Equal(Verdict.Refer(2), check.Verdict);
        Assert.Contains(check.Reviews[0].Decision.Findings, finding => finding is { Code: "BUDGET-01", Truth: Truth.Yes });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Budgets_that_nobody_names_refer(bool isEmpty) =>
        Assert.Equal(Verdict.Refer(2), Shipped.Check(Order(1) with { Positions = isEmpty ? [] : null }).Verdict);

    [Fact]
    public void An_amount_that_is_not_known_refers() =>
        Assert.Equal(Verdict.Refer(2), Shipped.Check(Document(ExpenseStage.Request, null, Budget(1_000))).Verdict);

    [Fact]
    public void A_key_that_leads_nowhere_refers_even_where_the_stage_is_ignored()
    {
        var policy = Own(new() { Currency = Currency.Eur, General = ViewControl.Ignored });
        Assert.True(policy.Check(Order(1, Budget(0))).Passes);
        Assert.False(policy.Check(Order(1, BudgetPosition.Unresolved("?", "v", Currency.Eur, Year))).Passes);
    }

    [Fact]
    public void What_was_incurred_is_recorded_and_its_excess_told()
    {
        var check = Shipped.Check(Actual(500, Budget(100, actual: 90)));
        Assert.Equal(Verdict.Approve, check.Verdict);
        Assert.Contains(ExpenseWarning.Excess, check.Warnings);
        Assert.Equal(Money.Eur(490), check.Reviews[0].WillBeExceededBy);
    }

    [Fact]
    public void What_was_incurred_is_recorded_even_when_nothing_is_known() =>
        Assert.Equal(
            Verdict.Approve,
            Shipped.Check(Document(ExpenseStage.Actual, null, BudgetPosition.Unresolved("?", "v", Currency.Eur, Year))).Verdict
        );

    [Fact]
    public void Exactly_the_budget_leaves_no_excess() =>
        Assert.DoesNotContain(ExpenseWarning.Excess, Shipped.Check(Actual(10, Budget(100, actual: 90))).Warnings);

    [Fact]
    public void A_document_saved_again_does_not_count_twice()
    {
        var again = Budget(100, reserved: 100, relieved: 60);
        Assert.True(Shipped.Check(Order(60, again)).Passes);
        Assert.False(Shipped.Check(Order(60.01m, again)).Passes);
    }

    [Fact]
    public void A_document_made_smaller_passes_though_the_budget_is_exceeded() =>
        Assert.True(Shipped.Check(Order(59.99m, Budget(10, reserved: 100, relieved: 60))).Passes);

    [Fact]
    public void Every_budget_is_checked_and_the_strictest_wins_whatever_the_order()
    {
        BudgetPosition[] budgets =
        [
            Budget(1_000, name: "north", view: "territory"),
            Budget(10, name: "sales", view: "department"),
            Budget(50, actual: 60, name: "ann", view: "person"),
        ];
        var check = Shipped.Check(Order(20, budgets));
        Assert.Equal(Verdict.Refer(2), check.Verdict);
        Assert.Equal(
            ["department/sales 0.00 EUR 10.00 EUR", "person/ann 10.00 EUR 30.00 EUR"],
            check
                .Breaches.Where(breach => breach.Threshold.Action.HoldsUp)
                .Select(breach => breach.Review)
                .Select(one => $"{one.Position.View}/{one.Position.Budget} {one.AlreadyExceededBy} {one.WillBeExceededBy}")
        );
        Array.Reverse(budgets);
        Assert.Equal(check.Verdict, Shipped.Check(Order(20, budgets)).Verdict);
    }

    [Fact]
    public void The_breakdown_of_what_consumed_is_told()
    {
        var budget = Budget(100, actual: 40, pending: 5, committed: 30, reserved: 20, relieved: 10) with { Interval = "2026" };
        Assert.Equal(
            "category/travel (2026): ORDER-100, used share of the budget above 100.00 %; budget 100.00 EUR: spent 40.00 EUR, "
                + "pending 5.00 EUR, committed 30.00 EUR, reserved 20.00 EUR, given back 10.00 EUR, asked for 20.00 EUR; "
                + "will be exceeded by 5.00 EUR",
            Shipped.Check(Order(20, budget)).Breaches[0].ToString()
        );
    }

    [Fact]
    public void A_view_can_have_thresholds_of_its_own()
    {
        var policy = Own(ExpenseControlTerms.Shipped(Currency.Eur).With("month", ViewControl.Ignored));
        Assert.True(policy.Check(Order(500, Budget(100, view: "month"), Budget(1_000, view: "year"))).Passes);
        Assert.False(policy.Check(Order(1_001, Budget(100, view: "month"), Budget(1_000, view: "year"))).Passes);
    }

    [Theory]
    [InlineData(598.63, false)]
    [InlineData(598.64, true)]
    public void Spending_ahead_of_time_is_told_early(double spent, bool isAhead) =>
        // 1 January to 1 July, both counted, are 182 of 365 days: 49.863 %, so that 59.863 % may be spent.
        Assert.Equal(
            isAhead,
            Shipped.Check(Order(1, Budget(1_000, actual: (decimal)spent))).Warnings.Contains(ExpenseWarning.Pace)
        );

    [Fact]
    public void What_is_only_ordered_is_not_spent() =>
        Assert.DoesNotContain(ExpenseWarning.Pace, Shipped.Check(Order(700, Budget(1_000))).Warnings);

    [Fact]
    public void Judging_says_what_checking_says()
    {
        foreach (var amount in new[] { -1m, 0, 50, 80, 100, 101 })
        {
            var document = Order(amount, Budget(100), Budget(90, name: "b"));
            Assert.Equal(Shipped.Check(document).Verdict, Shipped.Judge(document));
        }
    }

    [Fact]
    public void The_largest_budget_has_a_pace_over_a_century_before_anything_is_spent()
    {
        var largest = Budget(9_000_000_000_000m) with { Period = DateRange.Of(new(2026, 7, 2), new(2126, 7, 2)) };
        Assert.DoesNotContain(ExpenseWarning.Pace, Shipped.Check(Order(1, largest)).Warnings);
    }
}
