using KeyAccount.Domain.Expenses.Claims.Allowances;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>What a policy makes of an expense by its category, amount, place and day: exactly one of these.</summary>
/// <param name="Kind">The kind of the category.</param>
/// <param name="Limit">The limit that holds; null when there is none.</param>
/// <param name="IsAboveLimit">Whether the amount is above it.</param>
/// <param name="NeedsReceipt">Whether it has to be proved by a receipt.</param>
public sealed record ExpenseClass(ClaimKind Kind, ExpenseLimit? Limit, bool IsAboveLimit, bool NeedsReceipt);
