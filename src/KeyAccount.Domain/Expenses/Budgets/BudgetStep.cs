namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>The book after a command, and what it said.</summary>
/// <param name="Book">The book with the new entry; the same as before when nothing was recorded.</param>
/// <param name="Answer">The answer.</param>
public sealed record BudgetStep(BudgetBook Book, BudgetAnswer Answer);
