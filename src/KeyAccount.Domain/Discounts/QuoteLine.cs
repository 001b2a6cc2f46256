using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts;

/// <summary>One line of a quote before any discount.</summary>
public sealed record QuoteLine
{
    /// <summary>The number of the line, 1 or more, once in a quote: the stable key by which ties are settled.</summary>
    public required long Number { get; init; }

    /// <summary>What is sold: 1 to 64 characters of letters, digits, '.', '_' and '-'.</summary>
    public required string Product { get; init; }

    /// <summary>The group of the product, in the same characters; null when the product is in none.</summary>
    public string? ProductGroup { get; init; }

    /// <summary>The list price of a unit, zero or more.</summary>
    public required Money ListPrice { get; init; }

    /// <summary>The number of units, never zero; negative for a return.</summary>
    public required long Quantity { get; init; }

    /// <summary>The price of a unit below which no discount goes, zero or more; null when none is set for the product.</summary>
    public Money? FloorPrice { get; init; }

    /// <summary>What the units cost at list price; negative for a return.</summary>
    public Money ListAmount => ListPrice.Times(Quantity);
}
