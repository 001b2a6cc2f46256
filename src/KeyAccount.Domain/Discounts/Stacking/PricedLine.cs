using KeyAccount.Domain.Discounts.Allocation;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>A line with its price after all discounts.</summary>
/// <param name="Line">The line.</param>
/// <param name="NetAmount">What is charged for it; negative for a return.</param>
public sealed record PricedLine(QuoteLine Line, Money NetAmount)
{
    /// <summary>What all discounts took off it, the shares of order discounts included; negative for a mark-up or a return.</summary>
    public Money Discount => Line.ListAmount - NetAmount;

    /// <summary>The discount as a percentage of the list price, rounded half away from zero; null when the list price is zero.</summary>
    public Percentage? Depth =>
        Percentage.TryOf(Discount.MinorUnits, Line.ListAmount.MinorUnits, Rounding.HalfAwayFromZero, out var depth)
            ? depth
            : null;

    /// <summary>The net amount by units: the first ones take the extra minor unit.</summary>
    public UnitSplit Units => UnitSplit.Of(NetAmount, Math.Abs(Line.Quantity));
}
