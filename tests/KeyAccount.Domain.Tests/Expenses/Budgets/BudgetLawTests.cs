using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Tests.Expenses.Budgets;

/// <summary>Budgets and their ledger in any order of acts: <c>law:E1</c>, <c>law:K12</c>, <c>law:K14</c>, <c>law:K15</c>, <c>law:K17</c>.</summary>
public sealed class BudgetLawTests
{
    private const int Runs = 60;
    private const int Steps = 40;

    [Fact]
    public void Law_E1_no_admission_crosses_the_budget_and_transfers_lose_nothing()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var seed in Enumerable.Range(1, Runs))
        {
            Run(new Random(seed), seen);
        }
        Assert.All(
            ["admitted", "refused", "cut", "excess", "transfer", "more", "posted", "voided"],
            what => Assert.True(seen.GetValueOrDefault(what) > 10, $"{what}: {seen.GetValueOrDefault(what)}")
        );
    }

    private static void Run(Random random, Dictionary<string, int> seen)
    {
        void Count(string what) => seen[what] = seen.GetValueOrDefault(what) + 1;
        var desk = BudgetDesk.With(
            BudgetDesk.Year(1_200).ControlledBy(ControlInterval.Accumulated).Tolerating(Share.Percent(5))
        );
        desk.Enact(BudgetChange.Adopt("south-2025", "organisation", "south", BudgetDesk.Year(1_200)));
        var held = new List<string>();
        for (var step = 0; step < Steps; step++)
        {
            var (month, other, amount) = (random.Next(1, 13), random.Next(1, 13), random.Next(1, 400));
            var sum = Sum(desk);
            switch (random.Next(8))
            {
                case 0 or 1 or 2:
                    if (desk.Reserve($"r-{step}", month, amount).IsGranted)
                    {
                        Count("admitted");
                        held.Add($"r-{step}");
                        Assert.All(desk.ControlOn(month).Lines, line => Assert.Equal(0, ExcessOf(desk, line)));
                    }
                    else
                    {
                        Count("refused");
                    }
                    break;
                case 3:
                    var given = desk.Enact(
                        BudgetChange.Transfer("north-2025", new(2025, month), "south-2025", new(2025, other), Money.Eur(amount))
                    );
                    Count(given.IsCarriedOut ? "transfer" : "transfer refused");
                    Assert.Equal(sum, Sum(desk));
                    break;
                case 4:
                    desk.Enact(BudgetChange.Supplement("north-2025", new(2025, month), Money.Eur(amount)));
                    Count("more");
                    Assert.Equal(sum + amount, Sum(desk));
                    break;
                case 5:
                    var before = desk.North.Plan.Months[0].Amount;
                    var cut = BudgetPlan
                        .Even(Money.Eur(Math.Floor(before * 9)), BudgetDesk.January, 12)
                        .ControlledBy(ControlInterval.Accumulated)
                        .Tolerating(Share.Percent(5));
                    Assert.True(desk.Enact(BudgetChange.Revise("north-2025", cut), isApproved: false).IsCarriedOut);
                    Count("cut");
                    Count(
                        desk.Ledger.Lines.Any(line => desk.Ledger.HeadroomOf(line, BudgetDesk.Now)!.Excess.IsPositive)
                            ? "excess"
                            : "fits"
                    );
                    break;
                case var act when held.Count > 0:
                    desk.Carry([
                        act == 6 ? LedgerCommand.Post($"post-{step}", held[0]) : LedgerCommand.Void($"void-{step}", held[0]),
                    ]);
                    Count(act == 6 ? "posted" : "voided");
                    held.RemoveAt(0);
                    break;
            }
        }
        Assert.Equal(desk.North, BudgetBook.Replay(desk.Book.Entries).BudgetAt("north-2025", BudgetDesk.Now));
        AssertRepeats(desk);
    }

    private static void AssertRepeats(BudgetDesk desk)
    {
        var before = desk.Book;
        Assert.All(
            before.Entries,
            entry =>
                Assert.Contains(desk.Do(entry.Command).Kind, new[] { BudgetAnswerKind.Exists, BudgetAnswerKind.AlreadyFailed })
        );
        Assert.Same(before, desk.Book);
    }

    private static decimal Sum(BudgetDesk desk) =>
        (desk.North.Total + desk.Book.BudgetAt("south-2025", Instant.MaxValue)!.Total).Amount;

    private static long ExcessOf(BudgetDesk desk, ControlLine line) =>
        desk.Ledger.HeadroomOf(line.LedgerLine, BudgetDesk.Now)!.Excess.MinorUnits;
}
