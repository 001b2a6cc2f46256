using KeyAccount.Domain.EntityFrameworkCore.Expenses;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Expenses;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Testing.Expenses;
using KeyAccount.Domain.Testing.Reservations;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Expenses;

/// <summary>What tests of stored budgets say in one line. Everything has a context of its own, as every request of a host has.</summary>
public abstract class BudgetTests(TestDatabase database) : DatabaseTests(database)
{
    protected const string By = "anna";

    protected static readonly YearMonth January = new(2025, 1);
    protected static readonly LocalDate Today = new(2025, 3, 10);
    protected static readonly Instant Now = Instant.FromUtc(2025, 3, 10, 8, 0);

    protected static readonly BudgetView Organisation = BudgetView
        .Over("organisation", Currency.Eur, ExpenseDimension.Territory, ExpenseDimension.Department, ExpenseDimension.Person)
        .With(ExpenseDimension.Territory, "europe", "europe/north", "europe/south")
        .With(ExpenseDimension.Department, "europe/north/sales", "europe/south/sales")
        .With(ExpenseDimension.Person, "europe/north/sales/p-1", "europe/north/sales/p-2", "europe/south/sales/p-3")
        .Budgeting(ExpenseDimension.Territory);

    protected static readonly BudgetView Category = BudgetView
        .Over("category", Currency.Eur, ExpenseDimension.Category)
        .With(ExpenseDimension.Category, "all", "all/travel", "all/meals")
        .Budgeting();

    protected static readonly BudgetView Project = BudgetView
        .Over("project", Currency.Eur, ExpenseDimension.Project)
        .With(ExpenseDimension.Project, "launch")
        .Demanding(0);

    protected static readonly ExpenseKey Trip = new()
    {
        Category = "travel",
        Territory = "north",
        Department = "sales",
        Person = "p-1",
        Project = "launch",
    };

    private int last;

    /// <summary>What was approved so far.</summary>
    protected BudgetOffice Office { get; private set; } = BudgetOffice.For(Currency.Eur);

    protected static BudgetPlan Year(decimal total) => BudgetPlan.Even(Money.Eur(total), January, 12);

    protected async Task<BudgetEffect> DoAsync(BudgetCommand command)
    {
        await using var context = Database.Open();
        return await new StoredBudgets(context).ApplyAsync(command, Now, Office.Authority, Office.Approvals, Cancellation);
    }

    /// <summary>Proposed, approved and enacted. Not for several at once.</summary>
    protected async Task<BudgetEffect> EnactAsync(BudgetChange change, bool isApproved = true)
    {
        var id = $"p-{++last}";
        Assert.True((await DoAsync(BudgetCommand.Propose(id, change, By))).Answer.IsCarriedOut);
        if (isApproved)
        {
            await using var context = Database.Open();
            var content = await new StoredBudgets(context).ReadAsync(
                view => Office.Authority.ContentOf(id, change, view),
                Cancellation
            );
            Office = Office.Approving(id, content);
        }
        return await DoAsync(BudgetCommand.Enact($"{id}-now", id, isApproved ? BudgetOffice.RequestFor(id) : null, By));
    }

    /// <summary>Three views with a budget each, on two levels in the first.</summary>
    protected async Task ThreeViewsAsync(decimal north, decimal travel, decimal launch)
    {
        foreach (var view in new[] { Organisation, Category, Project })
        {
            await DoAsync(BudgetCommand.View($"view-{view.Name}", view, By));
        }
        await EnactAsync(BudgetChange.Adopt("north", "organisation", "europe/north", Year(north)));
        await EnactAsync(BudgetChange.Adopt("travel", "category", "all/travel", Year(travel)));
        await EnactAsync(BudgetChange.Adopt("launch", "project", "launch", Year(launch)));
    }

    protected async Task<BudgetClaimAnswer> ClaimAsync(BudgetClaim claim)
    {
        await using var context = Database.Open();
        return await new StoredBudgets(context).ClaimAsync(claim, Now, Cancellation);
    }

    protected Task<BudgetClaimAnswer> HoldAsync(string id, decimal amount, ExpenseKey? key = null) =>
        ClaimAsync(BudgetClaim.Hold(id, key ?? Trip, Today, Money.Eur(amount)));

    protected async Task<LedgerAnswer> LedgerAsync(LedgerCommand command)
    {
        await using var context = Database.Open();
        return await new StoredLedger(context).ApplyAsync(command, Now, Cancellation);
    }

    protected async Task<BudgetReading> BudgetAsync(string budget)
    {
        await using var context = Database.Open();
        return (await new StoredBudgets(context).BudgetAtAsync(budget, Instant.MaxValue, Cancellation))!;
    }

    protected async Task<Headroom> YearLineAsync(string budget)
    {
        await using var context = Database.Open();
        return (await new StoredLedger(context).HeadroomAsync($"budget.{budget}.202501-202512", Now, Cancellation))!;
    }

    /// <summary>Whatever has happened: every table follows from the entries, and the ledger is as the budgets say.</summary>
    protected async Task AssertSoundAsync()
    {
        await using var context = Database.Open();
        StoredLedger ledger = new(context);
        Assert.Empty(await new StoredBudgets(context).DifferencesAsync(Cancellation));
        Assert.Empty(await ledger.DifferencesAsync(Cancellation));
        Assert.Empty(LedgerLaws.Violations(await ledger.EntriesAsync(cancellation: Cancellation).ToListAsync(Cancellation)));
    }
}
