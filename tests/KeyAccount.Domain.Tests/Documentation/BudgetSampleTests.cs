using KeyAccount.Domain.Expenses;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Testing.Expenses;
using NodaTime;

namespace KeyAccount.Domain.Tests.Documentation;

public class BudgetSampleTests
{
    private static readonly Instant Now = Instant.FromUtc(2025, 1, 2, 9, 0);

    [Fact]
    public void A_budget_is_approved_used_supplemented_and_held_to()
    {
        var office = BudgetOffice.For(Currency.Eur);

        #region budgets: adopting one
        // Territories and departments are one way to look at expenses, categories another; both apply to every expense.
        var organisation = BudgetView
            .Over("organisation", Currency.Eur, ExpenseDimension.Territory, ExpenseDimension.Department)
            .With(ExpenseDimension.Territory, "north")
            .With(ExpenseDimension.Department, "north/sales", "north/service")
            .Budgeting(ExpenseDimension.Territory); // departments share the budget of their territory
        var category = BudgetView
            .Over("category", Currency.Eur, ExpenseDimension.Category)
            .With(ExpenseDimension.Category, "travel", "gifts");

        var book = BudgetBook.Empty;
        BudgetAnswer Do(BudgetCommand command)
        {
            (book, var answer) = book.Apply(command, Now, office.Authority, office.Approvals);
            return answer;
        }
        BudgetAnswer Enact(string proposal, BudgetChange change)
        {
            Do(BudgetCommand.Propose(proposal, change, by: "anna"));
            office = office.Approving(proposal, change, book); // those who approve say yes to office.Authority.ContentOf(...)
            return Do(BudgetCommand.Enact($"{proposal}-now", proposal, BudgetOffice.RequestFor(proposal), by: "anna"));
        }

        Do(BudgetCommand.View("view-1", organisation, by: "anna"));
        Do(BudgetCommand.View("view-2", category, by: "anna"));

        // 100,000 for the year, to the cent; a month may use what the months before it left, and no more.
        var year = BudgetPlan
            .Even(Money.Eur(100_000), new YearMonth(2025, 1), months: 12)
            .ControlledBy(ControlInterval.Accumulated)
            .Carrying(CarryOverTerms.UpTo(Money.Eur(5_000)));
        Enact("plan-1", BudgetChange.Adopt("north-2025", "organisation", "north", year));
        Enact(
            "plan-2",
            BudgetChange.Adopt(
                "travel-2025",
                "category",
                "travel",
                BudgetPlan.Even(Money.Eur(60_000), new YearMonth(2025, 1), 12)
            )
        );
        #endregion

        #region budgets: on the ledger
        // Every control interval is a line of the ledger, so what is admitted there is what the budgets admit.
        var ledger = Ledger.Empty;
        void Align(string budget)
        {
            var lines = BudgetAlignment.LinesOf(book.BudgetAt(budget, Now)!);
            ledger = ledger.ApplyLinked(BudgetAlignment.Commands(lines, ledger, Now), Now).Ledger;
        }
        Align("north-2025");
        Align("travel-2025");

        var trip = ExpenseKey.Of("travel") with { Territory = "north", Department = "sales" };
        var control = BudgetControl.Of(book, trip, new LocalDate(2025, 2, 14), knownAt: Now);
        control.TryClaim(Money.Eur(20_000), ExchangeRates.None, Rounding.HalfEven, out var claims);
        (ledger, var refused) = ledger.Apply(LedgerCommand.Reserve("fair", claims!, expiresAfter: null), Now);
        #endregion

        #region budgets: why not
        // January and February together have 16,666.68: every month of the year has its own share of the left-over cents.
        Assert.Equal("budget.north-2025.202501-202502", refused.Refusal!.Lines.Single().Line);
        Assert.Equal("3333.32 EUR", $"{refused.Refusal.Lines.Single().Missing}");
        #endregion

        #region budgets: more for a month
        Enact("more-1", BudgetChange.Transfer("north-2025", new(2025, 12), "north-2025", new(2025, 2), Money.Eur(3_333.32m)));
        Align("north-2025");
        (ledger, var held) = ledger.Apply(LedgerCommand.Reserve("fair-again", claims!, expiresAfter: null), Now);
        #endregion

        Assert.True(held.IsGranted);

        #region budgets: a cut
        // A cut needs no approval and is never refused: what it leaves above the budget is recorded, and blocks what comes next.
        var less = BudgetPlan.Even(Money.Eur(12_000), new YearMonth(2025, 1), 12);
        Do(BudgetCommand.Propose("cut", BudgetChange.Revise("travel-2025", less), by: "anna"));
        Do(BudgetCommand.Enact("cut-now", "cut", approval: null, by: "anna", "sales are down"));
        Align("travel-2025");
        var positions = BudgetPositions.Of(control, Currency.Eur, ledger, Now);
        #endregion

        Assert.NotEmpty(positions);
        #region budgets: what is left
        Assert.Equal("8000.00 EUR", $"{ledger.HeadroomOf("budget.travel-2025.202501-202512", Now)!.Excess}");
        Assert.Equal([1, 2], book.HistoryOf("travel-2025").Select(version => version.Version));
        #endregion

        #region budgets: the end of the year
        Enact(
            "plan-3",
            BudgetChange.Adopt(
                "north-2026",
                "organisation",
                "north",
                BudgetPlan.Even(Money.Eur(90_000), new YearMonth(2026, 1), 12)
            )
        );
        var carried = Do(
            BudgetCommand.CarryOver(
                "end-2025",
                "north-2025",
                "north-2026",
                spent: Money.Eur(92_000),
                committed: Money.Eur(1_000),
                by: "anna"
            )
        );
        #endregion

        #region budgets: what went on
        Assert.Equal("5000.00 EUR", $"{carried.Entry!.CarryOver!.Carried}"); // of 7,000 that were left
        Assert.Equal("96000.00 EUR", $"{book.BudgetAt("north-2026", Now)!.Total}"); // and 1,000 for what is still on order
        #endregion
    }
}
