using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>What the whole period is estimated to cost, by a stated method. Rounded once, half away from zero.</summary>
/// <remarks>The more is spent by the same day, the higher every estimate; the more work that is done for it, the lower.</remarks>
public sealed record SpendForecast
{
    private SpendForecast(SpendProgress progress, ForecastMethod method, Money? atCompletion, ForecastGap gap) =>
        (Progress, Method, AtCompletion, Gap) = (progress, method, atCompletion, gap);

    /// <summary>What it was made of.</summary>
    public SpendProgress Progress { get; }

    /// <summary>How it was made.</summary>
    public ForecastMethod Method { get; }

    /// <summary>The estimate for the whole period; null when it can't be made.</summary>
    public Money? AtCompletion { get; }

    /// <summary>Why it could not be made.</summary>
    public ForecastGap Gap { get; }

    /// <summary>What is still to be spent by the estimate; null when unknown.</summary>
    public Money? ToComplete => AtCompletion - Progress.Spent;

    /// <summary>By how much the estimate is above the budget; below zero under it, null when unknown.</summary>
    public Money? OverBudget => AtCompletion - Progress.Budget;

    /// <summary>The estimate by one method.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are of several currencies.</exception>
    public static SpendForecast Of(SpendProgress progress, ForecastMethod method)
    {
        Guard.Against.Null(progress);
        Money.RefuseMixed(progress.Spent, progress.Budget);
        var (estimate, gap) = progress.Spent is not { } spent
            ? (null, ForecastGap.Spent)
            : method switch
            {
                ForecastMethod.RunRate => RunRate(progress, spent),
                ForecastMethod.Typical => Typical(progress, spent),
                ForecastMethod.Atypical => Atypical(progress, spent),
                ForecastMethod.Seasonal => Seasonal(progress, spent),
            };
        return new(progress, method, estimate, estimate is null && gap == ForecastGap.None ? ForecastGap.TooLarge : gap);
    }

    /// <summary>The estimate with its method, or why there is none.</summary>
    public override string ToString() => AtCompletion is { } amount ? $"{amount} ({Method})" : $"unknown ({Method}: {Gap})";

    private static (Money?, ForecastGap) RunRate(SpendProgress progress, Money spent) =>
        progress.ElapsedDays == 0
            ? (null, ForecastGap.Days)
            : (Scaled(spent, progress.Period.Length, progress.ElapsedDays), ForecastGap.None);

    // Spent + (budget − earned) ÷ (earned ÷ spent) is spent × budget ÷ earned, and that is spent ÷ done: one rounding, whatever the budget.
    private static (Money?, ForecastGap) Typical(SpendProgress progress, Money spent) =>
        !spent.IsPositive ? (null, ForecastGap.Spent)
        : progress.Done is not { BasisPoints: > 0 and var done } ? (null, ForecastGap.Done)
        : (Scaled(spent, Share.Whole.BasisPoints, done), ForecastGap.None);

    private static (Money?, ForecastGap) Atypical(SpendProgress progress, Money spent) =>
        progress.EarnedValue is not { } earned
            ? (null, ForecastGap.Done)
            : (
                Money.WithinBounds(spent.MinorUnits + progress.Budget.MinorUnits - earned.MinorUnits, spent.Currency),
                ForecastGap.None
            );

    private static (Money?, ForecastGap) Seasonal(SpendProgress progress, Money spent)
    {
        if (progress is not { LastYearToDate: { IsPositive: true } toDate, LastYearInAll: { } inAll })
        {
            return (null, ForecastGap.LastYear);
        }
        Money.RefuseMixed(spent, toDate);
        Money.RefuseMixed(inAll, toDate);
        return (Scaled(spent, inAll.MinorUnits, toDate.MinorUnits), ForecastGap.None);
    }

    private static Money? Scaled(Money spent, long part, long whole) =>
        SpendProgress.Part(spent, part, whole, Rounding.HalfAwayFromZero);
}
