using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>What uses a budget in all its months, as the ledger says: what a carry-over starts from.</summary>
/// <param name="Spent">What is posted less what was given back, signed.</param>
/// <param name="Committed">What is held and not expired.</param>
public sealed record BudgetUse(Money Spent, Money Committed)
{
    /// <summary>The use of a budget; nothing on lines that were never opened.</summary>
    /// <remarks>Of the ranges over which it is controlled those count that cover each month once: the longest ones from the first month on.</remarks>
    /// <param name="budget">The budget.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="at">When, by the caller's clock.</param>
    public static BudgetUse Of(BudgetReading budget, ILedgerView ledger, Instant at)
    {
        Guard.Against.Null(budget);
        Guard.Against.Null(ledger);
        var (spent, committed) = (Money.Zero(budget.Plan.Currency), Money.Zero(budget.Plan.Currency));
        var next = MonthRange.Number(budget.Plan.First);
        // Ordered by the first month and then by the last: the last one of each first month is the longest.
        foreach (var line in BudgetAlignment.LinesOf(budget).GroupBy(line => line.Range.First).Select(group => group.Last()))
        {
            if (MonthRange.Number(line.Range.First) == next)
            {
                next = MonthRange.Number(line.Range.Last) + 1;
                var headroom = ledger.HeadroomOf(line.LedgerLine, at);
                spent += headroom?.Net ?? Money.Zero(spent.Currency);
                committed += headroom?.Pending ?? Money.Zero(spent.Currency);
            }
        }
        return new(spent, committed);
    }
}
