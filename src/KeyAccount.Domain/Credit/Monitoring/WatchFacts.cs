using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>A dated photograph of one line in use: all that a watch policy may look at. What is not known is null, never zero.</summary>
/// <remarks>
/// All amounts are in the currency of the line. That there is none of something is said: <see cref="IsLimited"/>,
/// <see cref="LineExpires"/>, <see cref="HasCover"/> and <see cref="IsReviewed"/> with false.
/// </remarks>
public sealed record WatchFacts
{
    /// <summary>The line or account.</summary>
    public required string Subject { get; init; }

    /// <summary>The day of the photograph.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>What a person has set.</summary>
    public UseMark Mark { get; init; }

    /// <summary>Whether there is a limit; by default when one is given, else unknown.</summary>
    public bool? IsLimited
    {
        get => field ?? (Limit is null ? null : true);
        init;
    }

    /// <summary>The limit in force; zero for no credit.</summary>
    public Money? Limit { get; init; }

    /// <summary>What is posted and pending before what is asked now.</summary>
    public Money? Used { get; init; }

    /// <summary>What is asked now would add; zero when nothing is asked.</summary>
    public Money? Asked { get; init; }

    /// <summary>How many days the oldest open item is overdue; zero when none is.</summary>
    public int? OldestOverdueDays { get; init; }

    /// <summary>What is overdue.</summary>
    public Money? Overdue { get; init; }

    /// <summary>All open items.</summary>
    public Money? Open { get; init; }

    /// <summary>Days late of the last six months less those of the six before.</summary>
    public decimal? DaysLateTrend { get; init; }

    /// <summary>The orders of the current month.</summary>
    public Money? OrdersThisMonth { get; init; }

    /// <summary>The orders of an average month before it.</summary>
    public Money? OrdersOfAverageMonth { get; init; }

    /// <summary>Whole months since the first sale.</summary>
    public int? MonthsTrading { get; init; }

    /// <summary>Whether the line ends at some time; by default when a day is given, else unknown.</summary>
    public bool? LineExpires
    {
        get => field ?? (LineExpiresOn is null ? null : true);
        init;
    }

    /// <summary>The first day on which the line no longer holds.</summary>
    public LocalDate? LineExpiresOn { get; init; }

    /// <summary>Whether a security that ends stands behind the line; by default when a day is given, else unknown.</summary>
    public bool? HasCover
    {
        get => field ?? (CoverExpiresOn is null ? null : true);
        init;
    }

    /// <summary>The first day on which the first of the securities no longer holds.</summary>
    public LocalDate? CoverExpiresOn { get; init; }

    /// <summary>Whether the line is reviewed at stated days; by default when a day is given, else unknown.</summary>
    public bool? IsReviewed
    {
        get => field ?? (ReviewDueOn is null ? null : true);
        init;
    }

    /// <summary>The last day on which the review is in time.</summary>
    public LocalDate? ReviewDueOn { get; init; }

    /// <summary>The level of dunning reached; zero for none.</summary>
    public int? DunningLevel { get; init; }

    /// <summary>Whether a payment plan in force was broken; false when there is none.</summary>
    public bool? PlanBroken { get; init; }

    /// <summary>Days since the last order.</summary>
    public int? DaysSinceOrder { get; init; }

    /// <summary>The median of days between orders.</summary>
    public decimal? MedianOrderInterval { get; init; }

    /// <summary>What would be used with what is asked: used + asked.</summary>
    public Money? Projected => Used + Asked;
}
