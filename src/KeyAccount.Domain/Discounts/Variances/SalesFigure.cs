using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Variances;

/// <summary>What was sold, or planned, of one product in a period; of one client where that is told apart.</summary>
public sealed record SalesFigure
{
    /// <summary>The product: 1 to 64 characters of letters, digits, '.', '_' and '-'.</summary>
    public required string Product { get; init; }

    /// <summary>The client, in the same characters; null where clients are not told apart.</summary>
    public string? Client { get; init; }

    /// <summary>The units, returns taken off. Null when unknown.</summary>
    public required long? Quantity { get; init; }

    /// <summary>Their amount: net, pocket or list, but the same on both sides. Null when unknown.</summary>
    public required Money? Amount { get; init; }
}
