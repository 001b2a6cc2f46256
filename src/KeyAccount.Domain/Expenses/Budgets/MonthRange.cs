using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>Whole months, the first and the last one included. The default value is January of the year 1.</summary>
public readonly record struct MonthRange
{
    private MonthRange(YearMonth first, YearMonth last) => (First, Last) = (first, last);

    /// <summary>The first month.</summary>
    public YearMonth First { get; }

    /// <summary>The last month, itself included.</summary>
    public YearMonth Last { get; }

    /// <summary>How many months there are, at least 1.</summary>
    public int Count => Number(Last) - Number(First) + 1;

    /// <summary>The days, from the first of the first month to the last of the last.</summary>
    public DateRange Days => DateRange.Of(First.OnDayOfMonth(1), Last.OnDayOfMonth(1).PlusMonths(1));

    /// <summary>From a month to another one.</summary>
    /// <param name="first">The first month.</param>
    /// <param name="last">The last month, itself included.</param>
    /// <exception cref="ArgumentOutOfRangeException">It ends before it begins.</exception>
    public static MonthRange Of(YearMonth first, YearMonth last) =>
        Number(last) >= Number(first)
            ? new(first, last)
            : throw Refusal.OutOfRange(nameof(last), $"Months to {Text(last)} end before they begin with {Text(first)}.");

    /// <summary>Whether a month is one of them.</summary>
    public bool Contains(YearMonth month) => Number(First) <= Number(month) && Number(month) <= Number(Last);

    /// <summary>Whether any month is one of both.</summary>
    public bool Overlaps(MonthRange other) => Contains(other.First) || other.Contains(First);

    /// <summary>The months as in <c>2025-01..2025-03</c>.</summary>
    public override string ToString() => $"{Text(First)}..{Text(Last)}";

    /// <summary>The months counted from the year 0, so that they can be subtracted.</summary>
    internal static int Number(YearMonth month) => (month.Year * 12) + month.Month - 1;

    internal static YearMonth MonthOf(int number) => new(number / 12, (number % 12) + 1);

    internal static string Text(YearMonth month) => FormattableString.Invariant($"{month.Year:0000}-{month.Month:00}");
}
