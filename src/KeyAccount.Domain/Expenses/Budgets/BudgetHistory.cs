using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>What was carried out on one budget, as it was known at an instant.</summary>
internal sealed class BudgetHistory
{
    private readonly string budget;

    private BudgetHistory(string budget, ImmutableArray<BudgetEntry> entries) => (this.budget, Entries) = (budget, entries);

    /// <summary>The history as it was known at an instant, itself included; null for all that is recorded.</summary>
    public static BudgetHistory Of(IBudgetBookView view, string budget, Instant? knownAt) =>
        new(budget, [.. view.EntriesOf(budget).Where(entry => entry.Refusal is null && !(entry.At > knownAt))]);

    public ImmutableArray<BudgetEntry> Entries { get; }

    public BudgetAdoption? Adopted => Enacted.OfType<BudgetAdoption>().FirstOrDefault();

    public bool IsWithdrawn(string proposal) =>
        Entries.Any(entry => entry.Command is BudgetWithdrawal withdrawal && withdrawal.Proposal == proposal);

    public bool IsEnacted(string proposal) =>
        Entries.Any(entry => entry.Command is BudgetEnactment enactment && enactment.Proposal == proposal);

    /// <summary>To where the rest was carried over, last; null when it was not.</summary>
    public BudgetCarryOver? CarriedOver =>
        Entries.Select(entry => entry.Command).OfType<BudgetCarryOver>().LastOrDefault(one => one.From == budget);

    /// <summary>The budget after all of it; null before it was adopted.</summary>
    public BudgetReading? Reading() => Readings().LastOrDefault();

    /// <summary>The budget after each entry that changed it.</summary>
    public IEnumerable<BudgetReading> Readings()
    {
        BudgetReading? reading = null;
        foreach (var entry in Entries)
        {
            var changed =
                entry.Command is BudgetEnactment ? After(reading, entry.Change!)
                : entry.CarryOver is { } carried && reading is not null
                    ? After(reading, (BudgetCarryOver)entry.Command, carried)
                : null;
            if (changed is not null)
            {
                reading = changed with { ChangedBy = entry.Command.Id };
                yield return reading;
            }
        }
    }

    private IEnumerable<BudgetChange> Enacted =>
        Entries.Where(entry => entry.Command is BudgetEnactment).Select(entry => entry.Change!);

    private BudgetReading? After(BudgetReading? reading, BudgetChange change) =>
        change switch
        {
            BudgetAdoption adoption => Adopt(adoption),
            BudgetRevision revision => reading?.With(revision.Plan),
            BudgetTransfer transfer => After(reading, transfer),
            BudgetSupplement supplement => reading?.Plus(supplement.Month, supplement.Amount.MinorUnits),
            _ => throw new InvalidOperationException($"A {change.GetType().Name} changes nothing that is known."),
        };

    private BudgetReading? After(BudgetReading? reading, BudgetTransfer transfer)
    {
        var after = reading;
        if (transfer.From == budget)
        {
            after = after?.Changed(transfer.FromMonth, one => one with { Transferred = one.Transferred - transfer.Amount });
        }
        return transfer.To == budget
            ? after?.Changed(transfer.ToMonth, one => one with { Transferred = one.Transferred + transfer.Amount })
            : after;
    }

    // The last carry-over between two budgets stands in for those before it.
    private BudgetReading After(BudgetReading reading, BudgetCarryOver command, CarryOverFigures carried)
    {
        var isFrom = command.From == budget;
        var before = Entries
            .TakeWhile(entry => entry.Command.Id != command.Id)
            .LastOrDefault(entry =>
                entry.Command is BudgetCarryOver other && (other.From, other.To) == (command.From, command.To)
            )
            ?.CarryOver;
        var zero = Money.Zero(reading.Plan.Currency);
        var (rest, committed) = (carried.Carried - (before?.Carried ?? zero), carried.Committed - (before?.Committed ?? zero));
        return reading.Changed(
            isFrom ? reading.Plan.Range.Last : reading.Plan.First,
            one =>
                one with
                {
                    Carried = isFrom ? one.Carried - rest : one.Carried + rest,
                    CarriedForCommitments = isFrom
                        ? one.CarriedForCommitments - committed
                        : one.CarriedForCommitments + committed,
                }
        ) with
        {
            IsClosed = reading.IsClosed || isFrom,
            CarriedOut = isFrom ? reading.CarriedOut + rest + committed : reading.CarriedOut,
        };
    }

    private static BudgetReading Adopt(BudgetAdoption adoption)
    {
        var zero = Money.Zero(adoption.Plan.Currency);
        return new()
        {
            Budget = adoption.Budget,
            View = adoption.View,
            Node = adoption.Node,
            Version = 1,
            Plan = adoption.Plan,
            Months =
            [
                .. adoption.Plan.Months.Select(
                    (planned, index) =>
                        new BudgetMonth
                        {
                            Month = adoption.Plan.MonthAt(index),
                            Planned = planned,
                            Transferred = zero,
                            Supplemented = zero,
                            Carried = zero,
                            CarriedForCommitments = zero,
                        }
                ),
            ],
            CarriedOut = zero,
            IsClosed = false,
            ChangedBy = adoption.Budget,
        };
    }
}
