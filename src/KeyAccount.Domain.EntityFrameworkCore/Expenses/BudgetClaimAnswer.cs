using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Reservations;

namespace KeyAccount.Domain.EntityFrameworkCore.Expenses;

/// <summary>What became of a claim on budgets.</summary>
/// <param name="Control">The budgets that apply, as they were known.</param>
/// <param name="Ledger">
/// What the ledger says; null when it is not known which budgets apply, or a rate is missing: then nothing was written, and somebody has to look.
/// </param>
public sealed record BudgetClaimAnswer(BudgetControl Control, LedgerAnswer? Ledger)
{
    /// <summary>Whether it is held or recorded, now or before.</summary>
    public bool IsGranted => Ledger is { IsGranted: true };
}
