using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit;

/// <summary>How an account has paid and what it owes, as seen on a day.</summary>
/// <remarks>
/// <para>Null is unknown, never zero. Money is gross, in the currency of the photograph. An invoice paid with less than a cash discount
/// taken in time is settled in full.</para>
/// <para>A dispute is valid when its day of opening is known, lies no later after the due date than the terms allow, and is not older
/// than they allow while nobody closes it. An invoice under a valid dispute leaves <see cref="Scored"/>; one that was under it has the
/// days of the dispute taken off its lateness. Nothing leaves <see cref="Raw"/>, the ageing or the exposure. A dispute without its day
/// changes nothing: one does not know when it began, so it must not be seen too early.</para>
/// </remarks>
public sealed record PaymentBehaviour
{
    /// <summary>Nothing is known.</summary>
    public static readonly PaymentBehaviour Unknown = new();

    /// <summary>The conduct that is scored: valid disputes left out.</summary>
    public PaymentConduct Scored { get; init; } = PaymentConduct.Unknown;

    /// <summary>The conduct as it is, disputes and all.</summary>
    public PaymentConduct Raw { get; init; } = PaymentConduct.Unknown;

    /// <summary>The day of the first sale.</summary>
    public LocalDate? FirstSale { get; init; }

    /// <summary>What was invoiced in the last 12 months with tax, net of credit notes.</summary>
    public Money? SalesWithTax { get; init; }

    /// <summary>Days from invoice to due date over the sales of the last 12 months, weighted by amount, to six decimals.</summary>
    public decimal? AgreedDays { get; init; }

    /// <summary>Open invoices by age; unknown when one has no due date.</summary>
    public Ageing? Ageing { get; init; }

    /// <summary>Open credit notes, as an amount above zero.</summary>
    public Money? UnusedCredit { get; init; }

    /// <summary>Open invoices under a valid dispute.</summary>
    public Money? OpenDisputed { get; init; }

    /// <summary>How many open documents are said to be disputed without the day it began: they are scored all the same.</summary>
    public int? DisputesWithoutDay { get; init; }

    /// <summary>The largest sum open at the end of a day so far, credit notes netted, not below zero.</summary>
    public Money? PeakExposure { get; init; }

    /// <summary>The first day of <see cref="PeakExposure"/>; null when it is unknown or zero.</summary>
    public LocalDate? PeakOn { get; init; }

    /// <summary>
    /// The largest sum open at the end of a day so far of invoices that were later repaid in time or nearly so, credit notes netted:
    /// trust that was earned.
    /// </summary>
    public Money? HighestRepaid { get; init; }

    /// <summary>
    /// The largest sum open and not overdue at the end of a day in the last 12 months, credit notes netted. An invoice counts up to its
    /// due date, that day included.
    /// </summary>
    public Money? HighestNotOverdue { get; init; }

    /// <summary>The standing as a payer from 20 to 100, 80 being prompt; unknown below the fewest experiences.</summary>
    public int? Index { get; init; }

    /// <summary>What is owed on balance: open invoices less unused credit.</summary>
    public Money? Open => Ageing?.Total - UnusedCredit;
}
