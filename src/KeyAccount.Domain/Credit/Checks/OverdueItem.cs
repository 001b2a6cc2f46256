using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>An open, undisputed amount that was due before the day of the check.</summary>
/// <remarks>The default value has no amount and is refused where it is used.</remarks>
/// <param name="Amount">What is open of it, above zero.</param>
/// <param name="DaysOverdue">Days since it was due, 1 or more.</param>
public readonly record struct OverdueItem(Money Amount, int DaysOverdue);
