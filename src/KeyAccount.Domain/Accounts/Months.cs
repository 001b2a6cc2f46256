using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>Ages in whole months.</summary>
internal static class Months
{
    /// <summary>
    /// The fewest months that, taken off <paramref name="to"/> at once, reach <paramref name="from"/> or an earlier day: at most 12
    /// exactly when the day is not before the same day a year ago.
    /// </summary>
    public static int Begun(LocalDate from, LocalDate to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        while (to.PlusMonths(-months) > from)
        {
            months++;
        }
        while (months > 0 && to.PlusMonths(1 - months) <= from)
        {
            months--;
        }
        return months;
    }

    /// <summary>The most months that, added to <paramref name="from"/> at once, don't go beyond <paramref name="to"/>.</summary>
    public static int Completed(LocalDate from, LocalDate to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        while (from.PlusMonths(months) > to)
        {
            months--;
        }
        return Math.Max(months, 0);
    }
}
