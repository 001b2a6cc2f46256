using KeyAccount.Domain.Expenses;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Testing.Expenses;
using NodaTime;

namespace KeyAccount.Domain.Tests.Expenses.Budgets;

/// <summary>A book with its ledger, in which a test works as a department would.</summary>
internal sealed class BudgetDesk
{
    public static readonly Instant Now = Instant.FromUtc(2025, 1, 2, 9, 0);
    public static readonly YearMonth January = new(2025, 1);
    public static readonly BudgetView Organisation = BudgetView
        .Over("organisation", Currency.Eur, ExpenseDimension.Territory, ExpenseDimension.Department)
        .With(ExpenseDimension.Territory, "north", "south")
        .With(ExpenseDimension.Department, "north/sales", "north/service", "south/sales")
        .Budgeting(ExpenseDimension.Territory);

    private int last;

    public BudgetBook Book { get; private set; } = BudgetBook.Empty;

    public Ledger Ledger { get; private set; } = Ledger.Empty;

    public BudgetOffice Office { get; private set; } = BudgetOffice.For(Currency.Eur);

    /// <summary>A desk with one budget of the north for 2025.</summary>
    public static BudgetDesk With(BudgetPlan plan)
    {
        var desk = new BudgetDesk();
        desk.Do(BudgetCommand.View("view-1", Organisation, "anna"));
        Assert.True(desk.Enact(BudgetChange.Adopt("north-2025", "organisation", "north", plan)).IsCarriedOut);
        return desk;
    }

    public static BudgetPlan Year(decimal total) => BudgetPlan.Even(Money.Eur(total), January, 12);

    public BudgetAnswer Do(BudgetCommand command, Instant? at = null)
    {
        (Book, var answer) = Book.Apply(command, at ?? Now, Office.Authority, Office.Approvals);
        return answer;
    }

    /// <summary>Proposed, approved, enacted, and brought to the ledger.</summary>
    public BudgetAnswer Enact(BudgetChange change, bool isApproved = true, Instant? at = null)
    {
        var id = $"p-{++last}";
        Do(BudgetCommand.Propose(id, change, "anna"), at);
        if (isApproved)
        {
            Office = Office.Approving(id, change, Book);
        }
        var answer = Do(BudgetCommand.Enact($"{id}-now", id, isApproved ? BudgetOffice.RequestFor(id) : null, "anna"), at);
        Align();
        return answer;
    }

    public void Align()
    {
        foreach (var budget in Book.Budgets.Select(one => Book.BudgetAt(one, Instant.MaxValue)).OfType<BudgetReading>())
        {
            Carry(BudgetAlignment.Commands(BudgetAlignment.LinesOf(budget), Ledger, Now));
        }
    }

    public void Carry(IEnumerable<LedgerCommand> commands)
    {
        foreach (var command in commands)
        {
            (Ledger, var answer) = Ledger.Apply(command, Now);
            Assert.True(answer.IsGranted, $"{command.Id} {answer.Refusal?.Reason}");
        }
    }

    public BudgetControl ControlOn(int month, string territory = "north") =>
        BudgetControl.Of(
            Book,
            ExpenseKey.Of("travel") with
            {
                Territory = territory,
                Department = "sales",
            },
            new LocalDate(2025, month, 15),
            Now
        );

    public LedgerAnswer Reserve(string id, int month, decimal amount)
    {
        Assert.True(ControlOn(month).TryClaim(Money.Eur(amount), ExchangeRates.None, Rounding.HalfEven, out var claims));
        (Ledger, var answer) = Ledger.Apply(LedgerCommand.Reserve(id, claims!, null), Now);
        return answer;
    }

    public BudgetReading North => Book.BudgetAt("north-2025", Now)!;
}
