using KeyAccount.Domain.EntityFrameworkCore.Expenses;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Expenses;

/// <summary>
/// Many connections hold, order, invoice and cancel on three views at once, some of it twice, while their budgets are cut, raised,
/// supplemented and moved about.
/// </summary>
public abstract class BudgetUnderLoadTests(TestDatabase database, int connections, int claims) : BudgetTests(database)
{
    private const int FewestChanges = 8;
    private const decimal Base = 500;

    private static readonly string[] Budgets = ["north", "travel", "launch"];

    private int changes;

    [Fact] // law:E1 law:K12 law:K14 law:K15 law:K17 reservations:63
    public async Task Nothing_is_admitted_above_a_budget_with_its_tolerance_and_nothing_is_lost()
    {
        await ThreeViewsAsync(0, 0, 0);
        foreach (var budget in Budgets)
        {
            Assert.True((await EnactAsync(BudgetChange.Revise(budget, Plan(3_000)))).Answer.IsCarriedOut);
        }
        // More than a cut leaves: the first cut is below the use, whoever is quick or slow.
        Assert.True((await HoldAsync("base", Base)).IsGranted);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var changing = Task.Run(() => ChangeAsync(done.Token));
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(one => Task.Run(() => UseAsync(one))));
        await done.CancelAsync();
        var expected = await changing;
        Assert.False((await HoldAsync("too-much", 100_000)).IsGranted);

        await AssertSoundAsync();
        await AssertNeverOverAsync();
        await AssertNothingLostAsync([.. all, [("base", Base, 0)]], expected);
    }

    private static BudgetPlan Plan(int total) => Year(total).Tolerating(Share.Percent(2));

    /// <summary>Holds, one in four twice at once; what was held is changed, posted, or cancelled. What each id came to.</summary>
    private async Task<List<(string Id, decimal Held, decimal Spent)>> UseAsync(int connection)
    {
        var random = new Random(connection);
        List<(string, decimal, decimal)> left = [];
        for (var one = 0; one < claims || (one < 20 * claims && Volatile.Read(ref changes) < FewestChanges); one++)
        {
            var (id, amount) = ($"r{connection}-{one}", (decimal)(10 + random.Next(80)));
            var claim = BudgetClaim.Hold(id, Trip, Today, Money.Eur(amount));
            var sent = await Task.WhenAll(Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(_ => SendAsync(claim)));
            Assert.Single(sent.Select(answer => answer.IsGranted).Distinct());
            if (!sent[0].IsGranted)
            {
                // Sent again it is still no, whatever was raised meanwhile.
                Assert.Equal(AnswerKind.AlreadyFailed, (await SendAsync(claim)).Ledger!.Kind);
                continue;
            }
            switch (random.Next(4))
            {
                case 0:
                    Assert.True((await LedgerAsync(LedgerCommand.Void($"{id}-void", id))).IsGranted);
                    break;
                case 1:
                    Assert.True((await LedgerAsync(LedgerCommand.Post($"{id}-post", id))).IsGranted);
                    left.Add((id, 0, amount));
                    break;
                case 2:
                    var order = await SendAsync(
                        BudgetClaim.Hold($"{id}-order", Trip, Today, Money.Eur(amount - 5)).Replacing(id)
                    );
                    Assert.True(order.IsGranted, "Less than what was held was refused.");
                    left.Add(($"{id}-order", amount - 5, 0));
                    break;
                default:
                    left.Add((id, amount, 0));
                    break;
            }
        }
        return left;
    }

    /// <summary>What the budgets are in all, after everything that was changed.</summary>
    private async Task<Dictionary<string, decimal>> ChangeAsync(CancellationToken until)
    {
        var random = new Random(1);
        var planned = Budgets.ToDictionary(budget => budget, _ => 3_000m);
        var more = Budgets.ToDictionary(budget => budget, _ => 0m);
        while (!until.IsCancellationRequested)
        {
            var budget = Budgets[random.Next(Budgets.Length)];
            switch (changes == 0 ? 0 : random.Next(3))
            {
                case 0:
                    // Below what is held from the beginning, and never the same twice.
                    planned[budget] = planned[budget] == 3_000 ? 300 + (changes % 100) : 3_000;
                    var effect = await EnactAsync(BudgetChange.Revise(budget, Plan((int)planned[budget])));
                    Assert.True(effect.Answer.IsCarriedOut, $"{effect.Answer.Refusal?.Reason}");
                    break;
                case 1:
                    more[budget] += 7;
                    await EnactAsync(BudgetChange.Supplement(budget, new YearMonth(2025, 3), Money.Eur(7)));
                    break;
                default:
                    var moved = BudgetChange.Transfer(
                        budget,
                        new YearMonth(2025, 1),
                        budget,
                        new YearMonth(2025, 12),
                        Money.Eur(1)
                    );
                    await EnactAsync(moved);
                    break;
            }
            Volatile.Write(ref changes, changes + 1);
            await Task.Delay(20, CancellationToken.None);
        }
        return Budgets.ToDictionary(budget => budget, budget => planned[budget] + more[budget]);
    }

    /// <summary>Replayed from the entries alone: whoever was admitted met a line with room, and the lines had just what the budgets say.</summary>
    private async Task AssertNeverOverAsync()
    {
        await using var context = Database.Open();
        var entries = await new StoredLedger(context).EntriesAsync(cancellation: Cancellation).ToListAsync(Cancellation);
        Dictionary<string, Headroom> last = new(StringComparer.Ordinal);
        var (cuts, refusals) = (0, 0);
        foreach (var entry in entries)
        {
            refusals += entry.Refusal is null ? 0 : 1;
            foreach (var move in entry.Moves.Where(_ => entry.Refusal is null))
            {
                var adds = last.TryGetValue(move.Line, out var before) && move.After.Used > before.Used;
                Assert.True(
                    !adds || move.After.Excess.IsZero,
                    $"{entry.Command.Id} was admitted over the budget: {move.After}"
                );
                cuts += move.After.Excess.IsPositive ? 1 : 0;
                last[move.Line] = move.After;
            }
        }
        Assert.True(cuts > 0, "No budget was cut below its use.");
        Assert.True(refusals > 0, "Nothing was refused.");
        Assert.True(changes >= FewestChanges, $"The budgets were changed {changes} times.");
    }

    private async Task AssertNothingLostAsync(
        IEnumerable<List<(string Id, decimal Held, decimal Spent)>> all,
        Dictionary<string, decimal> expected
    )
    {
        var left = all.SelectMany(one => one).ToList();
        foreach (var budget in Budgets)
        {
            var line = await YearLineAsync(budget);
            Assert.Equal((left.Sum(one => one.Held), left.Sum(one => one.Spent)), (line.Pending.Amount, line.Posted.Amount));
            Assert.Equal(expected[budget], (await BudgetAsync(budget)).Total.Amount);
            Assert.Equal(expected[budget], line.Terms.Limit!.Value.Amount);
        }
    }

    /// <summary>Whatever went wrong, the same claim is sent again.</summary>
    private async Task<BudgetClaimAnswer> SendAsync(BudgetClaim claim)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ClaimAsync(claim);
            }
            catch (Exception exception) when (attempt < 50 && exception is TimeoutException or System.Data.Common.DbException)
            {
                await Task.Delay(20, Cancellation);
            }
        }
    }
}
