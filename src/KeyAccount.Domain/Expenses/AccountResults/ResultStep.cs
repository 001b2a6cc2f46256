using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.AccountResults;

/// <summary>One step from gross sales down to the contribution.</summary>
/// <param name="Part">What is taken off; the first step is what it is taken off from.</param>
/// <param name="Amount">How much; null when unknown.</param>
/// <param name="Left">What is left after it; null from the first unknown step on.</param>
public sealed record ResultStep(ResultPart Part, Money? Amount, Money? Left);
