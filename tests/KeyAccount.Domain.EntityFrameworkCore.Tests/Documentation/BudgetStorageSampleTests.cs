using KeyAccount.Domain.EntityFrameworkCore.Expenses;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Expenses;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Testing.Expenses;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Documentation;

/// <summary>The sample of docs/stored-expenses.md, on a file of SQLite.</summary>
public sealed class BudgetStorageSampleTests : IAsyncDisposable
{
    private readonly SqliteDatabase file = new();

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task Expenses_are_held_on_budgets_that_are_changed_in_the_same_database()
    {
        var (today, now) = (new LocalDate(2025, 3, 4), Instant.FromUtc(2025, 3, 4, 9, 0));
        var office = BudgetOffice.For(Currency.Eur);
        await using var shop = new Shop(file.Configured<Shop>());
        await shop.Database.EnsureCreatedAsync();

        #region storage: a budget
        var budgets = new StoredBudgets(shop);
        async Task<BudgetEffect> Enact(string proposal, BudgetChange change)
        {
            await budgets.ApplyAsync(BudgetCommand.Propose(proposal, change, by: "anna"), now, office.Authority);
            // What has to be approved is measured by what is stored; those who approve say yes to it.
            var content = await budgets.ReadAsync(view => office.Authority.ContentOf(proposal, change, view));
            office = office.Approving(proposal, content);
            var enact = BudgetCommand.Enact($"{proposal}-yes", proposal, BudgetOffice.RequestFor(proposal), by: "anna");
            return await budgets.ApplyAsync(enact, now, office.Authority, office.Approvals);
        }

        var territories = BudgetView
            .Over("territory", Currency.Eur, ExpenseDimension.Territory)
            .With(ExpenseDimension.Territory, "north", "south");
        await budgets.ApplyAsync(BudgetCommand.View("view-1", territories, by: "anna"), now, office.Authority);
        var year = BudgetPlan.Even(Money.Eur(12_000), new YearMonth(2025, 1), 12);
        await Enact("plan", BudgetChange.Adopt("north-2025", "territory", "north", year));

        // On every budget that applies or on none; sent again, the same answer and nothing more.
        var fair = ExpenseKey.Of("fairs") with
        {
            Territory = "north",
        };
        var stand = BudgetClaim.Hold("stand", fair, today, Money.Eur(10_000));
        var held = await budgets.ClaimAsync(stand, now);
        var again = await budgets.ClaimAsync(stand, now);
        var tooMuch = await budgets.ClaimAsync(BudgetClaim.Hold("dinner", fair, today, Money.Eur(2_500)), now);

        // A cut is never refused; what it leaves above the budget is recorded, and the invoice still comes through.
        var cut = await Enact(
            "cut",
            BudgetChange.Revise("north-2025", BudgetPlan.Even(Money.Eur(9_000), new YearMonth(2025, 1), 12))
        );
        var invoice = await new StoredLedger(shop).ApplyAsync(LedgerCommand.Post("invoice", "stand"), now);
        #endregion

        #region storage: what the budget said
        Assert.Equal((AnswerKind.Accepted, AnswerKind.Exists), (held.Ledger!.Kind, again.Ledger!.Kind));
        Assert.Equal("500.00 EUR", $"{tooMuch.Ledger!.Refusal!.Lines.Single().Missing}");
        Assert.Equal("1000.00 EUR", $"{cut.Excesses.Single().Excess}");
        Assert.True(invoice.IsGranted);
        #endregion
    }
}
