using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Discounts.Realised;

/// <summary>One line of an invoice or a credit note that refers to a quote.</summary>
public sealed record InvoicedLine
{
    /// <summary>The number of the invoice or credit note.</summary>
    public required string Invoice { get; init; }

    /// <summary>Its day.</summary>
    public required LocalDate On { get; init; }

    /// <summary>What was sold.</summary>
    public required string Product { get; init; }

    /// <summary>The line of the quote; null when the invoice does not say it: then the product tells, where one line has it.</summary>
    public long? Line { get; init; }

    /// <summary>The units; below zero for goods taken back, 0 for a credit on the price alone. Null when unknown.</summary>
    public required long? Quantity { get; init; }

    /// <summary>What was charged after the discounts on the invoice, signed like the units. Null when unknown.</summary>
    public required Money? Amount { get; init; }

    /// <summary>What the units cost at list price: asked for goods that are not in the quote. Null when unknown.</summary>
    public Money? ListAmount { get; init; }

    /// <summary>What was given beside the invoice, and the cost to serve. Null when unknown, never zero.</summary>
    public Money? Deductions { get; init; }

    /// <summary>What the goods cost. Null when unknown, never zero.</summary>
    public Money? Cost { get; init; }
}
