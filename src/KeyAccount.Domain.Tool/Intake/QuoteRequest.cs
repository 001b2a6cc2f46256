using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>What a review of quotes is to be made from.</summary>
internal sealed record QuoteRequest : ReviewRequest
{
    public required string Quotes { get; init; }

    /// <summary>The price list; null when quotes state their list prices.</summary>
    public string? Products { get; init; }

    /// <summary>What is left in discount pools.</summary>
    public string? Pools { get; init; }

    /// <summary>Who sells where.</summary>
    public string? Salespeople { get; init; }

    /// <summary>The median margin that the shipped ladder measures by; null for that of the quotes.</summary>
    public Percentage? MedianMargin { get; init; }

    /// <summary>The last margin that the shipped ladder grants; null for the usual one.</summary>
    public Percentage? VariableMargin { get; init; }

    /// <summary>For how many quotes the cheapest change is sought.</summary>
    public int Ways { get; init; }

    public Audience Reader { get; init; } = Audience.Sales;

    /// <inheritdoc/>
    public override IEnumerable<string?> Files => [Quotes, Products, Pools, Salespeople, Columns];
}
