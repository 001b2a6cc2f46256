using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit;

/// <summary>Works out payment behaviour from the seen invoices of one account. One instance serves a whole book.</summary>
internal sealed class BehaviourTaker(LocalDate asOf, Currency currency, BookCoverage coverage, BehaviourTerms terms)
{
    private readonly int today = DayNumber.Of(asOf);
    private readonly int yearStart = DayNumber.Of(DateRange.MonthsUpTo(asOf, 12).Start);
    private readonly int halfYearStart = DayNumber.Of(DateRange.MonthsUpTo(asOf, 6).Start);
    private readonly ExposureWalk walk = new();

    public PaymentBehaviour Take(ReadOnlySpan<SeenInvoice> invoices, PaymentTerms? agreed)
    {
        if (coverage.Invoices == 0)
        {
            return PaymentBehaviour.Unknown;
        }
        ConductSums scored = new(coverage);
        ConductSums raw = new(coverage);
        OpenItems items = new(coverage);
        SalesSums sales = default;
        walk.Clear();
        var knowsExposure = coverage.HasSettlement;
        var knowsDue = coverage.HasDue;
        foreach (ref readonly var seen in invoices)
        {
            var invoice = agreed is null ? seen : WithDiscount(seen, agreed);
            sales.Add(invoice, yearStart);
            knowsExposure &= invoice.Settled != DayNumber.Unknown && invoice.IsConverted;
            knowsDue &= invoice.Due != DayNumber.Unknown || invoice.IsCreditNote;
            if (!invoice.IsCreditNote)
            {
                AddConduct(invoice, ref scored, ref raw);
            }
            items.Add(invoice, today, IsUnderDispute(invoice));
            if (knowsExposure)
            {
                walk.Add(invoice, invoice.IsCreditNote || IsRepaid(invoice));
            }
        }

        walk.Walk(yearStart, today);
        var conduct = scored.ToConduct();
        return items.Into(
            new()
            {
                Scored = conduct,
                Raw = raw.ToConduct(),
                FirstSale = sales.First == DayNumber.Never ? null : DayNumber.ToDate(sales.First),
                SalesWithTax = ToMoney(sales.Gross),
                AgreedDays = coverage.HasDue ? sales.AgreedDays : null,
                PeakExposure = knowsExposure ? ToMoney(walk.Peak.Sum) : null,
                PeakOn = knowsExposure && walk.Peak.Sum > 0 ? DayNumber.ToDate(walk.Peak.Day) : null,
                HighestRepaid = knowsExposure && knowsDue ? ToMoney(walk.Repaid) : null,
                HighestNotOverdue = knowsExposure && knowsDue ? ToMoney(walk.NotOverdue) : null,
                Index =
                    conduct is { Due: { } due, DaysLateSigned: { } days } && due >= terms.FewestExperiences
                        ? PaymentIndex.Of(days)
                        : null,
            },
            currency
        );
    }

    private void AddConduct(in SeenInvoice invoice, ref ConductSums scored, ref ConductSums raw)
    {
        if (invoice.Settled == DayNumber.Unknown || invoice.Due == DayNumber.Unknown)
        {
            scored.AddUnknown(invoice);
            raw.AddUnknown(invoice);
            return;
        }
        var isDisputed = IsUnderDispute(invoice);
        var end = Math.Min(invoice.Settled, today);
        if (invoice.Due >= yearStart && invoice.Due <= today)
        {
            var days = end - invoice.Due;
            var adjusted = days - DisputedDays(invoice, end);
            var isRecent = invoice.Due >= halfYearStart;
            raw.AddDue(invoice, days, days > terms.ToleranceDays, isRecent);
            if (!isDisputed)
            {
                scored.AddDue(invoice, adjusted, adjusted > terms.ToleranceDays, isRecent);
            }
        }
        if (OpenItems.IsOpen(invoice, today, out var rest))
        {
            var overdue = Math.Max(0, today - invoice.Due);
            raw.AddOpen(invoice, rest, overdue, terms.ToleranceDays);
            if (!isDisputed)
            {
                scored.AddOpen(invoice, rest, Math.Max(0, overdue - DisputedDays(invoice, today)), terms.ToleranceDays);
            }
        }
    }

    /// <summary>Whether the invoice is open and disputed, in time and not for too long.</summary>
    private bool IsUnderDispute(in SeenInvoice invoice) =>
        invoice is { Settled: DayNumber.Never, DisputeClosedOn: DayNumber.Never }
        && IsInTime(invoice)
        && today - invoice.DisputedOn < terms.DisputeValidityDays;

    /// <summary>The days from the due date to the end in which a valid dispute kept the client from paying.</summary>
    private int DisputedDays(in SeenInvoice invoice, int end)
    {
        if (!IsInTime(invoice))
        {
            return 0;
        }
        var until = Math.Min(end, Math.Min(invoice.DisputeClosedOn, invoice.DisputedOn + terms.DisputeValidityDays));
        return Math.Max(0, until - Math.Max(invoice.Due, invoice.DisputedOn));
    }

    private bool IsInTime(in SeenInvoice invoice) =>
        invoice.DisputedOn != DayNumber.Never
        && invoice.Due != DayNumber.Unknown
        && invoice.DisputedOn - invoice.Due <= terms.DisputeNoticeDays;

    private bool IsRepaid(in SeenInvoice invoice) =>
        invoice.Settled != DayNumber.Never
        && invoice.Due != DayNumber.Unknown
        && invoice.Settled - invoice.Due <= terms.RepaidWithinDays;

    /// <summary>A part payment that leaves no more than an agreed discount, made in time, is the settlement.</summary>
    private static SeenInvoice WithDiscount(in SeenInvoice invoice, PaymentTerms agreed) =>
        invoice is { Settled: DayNumber.Never, PaidOn: not DayNumber.Never, IsSale: true, IsConverted: true }
        && agreed.IsSettled(invoice.Gross, invoice.Gross - invoice.Paid, invoice.PaidOn - invoice.Issued)
            ? invoice with
            {
                Settled = invoice.PaidOn,
            }
            : invoice;

    private Money? ToMoney(Sum sum) => sum.IsKnown ? ToMoney(sum.Minor) : null;

    private Money? ToMoney(Int128 minor) => Money.WithinBounds(minor, currency);
}
