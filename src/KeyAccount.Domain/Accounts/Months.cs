using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>Ages in whole months, by plain arithmetic on ISO dates.</summary>
internal static class Months
{
    /// <summary>
    /// The fewest months that, taken off <paramref name="to"/> at once, reach <paramref name="from"/> or an earlier day: at most 12
    /// exactly when <paramref name="from"/> is not before the same day a year ago. <paramref name="from"/> is not the later one.
    /// </summary>
    public static int Begun(LocalDate from, LocalDate to)
    {
        // Taken off so, the day lies in from's month, and clamped to its last day: there it can only be after `from`, or not.
        var isAfter = to.Day > from.Day && from.Day < DateTime.DaysInMonth(from.Year, from.Month);
        return Between(from, to) + (isAfter ? 1 : 0);
    }

    /// <summary>
    /// The most months that, added to <paramref name="from"/> at once, don't go beyond <paramref name="to"/>, which is not the earlier
    /// one.
    /// </summary>
    public static int Completed(LocalDate from, LocalDate to)
    {
        var isBeyond = from.Day > to.Day && to.Day < DateTime.DaysInMonth(to.Year, to.Month);
        return Between(from, to) - (isBeyond ? 1 : 0);
    }

    private static int Between(LocalDate from, LocalDate to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;
}
