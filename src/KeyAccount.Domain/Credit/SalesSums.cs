using KeyAccount.Domain.Accounts;

namespace KeyAccount.Domain.Credit;

/// <summary>Adds up the sales of the last 12 months and the days agreed for them. The default is no sales.</summary>
internal struct SalesSums
{
    private bool lacksDue;
    private Sum weight;
    private Sum days;
    private Sum gross;
    private int? first;

    /// <summary>The day of the first sale ever, or <see cref="DayNumber.Never"/>.</summary>
    public readonly int First => first ?? DayNumber.Never;

    public readonly Sum Gross => gross;

    public readonly decimal? AgreedDays =>
        !lacksDue && weight is { IsKnown: true, Minor: var total } && total > 0 ? Exact.SixDecimals(days.Minor, total) : null;

    public void Add(in SeenInvoice invoice, int yearStart)
    {
        if (invoice.IsSale)
        {
            first = Math.Min(First, invoice.Issued);
        }
        if (invoice.Issued < yearStart)
        {
            return;
        }
        gross.Add(invoice.Gross, invoice.IsConverted);
        if (invoice.IsSale)
        {
            lacksDue |= invoice.Due == DayNumber.Unknown;
            weight.Add(invoice.Gross, invoice.IsConverted);
            days.Add(lacksDue ? 0 : (Int128)invoice.Gross * Math.Max(0, invoice.Due - invoice.Issued), invoice.IsConverted);
        }
    }
}
