using System.Collections.Immutable;
using KeyAccount.Domain.Discounts.Competitors;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Deals;

/// <summary>One line of a deal under review: what it comes to at list, on the invoice and in the pocket. What is not known is null, never zero.</summary>
public sealed record DealLine
{
    /// <summary>The number of the line, 1 or more, once in a deal.</summary>
    public required long Number { get; init; }

    /// <summary>What is sold: 1 to 64 characters of letters, digits, '.', '_' and '-'.</summary>
    public required string Product { get; init; }

    /// <summary>The group of the product; null when it is in none.</summary>
    public string? ProductGroup { get; init; }

    /// <summary>The units that are paid for, 1 or more.</summary>
    public required long Quantity { get; init; }

    /// <summary>What they cost at list price, zero or more.</summary>
    public required Money List { get; init; }

    /// <summary>What the invoice charges for them, all discounts on the line and its share of those on the order taken off.</summary>
    public required Money? Net { get; init; }

    /// <summary>The part of the discounts on the order that is in <see cref="Net"/>, zero or more; the default is none.</summary>
    public Money? Header { get; init; }

    /// <summary>Goods without charge that come with the line, at list price, zero or more; null when not known.</summary>
    public required Money? FreeGoods { get; init; }

    /// <summary>What stays in the pocket: the invoice less what is given beside it and what serving costs; null when not known.</summary>
    public required Money? PocketPrice { get; init; }

    /// <summary>What the goods cost; null when not known.</summary>
    public required Money? Cost { get; init; }

    /// <summary>The variable part of the cost. Null when it is not split off: it is then at most the cost.</summary>
    public Money? VariableCost { get; init; }

    /// <summary>The lowest prices of a unit promised to other clients; null when it is not known whether there are any, empty when there are none.</summary>
    public ImmutableArray<FavouredPrice>? Favoured { get; init; }

    /// <summary>The offer of a competitor that the price is said to meet; null when none is claimed.</summary>
    public CompetitorOffer? Offer { get; init; }
}
