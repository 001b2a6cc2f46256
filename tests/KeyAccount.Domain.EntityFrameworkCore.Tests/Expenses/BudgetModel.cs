using System.Collections.Immutable;
using KeyAccount.Domain.EntityFrameworkCore.Expenses;
using KeyAccount.Domain.Expenses;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Testing.Expenses;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Expenses;

/// <summary>Book and ledger in memory, with what a script does next.</summary>
internal sealed class BudgetModel(params BudgetView[] views)
{
    private static readonly string[] Places =
    [
        "organisation europe/north",
        "organisation europe/south",
        "category all",
        "category all/travel",
        "project launch",
    ];

    private static readonly YearMonth January = new(2025, 1);

    public Instant At { get; set; }

    public BudgetBook Book { get; private set; } = BudgetBook.Empty;

    public Ledger Ledger { get; private set; } = Ledger.Empty;

    public BudgetOffice Office { get; private set; } = BudgetOffice.For(Currency.Eur);

    public (BudgetAnswer Answer, ImmutableArray<LedgerAnswer> Ledger) Apply(BudgetCommand command)
    {
        (Book, var answer) = Book.Apply(command, At, Office.Authority, Office.Approvals);
        if (answer is not { Kind: BudgetAnswerKind.Accepted, Entry.Command: BudgetEnactment or BudgetCarryOver })
        {
            return (answer, []);
        }
        var lines = answer
            .Entry.Budgets.Select(budget => Book.BudgetAt(budget, Instant.MaxValue)!)
            .SelectMany(budget => BudgetAlignment.LinesOf(budget));
        return (answer, Carry(BudgetAlignment.Commands(lines, Ledger, At)));
    }

    public LedgerAnswer? Claim(BudgetClaim claim)
    {
        var before = Ledger.EntryOf(claim.Id);
        var control = BudgetControl.Of(Book, claim.Key, claim.On, before?.At ?? Instant.MaxValue);
        if (!control.TryClaim(claim.Amount, ExchangeRates.None, Rounding.HalfEven, out var claims))
        {
            return null;
        }
        LedgerCommand command =
            claim.IsIncurred ? LedgerCommand.Incur(claim.Id, claims!)
            : claim.Replaces is { } replaced ? LedgerCommand.Replace(claim.Id, replaced, claims!, null)
            : LedgerCommand.Reserve(claim.Id, claims!, null);
        var opening = before is null ? BudgetAlignment.Commands(control.Lines.Where(line => line.IsAbsent), Ledger, At) : [];
        return Carry([.. opening, command])[^1];
    }

    /// <summary>Views first, then budgets, and then whatever comes; some of it does not fit, some comes twice.</summary>
    public BudgetCommand NextCommand(Random random, int step)
    {
        if (step < views.Length)
        {
            return BudgetCommand.View($"view-{step}", views[step], "anna");
        }
        var proposals = Book.Entries.Where(entry => entry is { Refusal: null, Command: BudgetProposal }).ToArray();
        switch (proposals.Length < 3 ? 0 : random.Next(12))
        {
            case <= 3:
                return BudgetCommand.Propose($"p-{step}", NextChange(random), "anna");
            case <= 7:
                var open = proposals[^(1 + random.Next(Math.Min(3, proposals.Length)))];
                if (random.Next(5) > 0)
                {
                    Approve((BudgetProposal)open.Command);
                }
                return BudgetCommand.Enact($"e-{step}", open.Command.Id, BudgetOffice.RequestFor(open.Command.Id), "anna");
            case 8 or 9:
                // What was done is the same, or another, or was refused for good.
                var some = Book.Entries.Where(entry => entry.Refusal is null == (step % 3 < 2)).ToArray();
                var earlier = some.Length == 0 ? Book.Entries[0].Command : some[random.Next(some.Length)].Command;
                return step % 3 == 1 ? BudgetCommand.Withdraw(earlier.Id, "p-x", "anna", "no longer") : earlier;
            case 10:
                return BudgetCommand.Withdraw(
                    $"w-{step}",
                    proposals[random.Next(proposals.Length)].Command.Id,
                    "anna",
                    "no longer"
                );
            default:
                var (from, to) = ($"b-{random.Next(Places.Length)}-1", $"b-{random.Next(Places.Length)}-2");
                return BudgetCommand.CarryOver(
                    $"c-{step}",
                    from,
                    to,
                    Money.Eur(random.Next(300)),
                    Money.Eur(random.Next(50)),
                    "anna"
                );
        }
    }

