using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Realised;

/// <summary>The units of an invoiced line that are of one kind. The parts of a line add up to it exactly.</summary>
/// <param name="Source">The line of the invoice.</param>
/// <param name="Kind">How its units stand to what was approved.</param>
/// <param name="Units">How many; below zero for goods taken back.</param>
/// <param name="Amount">Their part of the amount, in proportion to the units, the extra minor unit to the earlier kind; null when unknown.</param>
public sealed record InvoicedPart(InvoicedLine Source, UnitKind Kind, long Units, Money? Amount);
