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
        var random = new Random(1);
        var expected = Budgets.ToDictionary(budget => budget, _ => (Planned: 3_000m, More: 0m));
        ChangesUnderLoad changes = new(FewestChanges);
        var all = await changes.DuringAsync(
            connections,
            claims,
            UseAsync,
            number => ChangeAsync(number, random, expected),
            TimeSpan.FromMilliseconds(20),
            Cancellation
        );
        Assert.False((await HoldAsync("too-much", 100_000)).IsGranted);

        await AssertSoundAsync();
        await AssertNeverOverAsync();
        Assert.True(changes.Made >= FewestChanges, $"The budgets were changed {changes.Made} times.");
        await AssertNothingLostAsync([.. all, [("base", Base, 0)]], expected);
    }

    private static BudgetPlan Plan(int total) => Year(total).Tolerating(Share.Percent(2));

    /// <summary>Holds, one in four twice at once; what was held is changed, posted, or cancelled. What each id came to.</summary>
    private async Task<List<(string Id, decimal Held, decimal Spent)>> UseAsync(int connection, IAsyncEnumerable<int> pieces)
    {
        var random = new Random(connection);
        List<(string, decimal, decimal)> left = [];
        await foreach (var one in pieces)
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

    /// <summary>Cuts or raises a budget, supplements it, or moves an amount from one month to another; what it is then is kept.</summary>
    private async Task ChangeAsync(int number, Random random, Dictionary<string, (decimal Planned, decimal More)> expected)
    {
        var budget = Budgets[random.Next(Budgets.Length)];
        var (planned, more) = expected[budget];
        switch (number == 1 ? 0 : random.Next(3))
        {
            case 0:
                // Below what is held from the beginning, and never the same twice.
                planned = planned == 3_000 ? 300 + ((number - 1) % 100) : 3_000;
                var effect = await EnactAsync(BudgetChange.Revise(budget, Plan((int)planned)));
                Assert.True(effect.Answer.IsCarriedOut, $"{effect.Answer.Refusal?.Reason}");
                break;
            case 1:
                more += 7;
                await EnactAsync(BudgetChange.Supplement(budget, new YearMonth(2025, 3), Money.Eur(7)));
                break;
            default:
                await EnactAsync(
                    BudgetChange.Transfer(budget, new YearMonth(2025, 1), budget, new YearMonth(2025, 12), Money.Eur(1))
                );
                break;
        }
        expected[budget] = (planned, more);
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
    }

    private async Task AssertNothingLostAsync(
        IEnumerable<List<(string Id, decimal Held, decimal Spent)>> all,
        Dictionary<string, (decimal Planned, decimal More)> expected
    )
    {
        var left = all.SelectMany(one => one).ToList();
        foreach (var budget in Budgets)
        {
            var line = await YearLineAsync(budget);
            Assert.Equal((left.Sum(one => one.Held), left.Sum(one => one.Spent)), (line.Pending.Amount, line.Posted.Amount));
            var total = expected[budget].Planned + expected[budget].More;
            Assert.Equal(total, (await BudgetAsync(budget)).Total.Amount);
            Assert.Equal(total, line.Terms.Limit!.Value.Amount);
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
