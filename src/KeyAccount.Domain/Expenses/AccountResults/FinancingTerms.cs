using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.AccountResults;

/// <summary>What it costs to finance what clients owe: a rate a year, how days are counted, and how the cost is rounded.</summary>
public sealed record FinancingTerms
{
    /// <summary>The rate of a year; zero or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below zero.</exception>
    public required Percentage Rate
    {
        get;
        init =>
            field =
                value < Percentage.Zero ? throw Refusal.OutOfRange(nameof(Rate), $"A rate of {value} is below zero.") : value;
    }

    /// <summary>How days are counted.</summary>
    public required DayCount DayCount { get; init; }

    /// <summary>How the cost is rounded, once.</summary>
    public required Rounding Rounding { get; init; }

    /// <summary>The cost of an average amount owed through a period: amount × rate × days ÷ days of a year. Money owed to the client earns it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is larger than money may be.</exception>
    /// <exception cref="InvalidOperationException">The amount is no money.</exception>
    public Money CostOf(Money averageReceivables, DateRange during)
    {
        var cost = RoundedDivision.Divide(
            (Int128)averageReceivables.Used().MinorUnits * Rate.BasisPoints * Days(during),
            (Int128)BasisPoint.PerWhole * DaysOfYear,
            Rounding
        );
        return Int128.Abs(cost) <= Money.MaxMinorUnits
            ? Money.OfMinor((long)cost, averageReceivables.Currency)
            : throw Refusal.OutOfRange(
                nameof(averageReceivables),
                $"Financing {averageReceivables} at {Rate} through {during} costs more than the {Money.MaxMinorUnits} minor units that money may be."
            );
    }

    private int DaysOfYear =>
        DayCount switch
        {
            DayCount.Actual360 or DayCount.Thirty360 => 360,
            DayCount.Actual365 => 365,
        };

    private int Days(DateRange during) =>
        DayCount switch
        {
            DayCount.Actual360 or DayCount.Actual365 => during.Length,
            DayCount.Thirty360 => (360 * (during.End.Year - during.Start.Year))
                + (30 * (during.End.Month - during.Start.Month))
                + Math.Min(during.End.Day, 30)
                - Math.Min(during.Start.Day, 30),
        };
}
