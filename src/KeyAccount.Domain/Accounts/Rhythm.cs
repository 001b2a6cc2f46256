namespace KeyAccount.Domain.Accounts;

/// <summary>Counts purchase days, months and intervals of one year while the days pass by in ascending order.</summary>
/// <param name="yearStart">The first day of the 12 months.</param>
/// <param name="monthBefore">The calendar month before the first of the 12, see <see cref="DayNumber.MonthOf"/>.</param>
internal struct Rhythm(int yearStart, int monthBefore)
{
    private int lastDay = DayNumber.Unknown;
    private int lastMonth = monthBefore;

    public int Days { get; private set; }

    public int ActiveMonths { get; private set; }

    public int Intervals { get; private set; }

    public Int128 SumOfIntervals { get; private set; }

    public Int128 SumOfSquares { get; private set; }

    public void Add(int day)
    {
        // The 12 calendar months never begin before the 12 months do, so that an earlier day counts nowhere.
        if (day < yearStart || day == lastDay)
        {
            return;
        }
        var month = DayNumber.MonthOf(day);
        ActiveMonths += month > lastMonth ? 1 : 0;
        lastMonth = Math.Max(lastMonth, month);
        if (lastDay != DayNumber.Unknown)
        {
            Intervals++;
            SumOfIntervals += day - lastDay;
            SumOfSquares += (Int128)(day - lastDay) * (day - lastDay);
        }

        lastDay = day;
        Days++;
    }
}
