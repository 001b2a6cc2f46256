using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>Adds up how invoices were paid, with or without valid disputes.</summary>
internal struct ConductSums
{
    private bool knowsSettlement;
    private bool knowsDue;
    private int due;
    private int recentDue;
    private int late;
    private int oldest;
    private Sum weight;
    private Sum recentWeight;
    private Sum days;
    private Sum signed;
    private Sum recentDays;
    private Sum lateWeight;
    private Sum open;
    private Sum overdue;

    public ConductSums(BookCoverage coverage) => (knowsSettlement, knowsDue) = (coverage.HasSettlement, coverage.HasDue);

    /// <summary>An invoice whose settlement or due date is not known makes everything unknown that rests on it.</summary>
    public void AddUnknown(in SeenInvoice invoice)
    {
        knowsSettlement &= invoice.Settled != DayNumber.Unknown;
        knowsDue &= invoice.Due != DayNumber.Unknown;
    }

    public void AddDue(in SeenInvoice invoice, int daysLate, bool isLate, bool isRecent)
    {
        due++;
        late += isLate ? 1 : 0;
        weight.Add(invoice.Gross, invoice.IsConverted);
        days.Add((Int128)invoice.Gross * Math.Max(daysLate, 0), invoice.IsConverted);
        signed.Add((Int128)invoice.Gross * daysLate, invoice.IsConverted);
        lateWeight.Add(isLate ? invoice.Gross : 0, invoice.IsConverted);
        if (isRecent)
        {
            recentDue++;
            recentWeight.Add(invoice.Gross, invoice.IsConverted);
            recentDays.Add((Int128)invoice.Gross * Math.Max(daysLate, 0), invoice.IsConverted);
        }
    }

    public void AddOpen(in SeenInvoice invoice, long rest, int daysOverdue, int tolerance)
    {
        open.Add(rest, invoice.IsConverted);
        overdue.Add(daysOverdue > tolerance ? rest : 0, invoice.IsConverted);
        oldest = Math.Max(oldest, daysOverdue);
    }

    public readonly PaymentConduct ToConduct() =>
        knowsSettlement && knowsDue
            ? new()
            {
                Due = due,
                DueLastSixMonths = recentDue,
                DaysLate = Mean(days, weight),
                DaysLateSigned = Mean(signed, weight),
                LateByNumber = Part(late, due),
                LateByAmount = lateWeight.IsKnown && weight.IsKnown ? Part(lateWeight.Minor, weight.Minor) : null,
                DaysLateLastSixMonths = Mean(recentDays, recentWeight),
                DaysLatePriorSixMonths = Mean(Less(days, recentDays), Less(weight, recentWeight)),
                OverdueShare =
                    open.IsKnown && open.Minor == 0 ? Share.Zero
                    : open.IsKnown && overdue.IsKnown ? Part(overdue.Minor, open.Minor)
                    : null,
                OldestOverdueDays = oldest,
            }
            : PaymentConduct.Unknown;

    private static Sum Less(Sum all, Sum part)
    {
        Sum rest = default;
        rest.Add(all.Minor - part.Minor, all.IsKnown && part.IsKnown);
        return rest;
    }

    private static decimal? Mean(Sum sum, Sum weight) =>
        sum.IsKnown && weight is { IsKnown: true, Minor: var total } && total > 0 ? Exact.SixDecimals(sum.Minor, total) : null;

    private static Share? Part(Int128 part, Int128 whole) =>
        whole > 0 ? Share.FromBasisPoints((int)RoundedDivision.Divide(part * BasisPoint.PerWhole, whole, Rounding.Up)) : null;
}
