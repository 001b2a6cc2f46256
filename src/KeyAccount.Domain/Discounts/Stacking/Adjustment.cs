using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>One step of a price: what a discount took off a line or the freight. Amounts of a return are the opposite ones.</summary>
/// <param name="Discount">The discount.</param>
/// <param name="Line">The number of the line; null for the freight.</param>
/// <param name="Before">The amount before.</param>
/// <param name="Wanted">What it would have taken off without a floor; for a part of an order discount, the part itself.</param>
/// <param name="Granted">What it took off; negative for a mark-up.</param>
/// <param name="After">The amount after it: <paramref name="Before"/> less <paramref name="Granted"/>.</param>
public sealed record Adjustment(Discount Discount, long? Line, Money Before, Money Wanted, Money Granted, Money After)
{
    /// <summary>Whether a floor held a part of it back.</summary>
    public bool IsClamped => Granted != Wanted;
}
