using System.Collections.Immutable;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Reservations;

namespace KeyAccount.Domain.EntityFrameworkCore.Expenses;

/// <summary>What a command about budgets came to, in the book and on the ledger.</summary>
/// <param name="Answer">What the book says.</param>
/// <param name="Ledger">What the ledger says to each command that brought it in line; empty when it was in line, or the book says no.</param>
public sealed record BudgetEffect(BudgetAnswer Answer, ImmutableArray<LedgerAnswer> Ledger)
{
    /// <summary>The figures of each line that a cut left with an excess, as recorded.</summary>
    public IEnumerable<Headroom> Excesses =>
        Ledger
            .SelectMany(answer => answer.Entry?.Moves ?? [])
            .Select(move => move.After)
            .Where(figures => figures.Excess.IsPositive);
}
