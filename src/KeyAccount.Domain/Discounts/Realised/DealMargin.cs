using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Realised;

/// <summary>A pocket price and its cost, both known.</summary>
/// <param name="PocketPrice">What stayed in the pocket.</param>
/// <param name="Cost">What the goods cost.</param>
public sealed record DealMargin(Money PocketPrice, Money Cost)
{
    /// <summary>The pocket margin.</summary>
    public Money Margin => PocketPrice - Cost;

    /// <summary>The margin as a part of the pocket price; null at a price of zero or less.</summary>
    public MarginRate? Rate => MarginRate.TryOf(PocketPrice, Cost, out var rate) ? rate : null;

    internal static DealMargin? Of(Money? pocketPrice, Money? cost) =>
        pocketPrice is { } price && cost is { } known ? new(price, known) : null;
}
