using KeyAccount.Domain.Discounts.Competitors;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>One line of a quote as it was read, before discounts on the quote as a whole.</summary>
/// <param name="Number">Its number in the quote.</param>
/// <param name="Product">What is sold.</param>
/// <param name="Group">The product group; null when it is in none.</param>
/// <param name="Quantity">The units that are paid for.</param>
/// <param name="ListPrice">The list price of a unit.</param>
/// <param name="Fall">From its list price down to its margin.</param>
/// <param name="VariableCost">The variable part of the cost; null when it is not split off.</param>
internal sealed record QuotedLine(
    long Number,
    string Product,
    string? Group,
    long Quantity,
    Money ListPrice,
    PriceWaterfall Fall,
    Money? VariableCost
)
{
    /// <summary>The lowest price of a unit promised to another client; null for none.</summary>
    public Money? Favoured { get; init; }

    /// <summary>Whether it is known that there is such a promise, or none.</summary>
    public bool IsFavouredKnown { get; init; }

    /// <summary>The offer that the price is said to meet.</summary>
    public CompetitorOffer? Offer { get; init; }
}
