using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>A claim was written off.</summary>
public sealed record WriteOff : CollectionEvent
{
    internal WriteOff(Money amount) => Amount = amount;

    /// <summary>How much, above zero.</summary>
    public Money Amount { get; }
}
