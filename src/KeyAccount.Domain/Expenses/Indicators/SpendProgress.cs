using Ardalis.GuardClauses;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>How far the spending of one budget has got at the end of a day. What is not known is null, never zero.</summary>
public sealed record SpendProgress
{
    /// <summary>The budget of the whole period; signed, as overspending brought forward can leave less than nothing.</summary>
    /// <exception cref="InvalidOperationException">It is no money.</exception>
    public required Money Budget
    {
        get;
        init => field = value.Used();
    }

    /// <summary>The days that the budget is for; at least one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has no day.</exception>
    public required DateRange Period
    {
        get;
        init => field = value.IsEmpty ? throw Refusal.OutOfRange(nameof(Period), $"The period {value} has no day.") : value;
    }

    /// <summary>The day at whose end one looks; before or after the period too.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>What is spent by then; with what is committed, where that is to count.</summary>
    public required Money? Spent { get; init; }

    /// <summary>The part of the planned work that is done; for estimates by work.</summary>
    public Share? Done { get; init; }

    /// <summary>What was spent in the same part of the period a year before; for a seasonal estimate.</summary>
    public Money? LastYearToDate { get; init; }

    /// <summary>What was spent in the whole period a year before; for a seasonal estimate.</summary>
    public Money? LastYearInAll { get; init; }

    /// <summary>The progress of a budget as a check finds it; null when it leads to none, so that there is nothing to spend from.</summary>
    /// <param name="position">The budget. What a document under check would give back counts as used.</param>
    /// <param name="asOf">The day at whose end it was read.</param>
    /// <param name="counting">What counts as spent.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position has no day.</exception>
    public static SpendProgress? Of(BudgetPosition position, LocalDate asOf, SpendCounting counting)
    {
        Guard.Against.Null(position);
        return position.Budgeted is { } budget
            ? new()
            {
                Budget = budget,
                Period = position.Period,
                AsOf = asOf,
                Spent = counting switch
                {
                    SpendCounting.Actual => position.Actual,
                    SpendCounting.Consumed => position.Consumed,
                },
            }
            : null;
    }

    /// <summary>How many days of the period have ended: none before it, all after it.</summary>
    public int ElapsedDays => ElapsedOn(AsOf);

    /// <summary>What would be spent by now at an even pace, half away from zero: nothing before the period, all of it after.</summary>
    public Money Theoretical => Part(Budget, ElapsedDays, Period.Length, Rounding.HalfAwayFromZero)!.Value;

    /// <summary>What the work done was to cost: budget × done, half away from zero.</summary>
    public Money? EarnedValue => Done is { } done ? Budget.Times(done, Rounding.HalfAwayFromZero) : null;

    /// <summary>Earned value by spending, exact; null when either is unknown or nothing is spent.</summary>
    public Ratio? CostPerformance => Spent is { IsPositive: true } spent ? EarnedValue?.RatioTo(spent) : null;

    /// <summary>
    /// What is spent by the end of a day of the period at the rate until now, in whole minor units rounded down. Null when the rate is not
    /// known (nothing spent, or credits alone, or no day has ended), the day is outside the period, or the amount is larger than money may be.
    /// </summary>
    public Money? ProjectedOn(LocalDate day) =>
        Spent is { IsPositive: true } spent && ElapsedDays > 0 && Period.Contains(day)
            ? Part(spent, ElapsedOn(day), ElapsedDays, Rounding.Down)
            : null;

    /// <summary>The amount × part ÷ whole, rounded once; null beyond what money may be.</summary>
    internal static Money? Part(Money amount, long part, long whole, Rounding rounding) =>
        Money.WithinBounds(RoundedDivision.Divide((Int128)amount.MinorUnits * part, whole, rounding), amount.Currency);

    private int ElapsedOn(LocalDate day) =>
        day < Period.Start ? 0
        : day >= Period.End ? Period.Length
        : NodaTime.Period.DaysBetween(Period.Start, day) + 1;
}
