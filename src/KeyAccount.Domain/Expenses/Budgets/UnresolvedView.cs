using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>A view in which a key leads nowhere: what its budgets say is unknown.</summary>
/// <param name="View">The name of the view.</param>
/// <param name="Currency">In which it counts.</param>
/// <param name="Path">What is missing or unknown.</param>
public sealed record UnresolvedView(string View, Currency Currency, BudgetPath Path);
