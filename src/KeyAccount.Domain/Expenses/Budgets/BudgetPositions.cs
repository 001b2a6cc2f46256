using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>What a check of availability finds of the budgets that apply.</summary>
public static class BudgetPositions
{
    /// <summary>
    /// One position for each line of the control, and one that is unresolved for each view in which the key leads nowhere. When no view is
    /// concerned at all there is one unresolved position too, so that a check never takes it for a pass.
    /// </summary>
    /// <remarks>
    /// What is posted is actual, what is held is reserved: which stage a reservation is at the ledger does not know. A line that was never
    /// opened has no use.
    /// </remarks>
    /// <param name="control">The budgets that apply.</param>
    /// <param name="currency">The currency of the expense, in which nothing is known when no view is concerned.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="at">When, by the caller's clock; expired reservations are left out.</param>
    public static ImmutableArray<BudgetPosition> Of(BudgetControl control, Currency currency, ILedgerView ledger, Instant at)
    {
        Guard.Against.Null(control);
        Guard.Against.Null(ledger);
        var month = MonthRange.Of(control.Date.ToYearMonth(), control.Date.ToYearMonth()).Days;
        IEnumerable<BudgetPosition> known = control.Lines.Select(line => Of(line, ledger.HeadroomOf(line.LedgerLine, at)));
        IEnumerable<BudgetPosition> unknown = control.Unresolved.Select(one =>
            BudgetPosition.Unresolved($"{one.Path}", one.View, one.Currency, month)
        );
        return control.Lines.IsEmpty && control.Unresolved.IsEmpty
            ? [BudgetPosition.Unresolved("no view is concerned", "none", currency, month)]
            : [.. known, .. unknown];
    }

    private static BudgetPosition Of(ControlLine line, Headroom? headroom)
    {
        var zero = Money.Zero(line.Budgeted.Currency);
        return new()
        {
            Budget = line.Budget ?? $"no budget for {line.Node}",
            View = line.View,
            Currency = line.Budgeted.Currency,
            Period = line.Range.Days,
            Interval = $"{line.Range}",
            Budgeted = line.Budgeted,
            Actual = headroom?.Net ?? zero,
            Pending = zero,
            Committed = zero,
            Reserved = headroom?.Pending ?? zero,
            IsAbsent = line.IsAbsent,
        };
    }
}
