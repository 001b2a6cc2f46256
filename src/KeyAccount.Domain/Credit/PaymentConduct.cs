using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>How an account pays what falls due.</summary>
/// <remarks>
/// <para>Looked at are the invoices, no credit notes, that fell due in the 12 months up to the day of the photograph, half-open:
/// (as-of − 12 months, as-of]. Lateness runs from the due date to the settlement, or to the day of the photograph while an invoice is
/// unpaid; early payment is 0. Whatever is still open counts for <see cref="OverdueShare"/> and <see cref="OldestOverdueDays"/>,
/// whenever it fell due.</para>
/// <para>Null is unknown, never zero. Averages are rounded once, to six decimals, half to even; shares to the basis point, up.</para>
/// </remarks>
public sealed record PaymentConduct
{
    /// <summary>Nothing is known.</summary>
    public static readonly PaymentConduct Unknown = new();

    /// <summary>How many invoices fell due in the last 12 months.</summary>
    public int? Due { get; init; }

    /// <summary>How many of them fell due in the last 6 months.</summary>
    public int? DueLastSixMonths { get; init; }

    /// <summary>Days late, weighted by gross amount; unknown when nothing fell due.</summary>
    public decimal? DaysLate { get; init; }

    /// <summary>The same with early payment counted below zero.</summary>
    public decimal? DaysLateSigned { get; init; }

    /// <summary>The invoices that are later than the tolerance, by number; unknown when nothing fell due.</summary>
    public Share? LateByNumber { get; init; }

    /// <summary>The same by gross amount.</summary>
    public Share? LateByAmount { get; init; }

    /// <summary>Days late over the invoices that fell due in the last 6 months.</summary>
    public decimal? DaysLateLastSixMonths { get; init; }

    /// <summary>Days late over the invoices that fell due in the 6 months before those.</summary>
    public decimal? DaysLatePriorSixMonths { get; init; }

    /// <summary>The part of what is open that is overdue beyond the tolerance; 0 % when nothing is open.</summary>
    public Share? OverdueShare { get; init; }

    /// <summary>Days since the oldest open invoice was due; 0 when nothing is overdue.</summary>
    public int? OldestOverdueDays { get; init; }

    /// <summary>The change in days late: last 6 months less the 6 before; above zero is getting slower. Unknown when either is.</summary>
    public decimal? Trend => DaysLateLastSixMonths - DaysLatePriorSixMonths;
}
