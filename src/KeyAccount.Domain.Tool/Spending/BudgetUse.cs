using System.Collections.Immutable;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;
using NodaTime;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>How one period of a budget stands on the day of the review.</summary>
/// <param name="Budget">The budget; for one that is not kept its place.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Position">What uses it.</param>
/// <param name="Stages">The library's check of what has come to each stage, from what was incurred to what is asked for.</param>
/// <param name="Progress">How far the spending has got; null when the amount is not known.</param>
/// <param name="Row">The period of the file; null when no budget is kept.</param>
internal sealed record BudgetUse(
    string Budget,
    PlaceUse Place,
    BudgetPosition Position,
    ImmutableArray<BudgetReview> Stages,
    SpendProgress Progress,
    BudgetRow? Row
)
{
    /// <summary>The line at which a budget is spent.</summary>
    public const string Limit = "limit";

    /// <summary>What was incurred; null when it is more than money may be.</summary>
    public Money? Incurred => Position.Actual + Position.Pending;

    /// <summary>By how much what was incurred exceeds the budget.</summary>
    public Money? AlreadyExceededBy => Stages[0].WillBeExceededBy;

    /// <summary>By how much it will be exceeded with all that is ordered and asked for.</summary>
    public Money? WillBeExceededBy => Stages[^1].WillBeExceededBy;

    /// <summary>Whether the day of the review is within the period.</summary>
    public bool IsCurrent => Position.Period.Contains(Progress.AsOf);

    /// <summary>What the period is estimated to cost at the rate until now.</summary>
    public SpendForecast RunRate => SpendForecast.Of(Progress, ForecastMethod.RunRate);

    /// <summary>What the period is estimated to cost when the rest is as it was a year before.</summary>
    public SpendForecast Seasonal => SpendForecast.Of(Progress, ForecastMethod.Seasonal);

    /// <summary>When the budget is spent at the rate until now.</summary>
    public LineOutlook Outlook => LineOutlook.Of(Progress, SpendLine.At(Limit, Percentage.Percent(100)));

    /// <summary>The breaches of all stages, those of a later stage only where an earlier one has not the same action.</summary>
    public IEnumerable<BudgetBreach> Breaches => Stages.SelectMany(stage => stage.Breaches);

    /// <summary>How bad it stands, the worse the more urgent.</summary>
    public BudgetState State =>
        AlreadyExceededBy is null || WillBeExceededBy is null ? BudgetState.Unknown
        : AlreadyExceededBy is { IsPositive: true } ? BudgetState.Exceeded
        : WillBeExceededBy is { IsPositive: true } ? BudgetState.WillBeExceeded
        : IsCurrent && Outlook.State == SpendLineState.Expected ? BudgetState.Forecast
        : Breaches.Any() || Stages.Any(stage => stage.Warnings.Outcome.Met.Any()) ? BudgetState.Warned
        : BudgetState.Within;

    /// <summary>A period of a budget of the file.</summary>
    public static BudgetUse Of(PlaceUse place, BudgetRow row, SeenExpenses seen, ExpenseControlPolicy policy) =>
        Of(row.Budget, place, row, PositionOf(place, row.Budget, row.Days, row.Amount, seen.Currency), seen, policy);

    /// <summary>A place at which none is kept, so that it is zero.</summary>
    public static BudgetUse Absent(PlaceUse place, DateRange days, SeenExpenses seen, ExpenseControlPolicy policy) =>
        Of(
            place.Path,
            place,
            null,
            PositionOf(place, place.Path, days, Money.Zero(seen.Currency), seen.Currency) with
            {
                IsAbsent = true,
            },
            seen,
            policy
        );

    /// <summary>What was left at the end of each day on which something was incurred.</summary>
    public BurnDown Burn()
    {
        var (days, budget) = (Position.Period, Position.Budgeted!.Value);
        var left = ImmutableArray.CreateBuilder<(LocalDate, Money)>();
        var until = Progress.AsOf < days.End ? Progress.AsOf : days.End.PlusDays(-1);
        var (units, last) = ((Int128)budget.MinorUnits, days.Start.PlusDays(-1));
        left.Add((last, budget));
        foreach (var (on, spent) in Place.IncurredByDay(DateRange.Of(days.Start, until.PlusDays(1))))
        {
            if (on.PlusDays(-1) > last)
            {
                Add(on.PlusDays(-1));
            }

            units -= spent;
            Add(on);
        }

        if (until > last)
        {
            Add(until);
        }

        var planned = ImmutableArray.CreateBuilder<(LocalDate, Money)>();
        planned.Add((days.Start.PlusDays(-1), budget));
        var rest = budget;
        var month = days.Start;
        foreach (var amount in Row?.Plan.Months ?? [])
        {
            (rest, month) = (rest - amount, month.PlusMonths(1));
            planned.Add((month.PlusDays(-1), rest));
        }

        return new BurnDown(
            days,
            planned.ToImmutable(),
            left.ToImmutable(),
            IsCurrent && RunRate.AtCompletion is { } end && (Int128)budget.MinorUnits - end.MinorUnits >= -Money.MaxMinorUnits
                ? budget - end
                : null,
            IsCurrent ? Outlook.On : null
        );

        void Add(LocalDate on)
        {
            last = on;
            var bounded = Int128.Clamp(units, -Money.MaxMinorUnits, Money.MaxMinorUnits);
            left.Add((on, Money.OfMinor((long)bounded, budget.Currency)));
        }
    }

    private static BudgetUse Of(
        string budget,
        PlaceUse place,
        BudgetRow? row,
        BudgetPosition position,
        SeenExpenses seen,
        ExpenseControlPolicy policy
    )
    {
        var zero = Money.Zero(seen.Currency);
        var nothing = position with { Actual = zero, Pending = zero, Committed = zero, Reserved = zero };
        var incurred = nothing with { Actual = position.Actual, Pending = position.Pending };
        var ordered = incurred with { Committed = position.Committed };
        var until = seen.AsOf < position.Period.End ? seen.AsOf : position.Period.End.PlusDays(-1);
        var (yearBefore, sameDays) = (
            DateRange.Of(position.Period.Start.PlusYears(-1), position.Period.End.PlusYears(-1)),
            DateRange.Of(position.Period.Start.PlusYears(-1), until.PlusYears(-1).PlusDays(1))
        );
        // A file that begins later than in the first month of that year does not have it.
        var hasYearBefore = seen.Expenses[0].On < yearBefore.Start.PlusMonths(1);
        return new BudgetUse(
            budget,
            place,
            position,
            [
                Check(ExpenseStage.Actual, position.Actual + position.Pending, nothing),
                Check(ExpenseStage.Order, position.Committed, incurred),
                Check(ExpenseStage.Request, position.Reserved, ordered),
            ],
            new SpendProgress
            {
                Budget = position.Budgeted!.Value,
                Period = position.Period,
                AsOf = seen.AsOf,
                Spent = position.Actual + position.Pending,
                LastYearToDate = hasYearBefore ? place.Incurred(sameDays, seen.Currency) : null,
                LastYearInAll = hasYearBefore ? place.Incurred(yearBefore, seen.Currency) : null,
            },
            row
        );

        BudgetReview Check(ExpenseStage stage, Money? amount, BudgetPosition before) =>
            policy
                .Check(
                    new ExpenseDocument
                    {
                        Id = budget,
                        Stage = stage,
                        On = seen.AsOf,
                        Amount = amount,
                        Positions = [before],
                    }
                )
                .Reviews[0];
    }

    private static BudgetPosition PositionOf(PlaceUse place, string budget, DateRange days, Money amount, Currency currency) =>
        new()
        {
            Budget = budget,
            View = place.View,
            Currency = currency,
            Period = days,
            Budgeted = amount,
            Actual = place.SumOf(ExpenseState.Actual, days, currency),
            Pending = place.SumOf(ExpenseState.Pending, days, currency),
            Committed = place.SumOf(ExpenseState.Committed, days, currency),
            Reserved = place.SumOf(ExpenseState.Reserved, days, currency),
        };
}
