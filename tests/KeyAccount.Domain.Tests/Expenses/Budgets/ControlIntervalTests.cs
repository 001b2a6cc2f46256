using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Expenses.Budgets;

/// <summary>Amount type and boundary: which months count together, <c>expenses:47</c>.</summary>
public sealed class ControlIntervalTests
{
    private static readonly BudgetPlan Plan = BudgetPlan.Even(Money.Eur(36), new YearMonth(2025, 1), 36);

    [Theory]
    [InlineData(AmountType.PeriodToDate, ControlBoundary.Period, "2025-05..2025-05")]
    [InlineData(AmountType.QuarterToDate, ControlBoundary.Period, "2025-04..2025-05 2025-04..2025-06")]
    [InlineData(AmountType.QuarterToDate, ControlBoundary.Quarter, "2025-04..2025-06")]
    [InlineData(AmountType.YearToDate, ControlBoundary.Quarter, "2025-01..2025-06 2025-01..2025-09 2025-01..2025-12")]
    [InlineData(AmountType.YearToDate, ControlBoundary.Year, "2025-01..2025-12")]
    [InlineData(AmountType.ProjectToDate, ControlBoundary.Year, "2025-01..2025-12 2025-01..2026-12 2025-01..2027-12")]
    [InlineData(AmountType.ProjectToDate, ControlBoundary.Project, "2025-01..2027-12")]
    public void An_expense_of_May_has_to_fit_until_every_boundary_that_is_not_over(
        AmountType amount,
        ControlBoundary boundary,
        string expected
    ) =>
        Assert.Equal(
            expected,
            string.Join(' ', Plan.ControlledBy(ControlInterval.Of(amount, boundary)).RangesOn(new LocalDate(2025, 5, 20)))
        );

    [Theory]
    [InlineData(AmountType.YearToDate, 8)]
    [InlineData(AmountType.ProjectToDate, 32)]
    public void Months_that_accumulate_bind_until_the_end(AmountType amount, int expected) =>
        Assert.Equal(
            expected,
            Plan.ControlledBy(ControlInterval.Of(amount, ControlBoundary.Period)).RangesOn(new LocalDate(2025, 5, 20)).Length
        );

    [Fact]
    public void Expenses_47_in_May_the_end_of_June_counts_and_the_first_quarter_does_not()
    {
        var desk = BudgetDesk.With(
            BudgetDesk.Year(12_000).ControlledBy(ControlInterval.Of(AmountType.QuarterToDate, ControlBoundary.Quarter))
        );

        Assert.Equal(Money.Eur(3_000), Assert.Single(desk.ControlOn(5).Lines).Budgeted);
        Assert.False(desk.Reserve("may", 5, 3_000.01m).IsGranted);
    }

    [Fact]
    public void Expenses_47_the_rest_of_the_first_quarter_can_be_transferred()
    {
        var desk = BudgetDesk.With(
            BudgetDesk.Year(12_000).ControlledBy(ControlInterval.Of(AmountType.QuarterToDate, ControlBoundary.Quarter))
        );

        desk.Enact(BudgetChange.Transfer("north-2025", new(2025, 3), "north-2025", new(2025, 4), Money.Eur(500)));

        Assert.True(desk.Reserve("may", 5, 3_500).IsGranted);
    }

    [Fact]
    public void Quarters_count_from_the_beginning_of_the_fiscal_year() =>
        Assert.Equal(
            "2025-02..2025-04",
            $"{Plan.InFiscalYearsFrom(2).ControlledBy(ControlInterval.Of(AmountType.QuarterToDate, ControlBoundary.Quarter)).RangesOn(new LocalDate(2025, 4, 30)).Single()}"
        );

    [Fact]
    public void A_quarter_that_began_before_the_plan_is_cut_to_it() =>
        Assert.Equal(
            "2025-01..2025-01",
            $"{Plan.InFiscalYearsFrom(2).ControlledBy(ControlInterval.Of(AmountType.QuarterToDate, ControlBoundary.Quarter)).RangesOn(new LocalDate(2025, 1, 1)).Single()}"
        );

    [Theory]
    [InlineData(2024, 12, 31, 0)]
    [InlineData(2025, 1, 1, 1)]
    [InlineData(2027, 12, 31, 1)]
    [InlineData(2028, 1, 1, 0)]
    public void Outside_the_plan_no_months_count(int year, int month, int day, int expected) =>
        Assert.Equal(expected, Plan.RangesOn(new LocalDate(year, month, day)).Length);

    [Theory]
    [InlineData(AmountType.PeriodToDate, ControlBoundary.Quarter)]
    [InlineData(AmountType.QuarterToDate, ControlBoundary.Year)]
    [InlineData(AmountType.YearToDate, ControlBoundary.Project)]
    public void A_boundary_longer_than_the_amount_type_is_refused(AmountType amount, ControlBoundary boundary) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ControlInterval.Of(amount, boundary));

    [Fact]
    public void An_interval_that_stands_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => Plan.ControlledBy(ControlInterval.Annual, ControlInterval.Annual.Tracking()));

    [Fact]
    public void A_plan_without_a_control_interval_is_refused() => Assert.Throws<ArgumentException>(() => Plan.ControlledBy());
}
