using KeyAccount.Domain.Accounts;

namespace KeyAccount.Domain.Credit;

/// <summary>Walks the days on which something owed changes, and keeps the highest sums. One instance serves many accounts.</summary>
/// <remarks>All changes of one day count before a sum is looked at, so the order of the invoices never matters.</remarks>
internal sealed class ExposureWalk
{
    private readonly List<Change> changes = [];

    /// <summary>The highest sum of all that was open, and its first day; <see cref="DayNumber.Unknown"/> while it is zero.</summary>
    public (Int128 Sum, int Day) Peak { get; private set; }

    /// <summary>The highest sum of what was repaid nearly in time.</summary>
    public Int128 Repaid { get; private set; }

    /// <summary>The highest sum of what was not overdue since the first day of the window.</summary>
    public Int128 NotOverdue { get; private set; }

    public void Clear() => changes.Clear();

    /// <summary>An invoice or credit note with all that ever becomes of it.</summary>
    /// <param name="invoice">The document, converted, with known settlement and due date.</param>
    /// <param name="isRepaid">Whether it was repaid nearly in time, or is a credit note.</param>
    public void Add(in SeenInvoice invoice, bool isRepaid)
    {
        var paid = invoice.PaidOn < invoice.Settled ? invoice.Paid : 0;
        var lastInTime = invoice.IsCreditNote ? DayNumber.Never : Math.Max(invoice.Due, invoice.Issued - 1);
        Add(invoice.Issued, invoice.Gross, isRepaid, invoice.Issued <= lastInTime);
        if (paid != 0)
        {
            Add(invoice.PaidOn, -paid, isRepaid, invoice.PaidOn <= lastInTime);
        }
        if (invoice.Settled != DayNumber.Never)
        {
            Add(invoice.Settled, paid - invoice.Gross, isRepaid, invoice.Settled <= lastInTime);
        }
        if (lastInTime != DayNumber.Never && lastInTime < invoice.Settled && lastInTime >= invoice.Issued)
        {
            var left = invoice.Gross - (invoice.PaidOn <= lastInTime ? paid : 0);
            changes.Add(new(lastInTime + 1, 0, 0, -left));
        }
    }

    public void Walk(int windowStart, int today)
    {
        changes.Sort(static (left, right) => left.Day.CompareTo(right.Day));
        Int128 open = 0,
            repaid = 0,
            inTime = 0,
            carried = 0;
        (Peak, Repaid, NotOverdue) = ((0, DayNumber.Unknown), 0, 0);
        for (var index = 0; index < changes.Count && changes[index].Day <= today; index++)
        {
            var change = changes[index];
            open += change.Open;
            repaid += change.Repaid;
            inTime += change.InTime;
            if (index + 1 < changes.Count && changes[index + 1].Day == change.Day)
            {
                continue;
            }
            Peak = open > Peak.Sum ? (open, change.Day) : Peak;
            Repaid = Int128.Max(Repaid, repaid);
            carried = change.Day < windowStart ? inTime : carried;
            NotOverdue = change.Day < windowStart ? NotOverdue : Int128.Max(NotOverdue, inTime);
        }

        // What was owed when the window opened counts on its first day, unless something changed on that very day.
        NotOverdue = changes.Exists(change => change.Day == windowStart) ? NotOverdue : Int128.Max(NotOverdue, carried);
    }

    private void Add(int day, long change, bool isRepaid, bool isInTime) =>
        changes.Add(new(day, change, isRepaid ? change : 0, isInTime ? change : 0));

    private readonly record struct Change(int Day, long Open, long Repaid, long InTime);
}
