using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts;

/// <summary>The least and the most that a price may be, each as a margin over a stated amount: over the cost, or over a base price.</summary>
/// <remarks>The two are different bounds: 60 over a cost of 20 is 80, 60 over a base of 100 is 160. So which one is meant is in the name.</remarks>
public sealed record PriceBounds
{
    private PriceBounds(Money least, Money? most) => (Least, Most) = (least, most);

    /// <summary>The lowest price allowed, itself included.</summary>
    public Money Least { get; }

    /// <summary>The highest price allowed, itself included; null where there is none.</summary>
    public Money? Most { get; }

    /// <summary>At least so much over the cost, and at most so much where that is stated.</summary>
    /// <exception cref="ArgumentException">The most lies below the least.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts are of different currencies.</exception>
    public static PriceBounds OverCost(Money cost, Money leastMargin, Money? mostMargin = null) =>
        Over(cost, leastMargin, mostMargin);

    /// <summary>At least so much over a base price, and at most so much where that is stated: a bound that can raise the price above its list.</summary>
    /// <inheritdoc cref="OverCost" path="/exception"/>
    public static PriceBounds OverBase(Money basePrice, Money leastMargin, Money? mostMargin = null) =>
        Over(basePrice, leastMargin, mostMargin);

    /// <summary>The price, moved up to the least or down to the most where it lies outside.</summary>
    /// <exception cref="CurrencyMismatchException">The price is of another currency.</exception>
    public Money Clamp(Money price) =>
        (price - Least).IsNegative ? Least
        : Most is { } most && price > most ? most
        : price;

    private static PriceBounds Over(Money amount, Money leastMargin, Money? mostMargin)
    {
        var (least, most) = (amount + leastMargin, mostMargin is { } margin ? amount + margin : (Money?)null);
        return most < least
            ? throw Refusal.Invalid(nameof(mostMargin), $"The most, {most}, lies below the least, {least}.")
            : new(least, most);
    }
}
