using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>Adds up the seen invoices of a book for its <see cref="ReceivablesOutlook"/>.</summary>
internal sealed class OutlookTaker(Portfolio portfolio)
{
    private const int DaysInWeek = 7;

    private readonly int today = DayNumber.Of(portfolio.AsOf);
    private readonly int firstMonth = DayNumber.MonthOf(DayNumber.Of(portfolio.AsOf)) - ReceivablesOutlook.Months + 1;
    private readonly (int Count, Sum Sum)[] expected = new (int, Sum)[ReceivablesOutlook.Weeks];
    private readonly (int Count, Sum Sum)[] disputes = new (int, Sum)[(int)DisputeAge.Over90 + 1];
    private readonly Sum[] due = new Sum[ReceivablesOutlook.Months];
    private readonly Sum[] days = new Sum[ReceivablesOutlook.Months];
    private readonly bool[] lacks = new bool[ReceivablesOutlook.Months];
    private OpenItems items = new(portfolio.Coverage);
    private bool knowsSettlement = portfolio.Coverage.HasSettlement;
    private bool knowsDue = portfolio.Coverage.HasDue;
    private Sum invoiced;
    private Sum settled;
    private Sum partPaid;

    /// <param name="invoices">The invoices of one account.</param>
    /// <param name="usualDays">How many days after the due date it usually pays.</param>
    public void Add(ReadOnlySpan<SeenInvoice> invoices, int usualDays)
    {
        foreach (ref readonly var invoice in invoices)
        {
            invoiced.Add(invoice.Gross, invoice.IsConverted);
            knowsSettlement &= invoice.Settled != DayNumber.Unknown;
            if (invoice.Settled != DayNumber.Never)
            {
                settled.Add(invoice.Gross, invoice.IsConverted);
            }
            else
            {
                partPaid.Add(invoice.PaidOn <= today ? invoice.Paid : 0, invoice.IsConverted);
            }

            items.Add(invoice, today, isUnderDispute: false);
            if (OpenItems.IsOpen(invoice, today, out var rest))
            {
                AddOpen(invoice, rest, usualDays);
            }

            if (!invoice.IsCreditNote)
            {
                AddDue(invoice);
            }
        }
    }

    public ReceivablesOutlook Take() =>
        new(
            knowsSettlement ? (ToMoney(invoiced), ToMoney(settled), ToMoney(partPaid)) : (ToMoney(invoiced), null, null),
            [
                .. expected.Select(week => new AmountAndCount(
                    week.Count,
                    knowsSettlement && knowsDue ? ToMoney(week.Sum) : null
                )),
            ],
            [
                .. disputes.Select(age => new AmountAndCount(
                    age.Count,
                    knowsSettlement && portfolio.Coverage.HasDisputed ? ToMoney(age.Sum) : null
                )),
            ],
            [.. Enumerable.Range(0, ReceivablesOutlook.Months).Select(Month)],
            items.Into(PaymentBehaviour.Unknown, portfolio.Currency)
        );

    private PaymentMonth Month(int at)
    {
        // Month numbers count from 1, so that December of a year is a whole multiple of twelve.
        var number = firstMonth + at - 1;
        var known = knowsSettlement && knowsDue && !lacks[at];
        return new(
            number / 12,
            (number % 12) + 1,
            knowsDue ? ToMoney(due[at]) : null,
            known && due[at] is { IsKnown: true, Minor: var weight } && weight > 0
                ? Exact.SixDecimals(days[at].Minor, weight)
                : null
        );
    }

    private void AddOpen(in SeenInvoice invoice, long rest, int usualDays)
    {
        if (invoice.Disputed == true && invoice.DisputeClosedOn == DayNumber.Never)
        {
            ref var age = ref disputes[(int)AgeOf(invoice)];
            age.Count++;
            age.Sum.Add(rest, invoice.IsConverted);
            return;
        }
        if (invoice.Due == DayNumber.Unknown)
        {
            knowsDue = false;
            return;
        }
        var ahead = (long)invoice.Due + usualDays - today;
        if (ahead is > 0 and <= ReceivablesOutlook.Weeks * DaysInWeek)
        {
            ref var week = ref expected[(ahead - 1) / DaysInWeek];
            week.Count++;
            week.Sum.Add(rest, invoice.IsConverted);
        }
    }

    private void AddDue(in SeenInvoice invoice)
    {
        if (invoice.Due == DayNumber.Unknown || invoice.Due > today)
        {
            return;
        }
        var month = DayNumber.MonthOf(invoice.Due) - firstMonth;
        if (month < 0)
        {
            return;
        }
        lacks[month] |= invoice.Settled == DayNumber.Unknown;
        due[month].Add(invoice.Gross, invoice.IsConverted);
        var late = lacks[month] ? 0 : Math.Max(0, Math.Min(invoice.Settled, today) - invoice.Due);
        days[month].Add((Int128)invoice.Gross * late, invoice.IsConverted);
    }

    private DisputeAge AgeOf(in SeenInvoice invoice) =>
        invoice.DisputedOn == DayNumber.Never
            ? DisputeAge.WithoutDay
            : (today - invoice.DisputedOn) switch
            {
                <= 30 => DisputeAge.UpTo30,
                <= 60 => DisputeAge.UpTo60,
                <= 90 => DisputeAge.UpTo90,
                _ => DisputeAge.Over90,
            };

    private Money? ToMoney(Sum sum) => sum.IsKnown ? Money.WithinBounds(sum.Minor, portfolio.Currency) : null;
}
