using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>A part of every year in which a limit is higher or lower.</summary>
public sealed record SeasonalFactor
{
    private SeasonalFactor(AnnualDate first, AnnualDate last, Percentage change) =>
        (First, Last, Change) = (first, last, change);

    /// <summary>The first day of the season.</summary>
    public AnnualDate First { get; }

    /// <summary>The last day, itself included; before the first one when the season runs over the new year.</summary>
    public AnnualDate Last { get; }

    /// <summary>By how much the limit changes; above -100 % and at most 100 %, not zero.</summary>
    public Percentage Change { get; }

    /// <summary>A season.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, itself included; 29 February includes the 28th in every year.</param>
    /// <param name="change">Above -100 % and at most 100 %, not zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The change is out of bounds.</exception>
    public static SeasonalFactor Of(AnnualDate first, AnnualDate last, Percentage change) =>
        change > Percentage.Percent(-100) && change <= Percentage.Percent(100) && change != Percentage.Zero
            ? new(first, last, change)
            : throw Refusal.OutOfRange(
                nameof(change),
                $"A season of {change} is not above -100 % and at most 100 %, or nothing."
            );

    /// <summary>Whether a day lies in the season.</summary>
    public bool Contains(LocalDate on) => Contains(new AnnualDate(on.Month, on.Day));

    internal bool Overlaps(SeasonalFactor other) => other.Contains(First) || Contains(other.First);

    private bool Contains(AnnualDate day) => First <= Last ? First <= day && day <= Last : First <= day || day <= Last;
}
