using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>What one account, family or book bought up to a date, and how it paid.</summary>
/// <remarks>
/// <para>Null is unknown, never zero. Money is in the currency of the photograph. Purchases are net of credit notes and of tax (where
/// the book gives no tax, amounts are taken as given); what is open, overdue or at its peak is gross. "12 months" is the day of the
/// photograph and the 12 months before it, half-open: (as-of − 12 months, as-of].</para>
/// <para>A sale is an invoice with an amount above zero; a credit note has one below zero. Only sales count as purchase days. Lateness
/// looks at invoices that are no credit notes; rounding happens once, to six decimals, half to even.</para>
/// </remarks>
public sealed record TradingFigures
{
    /// <summary>Nothing is known.</summary>
    public static readonly TradingFigures Unknown = new();

    /// <summary>How many documents were issued, credit notes included.</summary>
    public int? Invoices { get; init; }

    /// <summary>How many of them are credit notes.</summary>
    public int? CreditNotes { get; init; }

    /// <summary>Everything ever issued, net of credit notes and tax.</summary>
    public Money? NetInvoiced { get; init; }

    /// <summary>Purchases of the last 12 months.</summary>
    public Money? LastTwelveMonths { get; init; }

    /// <summary>Purchases of the 12 months before those; unknown when the book does not reach back so far.</summary>
    public Money? PriorTwelveMonths { get; init; }

    /// <summary>Credit notes of the last 12 months without tax, as a positive amount.</summary>
    public Money? CreditedLastTwelveMonths { get; init; }

    /// <summary>Change of the last 12 months against the 12 before; unknown when those are unknown, zero or negative.</summary>
    public Percentage? Growth { get; init; }

    /// <summary>Units bought in the last 12 months less units returned; unknown when one of those documents does not say.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>In how many of 12 calendar months, the month of the photograph and the eleven before it, there was a sale.</summary>
    public int? ActiveMonths { get; init; }

    /// <summary>On how many distinct days of the last 12 months there was a sale.</summary>
    public int? OrdersPerYear { get; init; }

    /// <summary>The day of the first sale.</summary>
    public LocalDate? FirstPurchase { get; init; }

    /// <summary>The day of the last sale.</summary>
    public LocalDate? LastPurchase { get; init; }

    /// <summary>Days since the last sale; unknown when there was none.</summary>
    public int? DaysSinceLastPurchase { get; init; }

    /// <summary>
    /// How even the intervals between the purchase days of the last 12 months are: (Σ g)² / (n Σ g²) over the n intervals g in days.
    /// 1 is clockwork, about 0.5 is random, near 0 is one burst. Unknown below three intervals.
    /// </summary>
    public decimal? Regularity { get; init; }

    /// <summary>How many invoices, no credit notes, were settled.</summary>
    public int? Settled { get; init; }

    /// <summary>How many of those were settled after they were due.</summary>
    public int? Late { get; init; }

    /// <summary>How many documents, credit notes included, are disputed.</summary>
    public int? Disputed { get; init; }

    /// <summary>Days from due to settlement over the settled invoices, weighted by gross amount, early payment counted as 0.</summary>
    public decimal? DaysBeyondTerms { get; init; }

    /// <summary>The same with early payment counted below zero.</summary>
    public decimal? DaysBeyondTermsSigned { get; init; }

    /// <summary>The sum open: issued, not settled, less part payments; an open credit note lowers it.</summary>
    public Money? Open { get; init; }

    /// <summary>The part of open invoices that was due before the day of the photograph; credit notes don't lower it.</summary>
    public Money? Overdue { get; init; }

    /// <summary>Days since the oldest overdue invoice was due; 0 when nothing is overdue.</summary>
    public int? OldestOverdueDays { get; init; }

    /// <summary>
    /// The largest sum open at the end of any day up to the photograph, not below zero. An invoice is open from its day of issue up to,
    /// not including, its day of settlement; part payments and open credit notes lower the sum.
    /// </summary>
    public Money? PeakExposure { get; init; }

    /// <summary>Late invoices among settled ones, by number; unknown when none was settled.</summary>
    public Ratio? LateShare => ShareOf(Late, Settled);

    /// <summary>Disputed documents among all, by number; unknown when there is none.</summary>
    public Ratio? DisputedShare => ShareOf(Disputed, Invoices);

    private static Ratio? ShareOf(int? part, int? whole) =>
        part is { } known && whole is { } all && Ratio.TryOf(known, all, out var share) ? share : null;

    /// <summary>What was bought and what is open, for messages.</summary>
    public override string ToString() => $"{LastTwelveMonths?.ToString() ?? "?"} in 12 months, {Open?.ToString() ?? "?"} open";
}
