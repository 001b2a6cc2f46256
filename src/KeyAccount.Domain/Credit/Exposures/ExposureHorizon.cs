using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>How far ahead orders count, by the day on which their goods are available.</summary>
/// <remarks>
/// The last day that counts is the day of the reading plus the span, itself included: with one month, on 29 July goods available
/// on 29 August count and those of 30 August do not; with 30 days the last day is 28 August. Months end as the calendar does.
/// </remarks>
public sealed record ExposureHorizon
{
    /// <summary>The longest span in days, itself allowed.</summary>
    public const int MaximumDays = 3_650;

    /// <summary>The longest span in months, itself allowed.</summary>
    public const int MaximumMonths = 120;

    private ExposureHorizon(int? days, int? months) => (Days, Months) = (days, months);

    /// <summary>The span in days; null when it is in months or there is none.</summary>
    public int? Days { get; }

    /// <summary>The span in months; null when it is in days or there is none.</summary>
    public int? Months { get; }

    /// <summary>Orders count however far ahead.</summary>
    public static ExposureHorizon Endless { get; } = new(null, null);

    /// <summary>A span in days, at least 0: then goods count that are available on the day itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is below 0 or above <see cref="MaximumDays"/>.</exception>
    public static ExposureHorizon OfDays(int days) =>
        days is >= 0 and <= MaximumDays
            ? new(days, null)
            : throw Refusal.OutOfRange(nameof(days), $"A horizon of {days} days is not within 0 to {MaximumDays}.");

    /// <summary>A span in months, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is below 1 or above <see cref="MaximumMonths"/>.</exception>
    public static ExposureHorizon OfMonths(int months) =>
        months is >= 1 and <= MaximumMonths
            ? new(null, months)
            : throw Refusal.OutOfRange(nameof(months), $"A horizon of {months} months is not within 1 to {MaximumMonths}.");

    /// <summary>The last day that counts on a day, itself included; null when every day does.</summary>
    public LocalDate? LastDay(LocalDate on) =>
        Days is { } days ? on.PlusDays(days)
        : Months is { } months ? on.PlusMonths(months)
        : null;

    /// <summary>The first day on which goods count that are available on a day; null when they always do.</summary>
    public LocalDate? FirstDayFor(LocalDate available)
    {
        if (Days is { } days)
        {
            return available.PlusDays(-days);
        }
        if (Months is not { } months)
        {
            return null;
        }

        // A month's end can be reached from several days: 28 to 31 January all lead to 28 February.
        var first = available.PlusMonths(-months);
        while (first.PlusMonths(months) < available)
        {
            first = first.PlusDays(1);
        }
        while (first.PlusDays(-1).PlusMonths(months) >= available)
        {
            first = first.PlusDays(-1);
        }
        return first;
    }

    /// <summary>The span in words.</summary>
    public override string ToString() =>
        Days is { } days ? FormattableString.Invariant($"{days} days")
        : Months is { } months ? FormattableString.Invariant($"{months} months")
        : "no end";
}
