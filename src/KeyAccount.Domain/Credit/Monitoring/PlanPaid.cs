using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>Something was paid towards the plan in force.</summary>
public sealed record PlanPaid : CollectionEvent
{
    internal PlanPaid(Money amount) => Amount = amount;

    /// <summary>How much, above zero.</summary>
    public Money Amount { get; }
}
