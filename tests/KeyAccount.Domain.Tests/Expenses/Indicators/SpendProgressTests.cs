using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Expenses.Indicators;

public class SpendProgressTests
{
    [Theory]
    [InlineData("2025-12-31", 0, 0)]
    [InlineData("2026-01-01", 1, 100)]
    [InlineData("2026-12-30", 364, 36_400)]
    [InlineData("2026-12-31", 365, 36_500)]
    [InlineData("2027-06-01", 365, 36_500)]
    public void Theoretical_spending_goes_by_days_that_have_ended(string day, int days, int theoretical)
    {
        var progress = Spending.On(Day(day), 36_500, null);
        Assert.Equal(days, progress.ElapsedDays);
        Assert.Equal(Money.Eur(theoretical), progress.Theoretical);
    }

    [Fact]
    public void A_projection_is_rounded_down() =>
        Assert.Equal(Money.Eur(3.33m), Spending.On(new(2026, 1, 3), 100, 10).ProjectedOn(new(2026, 1, 1)));

    [Theory]
    [InlineData("2025-12-31")]
    [InlineData("2027-01-01")]
    public void Nothing_is_projected_outside_the_period(string day) =>
        Assert.Null(Spending.On(new(2026, 1, 3), 100, 10).ProjectedOn(Day(day)));

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(-5)]
    public void Without_a_rate_nothing_is_projected(int? spent) =>
        Assert.Null(Spending.On(new(2026, 1, 3), 100, spent).ProjectedOn(new(2026, 2, 1)));

    [Fact]
    public void A_budget_that_is_no_money_and_a_period_without_days_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Spending.On(new(2026, 1, 3), 1, 0) with { Period = default });
        Assert.Throws<InvalidOperationException>(() => Spending.On(new(2026, 1, 3), 1, 0) with { Budget = default });
    }

    [Theory]
    [InlineData(SpendCounting.Actual, 50)]
    [InlineData(SpendCounting.Consumed, 100)]
    public void A_budget_as_a_check_finds_it_has_a_progress(SpendCounting counting, int spent)
    {
        var progress = SpendProgress.Of(Position, new(2026, 6, 30), counting)!;
        Assert.Equal((Money.Eur(200), Money.Eur(spent)), (progress.Budget, progress.Spent));
        Assert.Equal((Spending.Year, new LocalDate(2026, 6, 30)), (progress.Period, progress.AsOf));
    }

    [Fact]
    public void An_unknown_part_of_what_is_consumed_is_unknown_spending() =>
        Assert.Null(SpendProgress.Of(Position with { Reserved = null }, new(2026, 6, 30), SpendCounting.Consumed)!.Spent);

    [Fact]
    public void No_budget_kept_is_zero_and_a_key_that_leads_nowhere_has_no_progress()
    {
        var absent = BudgetPosition.Absent("travel", "category", Currency.Eur, Spending.Year);
        var lost = BudgetPosition.Unresolved("department", "department", Currency.Eur, Spending.Year);
        Assert.Equal(Money.Eur(0), SpendProgress.Of(absent, new(2026, 6, 30), SpendCounting.Actual)!.Budget);
        Assert.Null(SpendProgress.Of(lost, new(2026, 6, 30), SpendCounting.Actual));
    }

    private static BudgetPosition Position =>
        new()
        {
            Budget = "travel-north",
            View = "category",
            Currency = Currency.Eur,
            Period = Spending.Year,
            Budgeted = Money.Eur(200),
            Actual = Money.Eur(50),
            Pending = Money.Eur(5),
            Committed = Money.Eur(30),
            Reserved = Money.Eur(15),
        };

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
