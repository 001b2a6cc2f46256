using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Tests.Expenses.Budgets;

/// <summary>What goes on to the next budget: <c>expenses:50</c>, <c>law:E1</c>.</summary>
public sealed class CarryOverTests
{
    private static BudgetDesk Months(decimal amount, CarryOverTerms terms)
    {
        var desk = BudgetDesk.With(BudgetPlan.Even(Money.Eur(amount), BudgetDesk.January, 1).Carrying(terms));
        desk.Enact(
            BudgetChange.Adopt("next", "organisation", "north", BudgetPlan.Even(Money.Eur(amount), new YearMonth(2025, 2), 1))
        );
        return desk;
    }

    private static BudgetAnswer CarryOver(BudgetDesk desk, string id, decimal spent, decimal committed = 0) =>
        desk.Do(BudgetCommand.CarryOver(id, "north-2025", "next", Money.Eur(spent), Money.Eur(committed), "anna"));

    private static Money Next(BudgetDesk desk) => desk.Book.BudgetAt("next", BudgetDesk.Now)!.Total;

    [Theory]
    [InlineData(30_000, 49_500, 10_500)]
    [InlineData(50, 25, 75)]
    [InlineData(50, 75, 25)]
    [InlineData(50, 50, 50)]
    public void Expenses_50_the_rest_goes_on_with_its_sign(decimal budget, decimal spent, decimal next)
    {
        var desk = Months(budget, CarryOverTerms.Everything);

        Assert.True(CarryOver(desk, "end", spent).IsCarriedOut);

        Assert.Equal(Money.Eur(next), Next(desk));
    }

    [Fact]
    public void Expenses_50_months_that_accumulate_come_to_the_same_without_a_carry_over()
    {
        var desk = BudgetDesk.With(BudgetDesk.Year(360_000).ControlledBy(ControlInterval.Accumulated));
        desk.Carry([
            LedgerCommand.Incur(
                "january",
                Claims.OnEach(Money.Eur(49_500), desk.ControlOn(1).Lines.Select(line => line.LedgerLine))
            ),
        ]);

        Assert.Equal(
            Money.Eur(10_500),
            BudgetPositions.Of(desk.ControlOn(2), Currency.Eur, desk.Ledger, BudgetDesk.Now)[0].Available
        );
    }

    [Theory]
    [InlineData(90, 60)]
    [InlineData(91, 59)]
    [InlineData(80, 60)]
    public void A_surplus_goes_on_up_to_its_cap(decimal spent, decimal next)
    {
        var desk = Months(50, CarryOverTerms.UpTo(Money.Eur(10)));
        desk.Enact(BudgetChange.Supplement("north-2025", BudgetDesk.January, Money.Eur(50)));

        CarryOver(desk, "end", spent);

        Assert.Equal(Money.Eur(next), Next(desk));
    }

    [Fact]
    public void What_is_over_the_cap_lapses_and_is_told()
    {
        var figures = CarryOver(Months(50, CarryOverTerms.UpTo(Money.Eur(10))), "end", 25).Entry!.CarryOver!;

        Assert.Equal((Money.Eur(25), Money.Eur(10), Money.Eur(15)), (figures.Rest, figures.Carried, figures.Lapsed));
    }

    [Fact]
    public void Overspending_goes_on_where_a_surplus_does_not()
    {
        var (over, under) = (Months(50, CarryOverTerms.OverspendOnly), Months(50, CarryOverTerms.OverspendOnly));
        CarryOver(over, "end", 60);
        CarryOver(under, "end", 40);

        Assert.Equal((Money.Eur(40), Money.Eur(50)), (Next(over), Next(under)));
    }

    [Fact]
    public void Nothing_goes_on_unless_it_is_stated()
    {
        var desk = Months(50, CarryOverTerms.Nothing);
        CarryOver(desk, "end", 60);

        Assert.Equal(Money.Eur(50), Next(desk));
    }

