using KeyAccount.Domain.Expenses;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Tests.Expenses.Budgets;

/// <summary>Budgets as lines of the ledger: <c>expenses:43a</c>, <c>expenses:43b</c>, <c>law:E1</c>, <c>law:K17</c>.</summary>
public sealed class AvailabilityTests
{
    private static BudgetPlan AnnualWithIgnoredMonths =>
        BudgetDesk.Year(200_000).ControlledBy(ControlInterval.Annual, ControlInterval.Monthly.Tracking());

    [Fact]
    public void Expenses_43a_a_month_that_is_ignored_does_not_hold_an_expense_back() =>
        Assert.True(BudgetDesk.With(AnnualWithIgnoredMonths).Reserve("first", 1, 40_000).IsGranted);

    [Fact]
    public void Expenses_43a_the_year_does() =>
        Assert.Equal(
            RefusalReason.LimitExceeded,
            BudgetDesk.With(AnnualWithIgnoredMonths).Reserve("first", 1, 250_000).Refusal!.Reason
        );

    [Theory]
    [InlineData(30_000, true)]
    [InlineData(30_000.01, false)]
    public void Expenses_43b_the_accumulated_limit_is_passed_exactly_and_not_beyond(decimal amount, bool isGranted) =>
        Assert.Equal(
            isGranted,
            BudgetDesk
                .With(BudgetDesk.Year(120_000).ControlledBy(ControlInterval.Accumulated))
                .Reserve("march", 3, amount)
                .IsGranted
        );

    [Fact]
    public void An_expense_booked_late_cannot_take_what_a_later_month_has_used()
    {
        var desk = BudgetDesk.With(BudgetDesk.Year(120_000).ControlledBy(ControlInterval.Accumulated));
        Assert.True(desk.Reserve("april", 4, 40_000).IsGranted);

        Assert.False(desk.Reserve("late", 1, 0.01m).IsGranted);
    }

    [Theory]
    [InlineData(1_050, true)]
    [InlineData(1_050.01, false)]
    public void Law_E1_admissions_go_to_budget_and_tolerance_and_not_beyond(decimal amount, bool isGranted) =>
        Assert.Equal(
            isGranted,
            BudgetDesk.With(BudgetDesk.Year(1_000).Tolerating(Share.Percent(5))).Reserve("one", 6, amount).IsGranted
        );

    [Fact]
    public void Law_K17_a_cut_below_what_is_used_leaves_a_recorded_excess_and_blocks()
    {
        var desk = BudgetDesk.With(BudgetDesk.Year(1_200));
        desk.Reserve("stand", 3, 900);

        Assert.True(desk.Enact(BudgetChange.Revise("north-2025", BudgetDesk.Year(600)), isApproved: false).IsCarriedOut);

        var cut = desk.Ledger.Entries[^1];
        Assert.Equal(Money.Eur(300), Assert.Single(cut.Moves).After.Excess);
        Assert.False(desk.Reserve("more", 3, 0.01m).IsGranted);
    }

    [Fact]
    public void Law_K17_an_excess_never_holds_a_resolution_up()
    {
        var desk = BudgetDesk.With(BudgetDesk.Year(1_200));
        desk.Reserve("stand", 3, 900);
        desk.Enact(BudgetChange.Revise("north-2025", BudgetDesk.Year(600)), isApproved: false);

        desk.Carry([LedgerCommand.Post("invoice", "stand")]);

        Assert.Equal(
            Money.Eur(900),
            desk.Ledger.HeadroomOf(desk.ControlOn(3).Lines.Single().LedgerLine, BudgetDesk.Now)!.Posted
        );
    }

    [Fact]
    public void The_excess_of_a_cut_can_be_seen_before_it()
    {
        var desk = BudgetDesk.With(BudgetDesk.Year(1_200));
        desk.Reserve("stand", 3, 900);
        var cut = BudgetDesk.With(BudgetDesk.Year(600)).North;

        Assert.Equal(
            Money.Eur(300),
            Assert.Single(BudgetAlignment.Excesses(BudgetAlignment.LinesOf(cut), desk.Ledger, BudgetDesk.Now)).Excess
        );
    }

    [Fact]
    public void A_ledger_in_line_needs_nothing()
    {
        var desk = BudgetDesk.With(BudgetDesk.Year(1_200));

        Assert.Empty(BudgetAlignment.Commands(BudgetAlignment.LinesOf(desk.North), desk.Ledger, BudgetDesk.Now));
    }

