using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>Dates as whole numbers of days, so that a million of them sort and subtract cheaply.</summary>
internal static class DayNumber
{
    /// <summary>Stands for a date that is not known; below every real day.</summary>
    public const int Unknown = int.MinValue;

    /// <summary>Stands for "not yet"; above every real day.</summary>
    public const int Never = int.MaxValue;

    public static int Of(LocalDate date) => date.ToDateOnly().DayNumber;

    public static int Of(LocalDate? date) => date is { } known ? Of(known) : Unknown;

    public static LocalDate ToDate(int day) => LocalDate.FromDateOnly(DateOnly.FromDayNumber(day));

    /// <summary>Months since the year 0, so that neighbouring calendar months are neighbouring numbers.</summary>
    public static int MonthOf(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return (date.Year * 12) + date.Month;
    }
}