    [Fact]
    public void Commitments_take_their_budget_with_them_apart_from_the_rest()
    {
        var desk = Months(50, CarryOverTerms.Everything);

        CarryOver(desk, "end", spent: 20, committed: 12);

        var first = desk.Book.BudgetAt("next", BudgetDesk.Now)!.Months[0];
        Assert.Equal((Money.Eur(18), Money.Eur(12)), (first.Carried, first.CarriedForCommitments));
    }

    [Fact]
    public void A_commitment_moves_to_the_next_budget_and_leaves_the_same_amount_free()
    {
        var desk = Months(50, CarryOverTerms.Everything);
        desk.Reserve("order", 1, 12);
        CarryOver(desk, "end", spent: 0, committed: 12);
        desk.Align();

        desk.Carry(
            CommitmentMove.Commands(
                desk.North,
                desk.Book.BudgetAt("next", BudgetDesk.Now)!,
                BudgetDesk.Now,
                desk.Ledger.Reservations
            )
        );

        var positions = BudgetPositions.Of(desk.ControlOn(2), Currency.Eur, desk.Ledger, BudgetDesk.Now);
        Assert.Equal((Money.Eur(12), Money.Eur(88)), (positions[0].Reserved, positions[0].Available));
        Assert.Equal(0, desk.Ledger.HeadroomOf(desk.ControlOn(1).Lines[0].LedgerLine, BudgetDesk.Now)!.Used.MinorUnits);
    }

    [Fact]
    public void The_budget_that_ended_admits_nothing_more()
    {
        var desk = Months(50, CarryOverTerms.Everything);
        CarryOver(desk, "end", 25);
        desk.Align();

        Assert.Equal(RefusalReason.LineClosed, desk.Reserve("late", 1, 0.01m).Refusal!.Reason);
    }

    [Fact]
    public void Nothing_is_gained_by_carrying_over()
    {
        var desk = Months(50, CarryOverTerms.Everything);
        CarryOver(desk, "end", spent: 20, committed: 12);

        Assert.Equal(Money.Eur(100), desk.North.Total + Next(desk));
        Assert.Equal(Money.Eur(20), desk.North.Total);
    }

    [Fact]
    public void A_later_carry_over_stands_in_for_the_first()
    {
        var desk = Months(50, CarryOverTerms.Everything);
        CarryOver(desk, "end", spent: 20, committed: 12);

        CarryOver(desk, "late-invoice", spent: 45);

        Assert.Equal((Money.Eur(55), Money.Eur(45)), (Next(desk), desk.North.Total));
    }

    [Fact]
    public void A_rest_goes_to_one_budget_only()
    {
        var desk = Months(50, CarryOverTerms.Everything);
        desk.Enact(
            BudgetChange.Adopt("other", "organisation", "south", BudgetPlan.Even(Money.Eur(1), new YearMonth(2025, 2), 1))
        );
        CarryOver(desk, "end", 25);

        var answer = desk.Do(BudgetCommand.CarryOver("twice", "north-2025", "other", Money.Eur(25), Money.Eur(0), "anna"));

        Assert.Equal(BudgetRefusalReason.BudgetClosed, answer.Refusal!.Reason);
    }

    [Fact]
    public void A_budget_that_ended_takes_no_supplement()
    {
        var desk = Months(50, CarryOverTerms.Everything);
        CarryOver(desk, "end", 25);

        Assert.Equal(
            BudgetRefusalReason.BudgetClosed,
            desk.Do(
                BudgetCommand.Propose("x", BudgetChange.Supplement("north-2025", BudgetDesk.January, Money.Eur(1)), "anna")
            ).Refusal!.Reason
        );
    }

    [Fact]
    public void A_rest_does_not_go_back_in_time() =>
        Assert.Equal(
            BudgetRefusalReason.NotAfter,
            Months(50, CarryOverTerms.Everything)
                .Do(BudgetCommand.CarryOver("x", "next", "north-2025", Money.Eur(1), Money.Eur(0), "anna"))
                .Refusal!.Reason
        );

    [Fact]
    public void Commitments_below_zero_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            BudgetCommand.CarryOver("x", "a", "b", Money.Eur(1), Money.Eur(-1), "anna")
        );
}
