using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Deals;

/// <summary>What a deal, or several together, come to; a sum with an unknown part is unknown.</summary>
internal readonly record struct DealSums(Money? List, Money? Net, Money? PocketPrice, Money? Cost)
{
    public static DealSums Of(DiscountDeal deal)
    {
        var zero = Money.Zero(deal.Currency);
        return deal.Lines.Aggregate(
            new DealSums(zero, zero, zero, zero),
            (sum, line) =>
                new(
                    sum.List + line.List + line.FreeGoods,
                    sum.Net + line.Net,
                    sum.PocketPrice + line.PocketPrice,
                    sum.Cost + line.Cost
                )
        );
    }

    /// <summary>What was given away against list, free goods at list included.</summary>
    public Money? Discount => List - Net;

    /// <summary>The effective discount, a begun basis point counted whole; null when unknown.</summary>
    public Percentage? Depth => Rate(Discount, List, Rounding.Up);

    /// <summary>The pocket margin of the price, rounded down; null when unknown and at a pocket price of zero or less.</summary>
    public Percentage? Margin =>
        PocketPrice is { IsPositive: true } ? Rate(PocketPrice - Cost, PocketPrice, Rounding.Down) : null;

    public DealSums With(LinkedQuote other) =>
        new(List + other.List, Net + other.Net, PocketPrice + other.PocketPrice, Cost + other.Cost);

    public static Percentage? Rate(Money? part, Money? whole, Rounding rounding) =>
        part is { } known && whole is { } all && Percentage.TryOf(known.MinorUnits, all.MinorUnits, rounding, out var rate)
            ? rate
            : null;
}
