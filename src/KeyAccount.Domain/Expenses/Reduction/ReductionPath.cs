using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>What a category is allowed to cost, month by month: last month's actual, less a twelfth of the yearly reduction, flexed by sales and prices.</summary>
/// <remarks>
/// Allowed = base × (1 − r ÷ 12) × (1 − v + v × sales ÷ sales of the month before) × (1 + inflation), exact and rounded down once. The base is
/// the last actual, or the lower of it and what was allowed. A month that is left out or unknown makes the next one unknown, and the path goes on
/// from there. Credits outweighing expenses are no base.
/// </remarks>
public sealed class ReductionPath
{
    private const int MonthsPerYear = 12;

    private ReductionPath(ReductionTarget target, PathRoll roll, ImmutableArray<PathStep> steps) =>
        (Target, Roll, Steps) = (target, roll, steps);

    /// <summary>How fast the category is to shrink.</summary>
    public ReductionTarget Target { get; }

    /// <summary>From what the next month is allowed.</summary>
    public PathRoll Roll { get; }

    /// <summary>The months in their order, those that were left out as unknown.</summary>
    public ImmutableArray<PathStep> Steps { get; }

    /// <summary>The months that cost more than allowed.</summary>
    public ImmutableArray<PathStep> Missed => [.. Steps.Where(step => step.Finding == PathFinding.Missed)];

    /// <summary>The path of one category.</summary>
    /// <param name="target">How fast it is to shrink.</param>
    /// <param name="roll">From what the next month is allowed.</param>
    /// <param name="months">Its months, in any order.</param>
    /// <exception cref="ArgumentException">There is no month, or one stands twice.</exception>
    /// <exception cref="CurrencyMismatchException">Expenses or sales are of several currencies.</exception>
    public static ReductionPath Of(ReductionTarget target, PathRoll roll, IEnumerable<CategoryMonth> months)
    {
        Guard.Against.Null(target);
        CategoryMonth[] sorted = [.. Guard.Against.NullOrEmpty(months).OrderBy(month => Guard.Against.Null(month).Month)];
        List<PathStep> steps = [new(sorted[0], null) { IsStart = true }];
        foreach (var figures in sorted.Skip(1))
        {
            if (figures.Month == steps[^1].Figures.Month)
            {
                throw Refusal.Invalid(
                    nameof(months),
                    $"The month {figures.Month.ToDateInterval().Start:uuuu-MM} stands twice."
                );
            }
            while (steps[^1].Figures.Month.PlusMonths(1) < figures.Month)
            {
                steps.Add(Step(target, roll, steps[^1], Gap(steps[^1].Figures.Month.PlusMonths(1))));
            }
            steps.Add(Step(target, roll, steps[^1], figures));
        }
        return new(target, roll, [.. steps]);
    }

    /// <summary>What the month after the last one may cost with these sales and prices; null when unknown.</summary>
    public Money? AllowedNext(Money? sales, Percentage? inflation) =>
        Step(
            Target,
            Roll,
            Steps[^1],
            new()
            {
                Month = Steps[^1].Figures.Month.PlusMonths(1),
                Expense = null,
                Sales = sales,
                Inflation = inflation,
            }
        ).Allowed;

    private static PathStep Step(ReductionTarget target, PathRoll roll, PathStep before, CategoryMonth now)
    {
        Money.RefuseMixed(before.Figures.Expense, now.Expense);
        return new(now, Allowed(target, roll, before, now));
    }

    private static Money? Allowed(ReductionTarget target, PathRoll roll, PathStep before, CategoryMonth now)
    {
        var spent = before.Figures.Expense;
        var start = roll switch
        {
            PathRoll.LastActual => spent,
            PathRoll.LowerOfActualAndAllowed => before.Allowed is { } allowed && allowed < spent ? allowed : spent,
        };
        const long year = (long)MonthsPerYear * BasisPoint.PerWhole;
        return start is { IsNegative: false } from && now.Inflation is { } inflation
            ? Flexing
                .Of(from)
                .Times(year - target.Yearly.BasisPoints, year)
                .WithInflation(inflation)
                .WithSales(target.VariesWithSales, before.Figures.Sales, now.Sales)
                ?.RoundedDown(from.Currency)
            : null;
    }

    private static CategoryMonth Gap(YearMonth month) =>
        new()
        {
            Month = month,
            Expense = null,
            Inflation = null,
        };
}
