using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Offers;

/// <summary>One line of an offer at the price that was approved, or is to be.</summary>
public sealed record OfferedLine
{
    /// <summary>The number of the line, 1 or more, once in an offer.</summary>
    public required long Number { get; init; }

    /// <summary>What is sold: 1 to 64 characters of letters, digits, '.', '_' and '-'.</summary>
    public required string Product { get; init; }

    /// <summary>The number of units, 1 or more.</summary>
    public required long Quantity { get; init; }

    /// <summary>The list price of a unit, zero or more.</summary>
    public required Money ListPrice { get; init; }

    /// <summary>What is charged for all units after the discounts on the invoice, zero or more.</summary>
    public required Money NetAmount { get; init; }

    /// <summary>What of it stays in the pocket for all units; null when unknown.</summary>
    public Money? PocketPrice { get; init; }

    /// <summary>What all units cost; null when unknown, never zero.</summary>
    public Money? Cost { get; init; }

    /// <summary>What the units cost at list price.</summary>
    public Money ListAmount => ListPrice.Times(Quantity);

    /// <summary>What the discounts on the invoice take off; negative for a mark-up.</summary>
    public Money Discount => ListAmount - NetAmount;

    /// <summary>
    /// What so many of the units cost at the approved price: exact for all of them, and rounded down for a part, so that a fraction of a minor
    /// unit is never held against an invoice.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The units are not within 0 to the quantity.</exception>
    public Money ApprovedFor(long units) =>
        units < 0 || units > Quantity
            ? throw Refusal.OutOfRange(nameof(units), $"{units} units are not within 0 to {Quantity}, those of line {Number}.")
            : Money.OfMinor(
                (long)RoundedDivision.Divide((Int128)NetAmount.MinorUnits * units, Quantity, Rounding.Down),
                NetAmount.Currency
            );
}
