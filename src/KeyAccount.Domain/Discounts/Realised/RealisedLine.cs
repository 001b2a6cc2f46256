using System.Collections.Immutable;
using KeyAccount.Domain.Discounts.Offers;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Realised;

/// <summary>One line of a quote against what was invoiced on it.</summary>
/// <remarks>
/// Invoices and credit notes on the line are taken together, so that a correction counts. For known amounts: list price × units − amounts is the
/// approved discount of the covered units, plus <see cref="PriceGap"/>, plus the discounts on all other units; to the minor unit.
/// </remarks>
public sealed class RealisedLine
{
    internal RealisedLine(OfferedLine line, ImmutableArray<InvoicedPart> parts, ImmutableArray<InvoicedLine> unclear)
    {
        (Line, Parts, Unclear) = (line, parts, unclear);
    }

    /// <summary>What was approved.</summary>
    public OfferedLine Line { get; }

    /// <summary>What was invoiced, in the order of the days, each line cut where its units are of another kind.</summary>
    public ImmutableArray<InvoicedPart> Parts { get; }

    /// <summary>The first invoiced line of an unknown quantity and all after it: of these it is not known which units are covered.</summary>
    public ImmutableArray<InvoicedLine> Unclear { get; }

    /// <summary>The units within days and quantity, returns taken off; null when unknown.</summary>
    public long? CoveredUnits => Unclear.IsEmpty ? UnitsOf(UnitKind.Covered) : null;

    /// <summary>What was charged for them; null when unknown.</summary>
    public Money? CoveredAmount => Unclear.IsEmpty ? AmountOf(UnitKind.Covered) : null;

    /// <summary>What they would have come to at the approved price; null when unknown.</summary>
    public Money? ApprovedAmount => CoveredUnits is { } units ? Line.ApprovedFor(units) : null;

    /// <summary>What they were charged below the approved price; below zero when above it. Null when unknown.</summary>
    public Money? PriceGap => ApprovedAmount - CoveredAmount;

    /// <summary>The approved units that were not bought, so far; null when unknown.</summary>
    public long? OpenUnits => Line.Quantity - CoveredUnits;

    /// <summary>The units of a kind among those that are clear.</summary>
    public long UnitsOf(UnitKind kind) => Parts.Where(part => part.Kind == kind).Sum(part => part.Units);

    /// <summary>What was charged for them; null when unknown.</summary>
    public Money? AmountOf(UnitKind kind) =>
        Money.SumIfKnown(Parts.Where(part => part.Kind == kind).Select(part => part.Amount), Line.NetAmount.Currency);

    /// <summary>The discount on units of a kind: their list price less what was charged; null when unknown.</summary>
    public Money? DiscountOf(UnitKind kind) => Line.ListPrice.Times(UnitsOf(kind)) - AmountOf(kind);
}
