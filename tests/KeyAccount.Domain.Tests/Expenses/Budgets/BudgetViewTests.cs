using KeyAccount.Domain.Expenses;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Expenses.Budgets;

public sealed class BudgetViewTests
{
    private static readonly BudgetView View = BudgetView
        .Over("sales", Currency.Eur, ExpenseDimension.Territory, ExpenseDimension.Department, ExpenseDimension.Person)
        .With(ExpenseDimension.Territory, "europe", "europe/north", "asia")
        .With(ExpenseDimension.Department, "europe/north/sales", "asia/sales")
        .With(ExpenseDimension.Person, "europe/north/sales/p-7");

    private static readonly ExpenseKey Key = new()
    {
        Category = "travel",
        Territory = "north",
        Department = "sales",
        Person = "p-7",
    };

    [Fact]
    public void A_key_leads_through_groups_down_to_its_last_value() =>
        Assert.Equal(
            ["europe", "europe/north", "europe/north/sales", "europe/north/sales/p-7"],
            View.PathOf(Key).Nodes.Select(node => node.Path)
        );

    [Fact]
    public void A_department_is_looked_for_below_its_territory() =>
        Assert.Equal("asia/sales", $"{View.Demanding(2).PathOf(Key with { Territory = "asia", Person = null })}");

    [Fact]
    public void A_person_of_another_department_is_not_known() =>
        Assert.Equal("person 'p-7' is not known", $"{View.PathOf(Key with { Territory = "asia" })}");

    [Fact]
    public void What_is_demanded_and_not_given_is_unresolved() =>
        Assert.Equal("person is not given", $"{View.PathOf(Key with { Person = null })}");

    [Fact]
    public void What_is_not_demanded_may_be_left_out() =>
        Assert.Equal("europe/north/sales", $"{View.Demanding(2).PathOf(Key with { Person = null })}");

    [Fact]
    public void A_gap_is_unresolved_even_when_nothing_is_demanded() =>
        Assert.Equal("department is not given", $"{View.Demanding(0).PathOf(Key with { Department = null })}");

    [Fact]
    public void A_view_that_demands_nothing_is_not_concerned_with_a_key_that_gives_nothing()
    {
        var path = View.Demanding(0).PathOf(ExpenseKey.Of("travel"));

        Assert.False(path.IsUnresolved);
        Assert.Empty(path.Nodes);
    }

    [Theory]
    [InlineData("", "europe/north europe/north/sales europe/north/sales/p-7")]
    [InlineData("europe", "europe europe/north europe/north/sales europe/north/sales/p-7")]
    [InlineData("europe/north/sales", "europe/north europe/north/sales europe/north/sales/p-7")]
    public void The_lowest_place_of_each_budgeted_dimension_counts_without_a_budget_too(string budgeted, string counting) =>
        Assert.Equal(counting, Counting(View, Key, budgeted));

    [Theory]
    [InlineData("", "europe/north")]
    [InlineData("europe/north/sales", "europe/north europe/north/sales")]
    public void A_dimension_that_is_not_budgeted_counts_with_a_budget_only(string budgeted, string counting) =>
        Assert.Equal(counting, Counting(View.Budgeting(ExpenseDimension.Territory), Key, budgeted));

    [Theory]
    [InlineData("", "europe/north/sales/p-7")]
    [InlineData("europe", "europe")]
    public void Of_a_path_without_any_budget_the_lowest_place_counts(string budgeted, string counting) =>
        Assert.Equal(counting, Counting(View.Budgeting(), Key, budgeted));

    [Fact]
    public void Where_a_key_leads_nowhere_no_place_counts() => Assert.Empty(Counting(View, Key with { Person = "p-8" }, ""));

    [Theory]
    [InlineData(ExpenseDimension.Territory, "north")]
    [InlineData(ExpenseDimension.Person, "asia/p-8")]
    [InlineData(ExpenseDimension.Department, "africa/sales")]
    [InlineData(ExpenseDimension.Project, "launch")]
    [InlineData(ExpenseDimension.Territory, "asia")]
    [InlineData(ExpenseDimension.Territory, "asia/north")]
    [InlineData(ExpenseDimension.Territory, "")]
    [InlineData(ExpenseDimension.Territory, "asia//south")]
    public void A_place_that_does_not_fit_is_refused(ExpenseDimension dimension, string path) =>
        Assert.Throws<ArgumentException>(() => View.With(dimension, path));

    [Fact]
    public void A_view_of_a_dimension_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            BudgetView.Over("x", Currency.Eur, ExpenseDimension.Person, ExpenseDimension.Person)
        );

    [Fact]
    public void A_tree_has_at_most_12_levels()
    {
        var deep = Enumerable
            .Range(1, 12)
            .Select(level => string.Join('/', Enumerable.Range(1, level).Select(one => $"l{one}")));
        var view = BudgetView.Over("deep", Currency.Eur, ExpenseDimension.Territory).With(ExpenseDimension.Territory, deep);

        Assert.Throws<ArgumentOutOfRangeException>(() =>
            view.With(ExpenseDimension.Territory, "l1/l2/l3/l4/l5/l6/l7/l8/l9/l10/l11/l12/l13")
        );
    }

    [Fact]
    public void Views_of_the_same_tree_are_equal() =>
        Assert.Equal(View.With(ExpenseDimension.Territory, "x"), View.With(ExpenseDimension.Territory, "x"));

    /// <summary>The places that count where one has a budget, or none.</summary>
    private static string Counting(BudgetView view, ExpenseKey key, string budgeted) =>
        string.Join(' ', view.PlacesThatCount(view.PathOf(key), node => node.Path == budgeted).Select(node => node.Path));
}
