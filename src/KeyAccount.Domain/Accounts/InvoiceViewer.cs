using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>Sees booked invoices on a day and in a currency, and remembers what they supply.</summary>
internal sealed class InvoiceViewer(int today, BookTerms terms, Conversion conversion)
{
    private int count;
    private int withoutTax;
    private int first = DayNumber.Never;
    private int last = DayNumber.Unknown;
    private bool hasSettlement;
    private bool hasDue;
    private bool hasDisputed;
    private bool hasQuantity;

    public SeenInvoice See(in BookedInvoice invoice)
    {
        Note(invoice);
        var gross = InTerms(invoice, invoice.Gross);
        // Tax and part payment are no larger than the amount: they can be converted exactly when it can.
        var tax = gross is null || invoice.Tax == BookedInvoice.Unknown ? 0 : InTerms(invoice, invoice.Tax);
        var paid = gross is null ? 0 : InTerms(invoice, invoice.Paid);
        return new()
        {
            Issued = invoice.Issued,
            Due = invoice.Due,
            Settled = invoice.Settled > today ? DayNumber.Never : invoice.Settled,
            PaidOn = Seen(invoice.PaidOn),
            Sign = (sbyte)Math.Sign(invoice.Gross),
            Disputed = invoice.DisputedOn > today ? false : invoice.Disputed,
            DisputedOn = Seen(invoice.DisputedOn),
            DisputeClosedOn = Seen(invoice.DisputeClosedOn),
            IsConverted = gross is not null,
            Gross = gross ?? 0,
            Net = gross - tax ?? 0,
            Paid = paid ?? 0,
            Quantity = invoice is { Gross: < 0, Quantity: not BookedInvoice.Unknown }
                ? -Math.Abs(invoice.Quantity)
                : invoice.Quantity,
        };
    }

    public BookCoverage Coverage(LocalDate? completeFrom)
    {
        LocalDate? earliest = count == 0 ? null : DayNumber.ToDate(first);
        return new()
        {
            Invoices = count,
            IssuedLater = 0,
            Intercompany = 0,
            WithoutTax = withoutTax,
            FirstIssued = earliest,
            LastIssued = count == 0 ? null : DayNumber.ToDate(last),
            CompleteFrom = completeFrom ?? earliest?.With(DateAdjusters.StartOfMonth),
            HasSettlement = hasSettlement,
            HasDue = hasDue,
            HasDisputed = hasDisputed,
            HasQuantity = hasQuantity,
        };
    }

    private int Seen(int day) => day == DayNumber.Unknown || day > today ? DayNumber.Never : day;

    private void Note(in BookedInvoice invoice)
    {
        count++;
        first = Math.Min(first, invoice.Issued);
        last = Math.Max(last, invoice.Issued);
        withoutTax += invoice.Tax == BookedInvoice.Unknown ? 1 : 0;
        hasSettlement |= invoice.Settled != DayNumber.Unknown;
        hasDue |= invoice.Due != DayNumber.Unknown;
        hasDisputed |= invoice.Disputed is not null;
        hasQuantity |= invoice.Quantity != BookedInvoice.Unknown;
    }

    private long? InTerms(in BookedInvoice invoice, long minor) =>
        invoice.Currency == terms.Currency || minor == 0
            ? minor
            : conversion
                .TryConvert(Money.OfMinor(minor, invoice.Currency), DayNumber.ToDate(invoice.Issued), invoice.Account)
                ?.MinorUnits;
}
