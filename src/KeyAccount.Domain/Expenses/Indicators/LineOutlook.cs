using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>When a line is reached at the rate until now, and how far it is.</summary>
/// <remarks>
/// The day is exact: <see cref="SpendProgress.ProjectedOn"/> of the day before has not reached the line, and that of the day has. It is told
/// before the line is reached; afterwards it is only told that it is, since a rate does not say when that was.
/// </remarks>
public sealed record LineOutlook
{
    private LineOutlook(SpendProgress progress, SpendLine line)
    {
        (Progress, Line, Amount) = (progress, line, line.AmountOf(progress.Budget));
        Distance = Amount - progress.Spent;
        DistanceInPercent =
            progress is { Spent: { } spent, Budget.IsPositive: true }
            && Percentage.TryOf(spent.MinorUnits, progress.Budget.MinorUnits, Rounding.HalfAwayFromZero, out var used)
                ? Percentage.FromBasisPoints(line.OfBudget.BasisPoints - used.BasisPoints)
                : null;
        (State, On) = Reach();
    }

    /// <summary>How the budget stands.</summary>
    public SpendProgress Progress { get; }

    /// <summary>Which line.</summary>
    public SpendLine Line { get; }

    /// <summary>The amount of the line.</summary>
    public Money Amount { get; }

    /// <summary>What is left to the line; below zero beyond it, null when what is spent is unknown.</summary>
    public Money? Distance { get; }

    /// <summary>The same in points of the budget, half away from zero; null when unknown or the budget is not above zero.</summary>
    public Percentage? DistanceInPercent { get; }

    /// <summary>How spending stands to it.</summary>
    public SpendLineState State { get; }

    /// <summary>The day at whose end it is reached; only when that is expected.</summary>
    public LocalDate? On { get; }

    /// <summary>The outlook for one line.</summary>
    /// <exception cref="CurrencyMismatchException">Budget and spending are of several currencies.</exception>
    public static LineOutlook Of(SpendProgress progress, SpendLine line) =>
        new(Guard.Against.Null(progress), Guard.Against.Null(line));

    /// <summary>The line and the day, such as "limit: spent on 2026-10-14 at this rate".</summary>
    public override string ToString() =>
        State switch
        {
            SpendLineState.Unknown => $"{Line.Name}: unknown",
            SpendLineState.Reached => $"{Line.Name}: reached",
            SpendLineState.Expected => $"{Line.Name}: spent on {LocalDatePattern.Iso.Format(On!.Value)} at this rate",
            SpendLineState.NotInPeriod => $"{Line.Name}: not in this period at this rate",
        };

    private (SpendLineState, LocalDate?) Reach()
    {
        if (Progress.Spent is not { } spent)
        {
            return (SpendLineState.Unknown, null);
        }
        // Nothing spent reaches no line, but where less than nothing is left to spend.
        if (Line.IsReached(spent, Amount) && (spent.IsPositive || Amount.IsNegative))
        {
            return (SpendLineState.Reached, null);
        }
        if (!spent.IsPositive || Progress.ElapsedDays == 0)
        {
            return (SpendLineState.Unknown, null);
        }
        var days = RoundedDivision.Divide((Int128)Line.Needed(Amount) * Progress.ElapsedDays, spent.MinorUnits, Rounding.Up);
        return days <= Progress.Period.Length
            ? (SpendLineState.Expected, Progress.Period.Start.PlusDays((int)days - 1))
            : (SpendLineState.NotInPeriod, null);
    }
}
