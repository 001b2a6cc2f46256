using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Waterfall;

/// <summary>What is known of a line beside its discounts.</summary>
public sealed record LineCosting
{
    /// <summary>The number of the line.</summary>
    public required long Line { get; init; }

    /// <summary>What its units cost together; negative for a return. Null when unknown.</summary>
    public required Money? Cost { get; init; }

    /// <summary>Surcharges, what is given beside the invoice, and the cost to serve.</summary>
    public ImmutableArray<Deduction> Deductions { get; init; } = [];
}
