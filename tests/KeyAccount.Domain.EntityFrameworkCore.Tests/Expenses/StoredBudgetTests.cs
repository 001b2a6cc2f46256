using KeyAccount.Domain.EntityFrameworkCore.Expenses;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Expenses;

/// <summary>Budgets in a database: what applies, what is held, what is refused and by what.</summary>
public abstract class StoredBudgetTests(TestDatabase database) : BudgetTests(database)
{
    [Theory] // law:E1
    [InlineData(500, true)]
    [InlineData(500.01, false)]
    public async Task The_tightest_of_three_views_binds(decimal amount, bool isGranted)
    {
        await ThreeViewsAsync(1_000, 500, 800);

        var answer = await HoldAsync("trip", amount);

        Assert.Equal(isGranted, answer.IsGranted);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_refusal_names_every_budget_that_is_too_small()
    {
        await ThreeViewsAsync(1_000, 500, 800);

        var answer = await HoldAsync("trip", 900);

        Assert.Equal(
            ["budget.launch.202501-202512", "budget.travel.202501-202512"],
            answer.Ledger!.Refusal!.Lines.Select(line => line.Line)
        );
    }

    [Fact] // law:K15
    public async Task A_claim_sent_twice_is_held_once()
    {
        await ThreeViewsAsync(1_000, 1_000, 1_000);
        await HoldAsync("trip", 400);

        var again = await HoldAsync("trip", 400);

        Assert.Equal(AnswerKind.Exists, again.Ledger!.Kind);
        Assert.Equal(Money.Eur(400), (await YearLineAsync("north")).Pending);
    }

    [Fact] // law:K15
    public async Task A_claim_sent_again_after_a_budget_was_adopted_is_still_the_same_one()
    {
        await ThreeViewsAsync(1_000, 1_000, 1_000);
        await HoldAsync("trip", 400);
        await using (var context = Database.Open())
        {
            await new StoredBudgets(context).ApplyAsync(
                BudgetCommand.Propose("later", BudgetChange.Adopt("all", "category", "all", Year(0)), By),
                Now + Duration.FromDays(1),
                Office.Authority,
                Office.Approvals,
                Cancellation
            );
            await new StoredBudgets(context).ApplyAsync(
                BudgetCommand.Enact("later-now", "later", null, By),
                Now + Duration.FromDays(1),
                Office.Authority,
                Office.Approvals,
                Cancellation
            );
        }

        Assert.Equal(AnswerKind.Exists, (await HoldAsync("trip", 400)).Ledger!.Kind);
        Assert.False((await HoldAsync("next", 0.01m)).IsGranted);
    }

    [Fact]
    public async Task The_same_id_for_another_amount_is_told_apart()
    {
        await ThreeViewsAsync(1_000, 1_000, 1_000);
        await HoldAsync("trip", 400);

        Assert.Equal(AnswerKind.ExistsWithDifference, (await HoldAsync("trip", 401)).Ledger!.Kind);
    }

    [Fact]
    public async Task A_key_that_leads_nowhere_is_unknown_and_writes_nothing()
    {
        await ThreeViewsAsync(1_000, 1_000, 1_000);

        var answer = await HoldAsync("trip", 1, Trip with { Territory = "mars" });

        Assert.Null(answer.Ledger);
        Assert.Equal("territory 'mars' is not known", $"{Assert.Single(answer.Control.Unresolved).Path}");
        Assert.Equal(Money.Eur(0), (await YearLineAsync("travel")).Used);
    }

    [Fact]
    public async Task Without_any_view_nothing_passes() => Assert.Null((await HoldAsync("trip", 1)).Ledger);

    [Fact]
    public async Task No_budget_means_zero_and_a_cost_incurred_anyway_is_recorded_there()
    {
        await ThreeViewsAsync(1_000, 1_000, 1_000);
        var key = Trip with { Category = "meals" };
        Assert.Equal(RefusalReason.LimitExceeded, (await HoldAsync("meal", 10, key)).Ledger!.Refusal!.Reason);

        var incurred = await ClaimAsync(BudgetClaim.Incur("dinner", key, Today, Money.Eur(10)));

        Assert.True(incurred.IsGranted);
        Assert.Single(incurred.Ledger!.Entry!.Moves, move => move.After.Excess == Money.Eur(10));
        await AssertSoundAsync();
    }

    [Fact] // law:K17
    public async Task A_cut_below_what_is_held_is_recorded_with_its_excess_and_blocks()
    {
        await ThreeViewsAsync(1_000, 1_000, 1_000);
        await HoldAsync("trip", 700);

        var cut = await EnactAsync(BudgetChange.Revise("travel", Year(600)), isApproved: false);

        Assert.Equal(Money.Eur(100), Assert.Single(cut.Excesses).Excess);
        Assert.False((await HoldAsync("more", 0.01m)).IsGranted);
        Assert.True((await LedgerAsync(LedgerCommand.Post("invoice", "trip"))).IsGranted);
    }

    [Fact]
    public async Task A_document_saved_again_counts_once()
    {
        await ThreeViewsAsync(1_000, 1_000, 1_000);
        await HoldAsync("request", 700);

        var order = await ClaimAsync(BudgetClaim.Hold("order", Trip, Today, Money.Eur(900)).Replacing("request"));

        Assert.True(order.IsGranted);
        Assert.Equal(Money.Eur(900), (await YearLineAsync("launch")).Used);
    }

    [Fact]
    public async Task An_approval_that_is_missing_changes_nothing_in_book_or_ledger()
    {
        await ThreeViewsAsync(1_000, 1_000, 1_000);

        var answer = await EnactAsync(BudgetChange.Supplement("travel", January, Money.Eur(1)), isApproved: false);

        Assert.Equal(BudgetRefusalReason.ApprovalNeeded, answer.Answer.Refusal!.Reason);
        Assert.Empty(answer.Ledger);
        Assert.Equal(Money.Eur(1_000), (await YearLineAsync("travel")).Terms.Limit);
    }

    [Fact] // expenses:50
    public async Task A_rest_is_carried_over_by_what_the_ledger_says_and_commitments_move_with_their_budget()
    {
        await ThreeViewsAsync(1_000, 5_000, 5_000);
        await EnactAsync(BudgetChange.Revise("north", Year(1_000).Carrying(CarryOverTerms.UpTo(Money.Eur(100)))));
        var next = BudgetPlan.Even(Money.Eur(600), new YearMonth(2026, 1), 12);
        await EnactAsync(BudgetChange.Adopt("north-2026", "organisation", "europe/north", next));
        await ClaimAsync(BudgetClaim.Incur("spent", Trip, Today, Money.Eur(400)));
        await HoldAsync("ordered", 150);
        await using var context = Database.Open();
        StoredBudgets budgets = new(context);

        var carried = await budgets.CarryOverAsync("end", "north", "north-2026", By, Now, Office.Authority, Cancellation);
        var again = await budgets.CarryOverAsync("end", "north", "north-2026", By, Now, Office.Authority, Cancellation);
        var moved = await budgets.MoveCommitmentsAsync("north", "north-2026", Now, Cancellation);

        Assert.Equal(
            (Money.Eur(450), Money.Eur(100)),
            (carried.Answer.Entry!.CarryOver!.Rest, carried.Answer.Entry.CarryOver.Carried)
        );
        Assert.Equal(BudgetAnswerKind.Exists, again.Answer.Kind);
        Assert.True(Assert.Single(moved).IsGranted);
        Assert.Equal(Money.Eur(850), (await BudgetAsync("north-2026")).Total);
        Assert.Equal(Money.Eur(0), (await YearLineAsync("north")).Pending);
        Assert.Equal(Money.Eur(150), (await YearLineAsync("travel")).Pending);
        Assert.Empty(await budgets.MoveCommitmentsAsync("north", "north-2026", Now, Cancellation));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_budget_that_nobody_knows_has_nothing_to_move()
    {
        await using var context = Database.Open();

        await Assert.ThrowsAsync<ArgumentException>(() =>
            new StoredBudgets(context).MoveCommitmentsAsync("north", "south", Now, Cancellation)
        );
    }

    [Fact]
    public async Task In_the_transaction_of_the_host_nothing_counts_until_it_ends()
    {
        await ThreeViewsAsync(1_000, 1_000, 1_000);
        await using (var context = Database.Open())
        {
            await using var transaction = await context.Database.BeginTransactionAsync(Cancellation);
            StoredBudgets budgets = new(context);
            Assert.True(
                (await budgets.ClaimAsync(BudgetClaim.Hold("trip", Trip, Today, Money.Eur(10)), Now, Cancellation)).IsGranted
            );
            await budgets.ApplyAsync(
                BudgetCommand.Propose("cut", BudgetChange.Revise("north", Year(1)), By),
                Now,
                Office.Authority,
                Office.Approvals,
                Cancellation
            );
        }

        Assert.Equal(Money.Eur(0), (await YearLineAsync("north")).Used);
        Assert.True((await HoldAsync("trip", 1_000)).IsGranted);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Positions_are_read_in_one_moment()
    {
        await ThreeViewsAsync(1_000, 500, 800);
        await HoldAsync("trip", 100);
        await using var context = Database.Open();

        var positions = await new StoredBudgets(context).PositionsAsync(Trip, Today, Currency.Eur, Now, Cancellation);

        Assert.Equal(
            [("travel", 400m), ("north", 900m), ("launch", 700m)],
            positions.Select(position => (position.Budget, position.Available!.Value.Amount))
        );
    }

    [Fact]
    public async Task An_entry_that_was_changed_from_outside_is_told()
    {
        await ThreeViewsAsync(1_000, 500, 800);
        await using var context = Database.Open();
        await context.Database.ExecuteSqlRawAsync(
            "UPDATE key_account_budget_entries SET \"Document\" = replace(\"Document\", '500', '501')",
            Cancellation
        );

        Assert.NotEmpty(await new StoredBudgets(context).DifferencesAsync(Cancellation));
    }

    [Fact]
    public async Task A_line_that_is_not_as_its_budget_says_is_told()
    {
        await ThreeViewsAsync(1_000, 500, 800);
        await LedgerAsync(
            LedgerCommand.ChangeTerms("outside", "budget.north.202501-202512", LineTerms.Limited(Money.Eur(9_999)))
        );
        await using var context = Database.Open();

        Assert.Equal(
            ["The line 'budget.north.202501-202512' is not as its budget says."],
            await new StoredBudgets(context).DifferencesAsync(Cancellation)
        );
    }
}
