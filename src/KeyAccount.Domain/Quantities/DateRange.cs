using System.Text.Json.Serialization;
using NodaTime;

namespace KeyAccount.Domain.Quantities;

/// <summary>A run of days: the start is included, the end is not. Days of the ISO calendar.</summary>
/// <remarks>
/// The default value is an empty range. Ranges are equal when start and end are, so two empty ranges at different days differ.
/// </remarks>
[JsonConverter(typeof(DateRangeJsonConverter))]
public readonly partial struct DateRange : IEquatable<DateRange>
{
    private const int MaxMonths = 1_200;

    // INVARIANT: start ≤ end, both in the ISO calendar.
    private readonly LocalDate start;
    private readonly LocalDate end;

    private DateRange(LocalDate start, LocalDate end) => (this.start, this.end) = (start, end);

    /// <summary>The first day, included.</summary>
    public LocalDate Start => start;

    /// <summary>The day after the last one, not included.</summary>
    public LocalDate End => end;

    /// <summary>Whether the range has no day at all.</summary>
    public bool IsEmpty => start == end;

    /// <summary>The number of days.</summary>
    public int Length => Period.DaysBetween(start, end);

    /// <summary>From the start, included, to the end, not included; the same day twice is an empty range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The end is before the start.</exception>
    /// <exception cref="ArgumentException">A date is not in the ISO calendar.</exception>
    public static DateRange Of(LocalDate start, LocalDate end)
    {
        InIsoCalendar(start, nameof(start));
        InIsoCalendar(end, nameof(end));
        return end >= start
            ? new(start, end)
            : throw Refusal.OutOfRange(nameof(end), $"a range cannot end ({Day(end)}) before it starts ({Day(start)}).");
    }

    /// <summary>
    /// The last so many months up to a date that is itself included: the range starts the day after the same day of the month,
    /// that many months before. Where that month is shorter, its last day stands in: 12 months up to 29 February 2024 start on
    /// 1 March 2023, 1 month up to 31 March 2023 starts on 1 March, and 1 month up to 30 April starts on 31 March.
    /// </summary>
    /// <remarks>
    /// All months are taken off in one step, never one after the other. Ranges up to successive month ends leave no day out, but
    /// can overlap: those of one month up to 31 March and up to 30 April both have 31 March.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The number of months is not within 1 to 1,200, or the date not within the years 2 to 9998: the default date is refused.
    /// </exception>
    /// <exception cref="ArgumentException">The date is not in the ISO calendar.</exception>
    public static DateRange MonthsUpTo(LocalDate asOfInclusive, int months)
    {
        InIsoCalendar(asOfInclusive, nameof(asOfInclusive));
        if (months is < 1 or > MaxMonths)
        {
            throw Refusal.OutOfRange(nameof(months), $"{months} months are not within 1 to {MaxMonths}.");
        }
        if (asOfInclusive.Year is < 2 or > 9_998)
        {
            throw Refusal.OutOfRange(
                nameof(asOfInclusive),
                $"the date {Day(asOfInclusive)} is not within the years 2 to 9998; the default date is no date."
            );
        }
        return new(asOfInclusive.PlusMonths(-months).PlusDays(1), asOfInclusive.PlusDays(1));
    }

    /// <summary>Whether the day is the start or after it, and before the end.</summary>
    /// <exception cref="ArgumentException">The date is not in the ISO calendar.</exception>
    public bool Contains(LocalDate date) => start <= date && date < end;

    /// <summary>Whether at least one day is in both; an empty range overlaps nothing, and neighbours do not overlap.</summary>
    public bool Overlaps(DateRange other) => start < other.end && other.start < end && !IsEmpty && !other.IsEmpty;

    /// <inheritdoc/>
    public bool Equals(DateRange other) => start == other.start && end == other.end;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DateRange other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((start.GetHashCode() * 397) ^ end.GetHashCode());

    /// <summary>Whether start and end are the same.</summary>
    public static bool operator ==(DateRange left, DateRange right) => left.Equals(right);

    /// <summary>Whether start or end differ.</summary>
    public static bool operator !=(DateRange left, DateRange right) => !left.Equals(right);

    private static void InIsoCalendar(LocalDate date, string parameter)
    {
        if (date.Calendar != CalendarSystem.Iso)
        {
            throw new ArgumentException($"Dates are of the ISO calendar, not of {date.Calendar.Id}.", parameter);
        }
    }
}
