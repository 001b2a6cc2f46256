using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>What of a discount no line could take because of floors.</summary>
/// <param name="Discount">The discount.</param>
/// <param name="Line">The number of the line; null for a discount on the order.</param>
/// <param name="Wanted">What it came to.</param>
/// <param name="Granted">What was taken off.</param>
public sealed record Shortfall(Discount Discount, long? Line, Money Wanted, Money Granted)
{
    /// <summary>What was not granted.</summary>
    public Money Ungranted => Wanted - Granted;
}
