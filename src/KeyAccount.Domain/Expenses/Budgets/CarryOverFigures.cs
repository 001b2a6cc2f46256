using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>What a carry-over came to.</summary>
/// <param name="Rest">The budget less what was spent and committed, signed.</param>
/// <param name="Carried">What of the rest goes on, signed.</param>
/// <param name="Committed">The budget that goes on for open commitments, which move with it.</param>
public sealed record CarryOverFigures(Money Rest, Money Carried, Money Committed)
{
    /// <summary>What of the rest does not go on: what lapses, or below zero what is forgiven.</summary>
    public Money Lapsed => Rest - Carried;
}
