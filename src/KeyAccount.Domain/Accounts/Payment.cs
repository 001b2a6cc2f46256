namespace KeyAccount.Domain.Accounts;

/// <summary>Adds up how invoices were paid. A figure is null as soon as one invoice it depends on does not say enough.</summary>
internal struct Payment(int today, BookCoverage coverage)
{
    private readonly int today = today;
    private bool knowsSettlement = coverage.HasSettlement;
    private bool knowsSettledDue = coverage.HasSettlement && coverage.HasDue;
    private bool knowsOpenDue = coverage.HasSettlement && coverage.HasDue;
    private bool knowsDisputed = coverage.HasDisputed;
    private int settled;
    private int late;
    private int disputed;
    private int oldestOverdue;
    private Sum open;
    private Sum overdue;
    private Sum weight;
    private Sum weightedLate;
    private Sum weightedSigned;

    public readonly int? Settled => knowsSettlement ? settled : null;

    public readonly int? Late => knowsSettlement && knowsSettledDue ? late : null;

    public readonly int? Disputed => knowsDisputed ? disputed : null;

    public readonly decimal? DaysBeyondTerms => Weighted(weightedLate);

    public readonly decimal? DaysBeyondTermsSigned => Weighted(weightedSigned);

    public readonly Sum? Open => knowsSettlement ? open : null;

    public readonly Sum? Overdue => knowsSettlement && knowsOpenDue ? overdue : null;

    public readonly int? OldestOverdueDays => knowsSettlement && knowsOpenDue ? oldestOverdue : null;

    public void Add(in SeenInvoice invoice)
    {
        knowsDisputed &= invoice.Disputed is not null;
        disputed += invoice.Disputed == true ? 1 : 0;
        knowsSettlement &= invoice.Settled != DayNumber.Unknown;
        if (invoice.Settled == DayNumber.Never)
        {
            AddOpen(invoice);
        }
        else if (invoice.Settled != DayNumber.Unknown && !invoice.IsCreditNote)
        {
            AddSettled(invoice);
        }
    }

    private void AddOpen(in SeenInvoice invoice)
    {
        var rest = invoice.Gross - (invoice.PaidOn <= today ? invoice.Paid : 0);
        open.Add(rest, invoice.IsConverted);
        if (invoice.IsCreditNote || (rest == 0 && invoice.IsConverted))
        {
            return;
        }
        knowsOpenDue &= invoice.Due != DayNumber.Unknown;
        if (invoice.Due >= today || invoice.Due == DayNumber.Unknown)
        {
            return;
        }
        overdue.Add(rest, invoice.IsConverted);
        oldestOverdue = Math.Max(oldestOverdue, today - invoice.Due);
    }

    private void AddSettled(in SeenInvoice invoice)
    {
        settled++;
        knowsSettledDue &= invoice.Due != DayNumber.Unknown;
        if (invoice.Due == DayNumber.Unknown)
        {
            return;
        }
        var days = invoice.Settled - invoice.Due;
        late += days > 0 ? 1 : 0;
        weight.Add(invoice.Gross, invoice.IsConverted);
        weightedLate.Add((Int128)invoice.Gross * Math.Max(days, 0), invoice.IsConverted);
        weightedSigned.Add((Int128)invoice.Gross * days, invoice.IsConverted);
    }

    private readonly decimal? Weighted(Sum days) =>
        knowsSettlement && knowsSettledDue && weight is { IsKnown: true, Minor: var total } && total > 0
            ? Exact.SixDecimals(days.Minor, total)
            : null;
}