    public BudgetClaim NextClaim(Random random, int step)
    {
        var key = new ExpenseKey
        {
            Category = random.Next(4) == 0 ? "meals" : "travel",
            Territory =
                random.Next(12) == 0 ? null
                : random.Next(3) == 0 ? "south"
                : "north",
            Department = "sales",
            Person = null,
            Project = random.Next(3) == 0 ? "launch" : null,
        };
        key = key with { Person = key.Territory == "south" ? "p-3" : "p-1" };
        var held = Ledger.Reservations.Where(one => one.StateAt(At) == ReservationState.Pending).ToArray();
        var claim = BudgetClaim.Hold(
            $"r-{step}",
            key,
            new LocalDate(2025, random.Next(1, 13), 5),
            Money.Eur(random.Next(1, 120))
        );
        return random.Next(6) switch
        {
            0 or 1 when held.Length > 0 => claim.Replacing(held[random.Next(held.Length)].Id),
            2 => BudgetClaim.Incur($"i-{step}", key, claim.On, Money.Eur(random.Next(1, 500))),
            _ => claim,
        };
    }

    private BudgetChange NextChange(Random random)
    {
        // Early on every place gets a budget, so that claims find one in all views.
        var missing = Enumerable
            .Range(0, Places.Length)
            .Where(one => Book.BudgetAt($"b-{one}-1", Instant.MaxValue) is null)
            .ToArray();
        var isEarly = missing.Length > 0 && random.Next(4) > 0;
        var place = isEarly ? missing[0] : random.Next(Places.Length);
        var period = isEarly || random.Next(3) > 0 ? 1 : 2;
        var budget = $"b-{place}-{period}";
        var first = period == 1 ? January : new YearMonth(2025, 7);
        var control =
            place % 2 == 0
                ? ControlInterval.Accumulated
                : ControlInterval.Of(AmountType.QuarterToDate, ControlBoundary.Quarter);
        BudgetPlan Plan(int total) =>
            BudgetPlan
                .Even(Money.Eur(total), first, 6)
                .ControlledBy(control, ControlInterval.Monthly.Tracking())
                .Carrying(CarryOverTerms.UpTo(Money.Eur(40)));
        var (month, other) = (first.PlusMonths(random.Next(6)), first.PlusMonths(random.Next(7)));
        var known = Book.BudgetAt(budget, Instant.MaxValue);
        return (known is null ? 0 : random.Next(1, 5)) switch
        {
            0 => BudgetChange.Adopt(
                budget,
                Places[place].Split(' ')[0],
                Places[place].Split(' ')[1],
                Plan(random.Next(600, 1_800))
            ),
            1 or 2 => BudgetChange.Revise(budget, Plan(random.Next(2) == 0 ? random.Next(50) : random.Next(600, 1_800))),
            3 when month != other => BudgetChange.Transfer(budget, month, budget, other, Money.Eur(random.Next(1, 80))),
            _ => BudgetChange.Supplement(budget, month, Money.Eur(random.Next(1, 80))),
        };
    }

    private void Approve(BudgetProposal proposal)
    {
        // A request is asked for once; what was approved stays so.
        if (Office.Approvals.RequestOf(BudgetOffice.RequestFor(proposal.Id)) is null)
        {
            Office = Office.Approving(proposal.Id, proposal.Change, Book);
        }
    }

    private ImmutableArray<LedgerAnswer> Carry(ImmutableArray<LedgerCommand> commands)
    {
        if (commands.IsEmpty)
        {
            return [];
        }
        (Ledger, var answers) = Ledger.ApplyLinked(commands, At);
        return answers;
    }
}