    [Fact]
    public void Positions_say_what_is_budgeted_spent_and_held()
    {
        var desk = BudgetDesk.With(BudgetDesk.Year(1_200));
        desk.Reserve("stand", 3, 900);
        desk.Carry([LedgerCommand.Post("invoice", "stand")]);
        desk.Reserve("trip", 3, 100);

        var position = Assert.Single(BudgetPositions.Of(desk.ControlOn(3), Currency.Eur, desk.Ledger, BudgetDesk.Now));

        Assert.Equal(
            (Money.Eur(1_200), Money.Eur(900), Money.Eur(100), Money.Eur(200)),
            (position.Budgeted, position.Actual, position.Reserved, position.Available)
        );
    }

    [Fact]
    public void No_budget_means_zero()
    {
        var desk = BudgetDesk.With(BudgetDesk.Year(1_200));

        var position = Assert.Single(BudgetPositions.Of(desk.ControlOn(3, "south"), Currency.Eur, desk.Ledger, BudgetDesk.Now));

        Assert.True(position.IsAbsent);
        Assert.Equal(Money.Eur(0), position.Available);
    }

    [Fact]
    public void Where_no_budget_is_kept_the_ledger_admits_nothing()
    {
        var desk = BudgetDesk.With(BudgetDesk.Year(1_200));
        var control = desk.ControlOn(3, "south");
        desk.Carry(BudgetAlignment.Commands(control.Lines, desk.Ledger, BudgetDesk.Now));
        Assert.True(control.TryClaim(Money.Eur(0.01m), ExchangeRates.None, Rounding.HalfEven, out var claims));

        var answer = desk.Ledger.Apply(LedgerCommand.Reserve("south", claims!, null), BudgetDesk.Now).Answer;

        Assert.Equal(RefusalReason.LimitExceeded, answer.Refusal!.Reason);
    }

    [Fact]
    public void The_year_after_has_no_budget_yet()
    {
        var desk = BudgetDesk.With(BudgetDesk.Year(1_200));
        var control = BudgetControl.Of(
            desk.Book,
            ExpenseKey.Of("travel") with
            {
                Territory = "north",
                Department = "sales",
            },
            new LocalDate(2026, 1, 1),
            BudgetDesk.Now
        );

        Assert.True(Assert.Single(control.Lines).IsAbsent);
    }

    [Fact]
    public void A_territory_that_is_not_known_is_unknown_and_not_zero()
    {
        var desk = BudgetDesk.With(BudgetDesk.Year(1_200));

        var position = Assert.Single(BudgetPositions.Of(desk.ControlOn(3, "mars"), Currency.Eur, desk.Ledger, BudgetDesk.Now));

        Assert.Null(position.Available);
        Assert.Equal("territory 'mars' is not known", position.Budget);
    }

    [Fact]
    public void What_is_unknown_cannot_be_claimed() =>
        Assert.False(
            BudgetDesk
                .With(BudgetDesk.Year(1_200))
                .ControlOn(3, "mars")
                .TryClaim(Money.Eur(1), ExchangeRates.None, Rounding.HalfEven, out _)
        );

    [Fact]
    public void A_missing_rate_is_unknown_too() =>
        Assert.False(
            BudgetDesk
                .With(BudgetDesk.Year(1_200))
                .ControlOn(3)
                .TryClaim(Money.Usd(1), ExchangeRates.None, Rounding.HalfEven, out _)
        );

    [Fact]
    public void An_expense_that_no_view_is_concerned_with_never_passes()
    {
        var control = BudgetControl.Of(BudgetBook.Empty, ExpenseKey.Of("travel"), new LocalDate(2025, 1, 1), BudgetDesk.Now);

        Assert.False(control.IsResolved);
        Assert.Null(Assert.Single(BudgetPositions.Of(control, Currency.Eur, Ledger.Empty, BudgetDesk.Now)).Available);
    }

    [Fact]
    public void Several_views_apply_at_once()
    {
        var desk = BudgetDesk.With(BudgetDesk.Year(1_200));
        var categories = BudgetView
            .Over("category", Currency.Eur, ExpenseDimension.Category)
            .With(ExpenseDimension.Category, "all", "all/travel");
        desk.Do(BudgetCommand.View("view-2", categories.Budgeting(), "anna"));
        desk.Enact(BudgetChange.Adopt("all-2025", "category", "all", BudgetDesk.Year(500)));

        Assert.Equal(["all-2025", "north-2025"], desk.ControlOn(3).Lines.Select(line => line.Budget));
        Assert.False(desk.Reserve("trip", 3, 500.01m).IsGranted);
    }
}
