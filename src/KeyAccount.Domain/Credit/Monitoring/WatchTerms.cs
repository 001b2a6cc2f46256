using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>The agreed numbers of a watch policy. Every default is a starting value of the library, not calibrated to losses.</summary>
/// <remarks>A value outside its range is refused when it is set; that a hold begins beyond its watch, by <see cref="WatchPolicy.Of"/>.</remarks>
public sealed record WatchTerms
{
    /// <summary>The library's starting values.</summary>
    public static WatchTerms Shipped { get; } = new();

    /// <summary>Watch from this part of the limit on, used and asked together; 90 %.</summary>
    public Percentage UseWatch
    {
        get;
        init => field = AboveZero(value);
    } = Percentage.Percent(90);

    /// <summary>Hold above this part of the limit; 100 %.</summary>
    public Percentage UseHold
    {
        get;
        init => field = AboveZero(value);
    } = Percentage.Percent(100);

    /// <summary>An alert about the use is over only below the watch less this; 5 %.</summary>
    public Percentage UseBand
    {
        get;
        init =>
            field =
                value < Percentage.Zero
                    ? throw Refusal.OutOfRange(nameof(UseBand), $"A band of {value} is below zero.")
                    : value;
    } = Percentage.Percent(5);

    /// <summary>Watch when the oldest item is overdue for more days; 15.</summary>
    public int OldestWatch
    {
        get;
        init => field = Guard.Against.Negative(value, nameof(OldestWatch));
    } = 15;

    /// <summary>Hold beyond these days; 30.</summary>
    public int OldestHold
    {
        get;
        init => field = Guard.Against.Negative(value, nameof(OldestHold));
    } = 30;

    /// <summary>Only prepaid beyond these days; 60.</summary>
    public int OldestPrepaid
    {
        get;
        init => field = Guard.Against.Negative(value, nameof(OldestPrepaid));
    } = 60;

    /// <summary>Watch from this part of open items overdue; 10 %.</summary>
    public Percentage OverdueWatch
    {
        get;
        init => field = AboveZero(value);
    } = Percentage.Percent(10);

    /// <summary>Hold from this part on; 25 %.</summary>
    public Percentage OverdueHold
    {
        get;
        init => field = AboveZero(value);
    } = Percentage.Percent(25);

    /// <summary>Watch from this growth of the days late on; 10.</summary>
    public decimal TrendWatch { get; init; } = 10m;

    /// <summary>Watch when a month's orders are more than so many average months, to two places; 2.</summary>
    public decimal BustOutTimes
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(BustOutTimes), 1m, 1_000m);
    } = 2m;

    /// <summary>That only concerns clients of fewer months; 24.</summary>
    public int BustOutMonths
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value, nameof(BustOutMonths));
    } = 24;

    /// <summary>Watch when line or cover end in at most so many days; 30.</summary>
    public int ExpiryDays
    {
        get;
        init => field = Guard.Against.Negative(value, nameof(ExpiryDays));
    } = 30;

    /// <summary>For how many days after its end a line still goes, none after the end of cover; 15.</summary>
    public int LineGraceDays
    {
        get;
        init => field = Guard.Against.Negative(value, nameof(LineGraceDays));
    } = 15;

    /// <summary>Hold when a review is overdue for more days; watch as soon as it is overdue; 30.</summary>
    public int ReviewGraceDays
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value, nameof(ReviewGraceDays));
    } = 30;

    /// <summary>Watch from this level of dunning on; 2.</summary>
    public int DunningWatch
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value, nameof(DunningWatch));
    } = 2;

    /// <summary>Hold from this level on; 3.</summary>
    public int DunningHold
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value, nameof(DunningHold));
    } = 3;

    /// <summary>Tell sales when no order came for so many median intervals, to two places; 2.</summary>
    public decimal SilenceTimes
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(SilenceTimes), 1m, 1_000m);
    } = 2m;

    private static Percentage AboveZero(Percentage value) =>
        value > Percentage.Zero ? value : throw Refusal.OutOfRange(nameof(value), $"A threshold of {value} is not above zero.");
}
