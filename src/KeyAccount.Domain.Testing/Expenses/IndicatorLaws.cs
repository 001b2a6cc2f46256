using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Quantities;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Testing.Expenses;

/// <summary>What holds of indicators, whoever works them out.</summary>
public static class IndicatorLaws
{
    /// <summary>
    /// One sentence for each way in which a warning day is wrong; empty when it is right. Both sides: at this rate the line is not reached the day
    /// before and is on the day. Before: it is told while the line is not reached. None: without a day, the line is reached already, the rate is
    /// not known, or the period ends before it.
    /// </summary>
    /// <param name="progress">How far spending has got.</param>
    /// <param name="line">The line.</param>
    /// <param name="on">The day that is told; null for none.</param>
    public static ImmutableArray<string> WarningViolations(SpendProgress progress, SpendLine line, LocalDate? on)
    {
        Guard.Against.Null(progress);
        var amount = Guard.Against.Null(line).AmountOf(progress.Budget);
        bool IsReached(Money? spent) =>
            spent is { } known
            && line.Comparison switch
            {
                LineComparison.AtOrBeyond => known >= amount,
                LineComparison.Beyond => known > amount,
            };
        return on is { } day ? [.. OfDay(day)] : [.. OfNone()];

        IEnumerable<string> OfDay(LocalDate told)
        {
            if (IsReached(progress.Spent))
            {
                yield return $"Before: the line at {amount} is reached by {progress.Spent} and still expected.";
            }
            if (!IsReached(progress.ProjectedOn(told)))
            {
                yield return $"Both sides: by {LocalDatePattern.Iso.Format(told)} it is {progress.ProjectedOn(told)}, and the line is at {amount}.";
            }
            if (IsReached(progress.ProjectedOn(told.PlusDays(-1))))
            {
                yield return $"Both sides: the line at {amount} is reached before {LocalDatePattern.Iso.Format(told)}.";
            }
        }

        IEnumerable<string> OfNone()
        {
            var last = progress.Period.End.PlusDays(-1);
            if (progress.Spent is { IsPositive: true } && !IsReached(progress.Spent) && IsReached(progress.ProjectedOn(last)))
            {
                yield return $"None: the line at {amount} is reached within the period, and no day is told.";
            }
        }
    }

    /// <summary>
    /// One sentence for each way in which an estimate is wrong; empty when it breaks no law. Monotone: who has spent more by the same day is
    /// estimated no lower; who has done more work for it, no higher. Ended: a run rate after the period is what was spent.
    /// </summary>
    /// <param name="progress">How far spending has got.</param>
    /// <param name="method">The method.</param>
    /// <param name="estimate">The estimate by that method; null when it is unknown.</param>
    public static ImmutableArray<string> ForecastViolations(
        SpendProgress progress,
        ForecastMethod method,
        Func<SpendProgress, Money?> estimate
    )
    {
        Guard.Against.Null(progress);
        Guard.Against.Null(estimate);
        var violations = ImmutableArray.CreateBuilder<string>();
        var now = estimate(progress);
        if (progress.Spent is { } spent)
        {
            foreach (var more in new[] { 1, 100, 1_000_000 })
            {
                if (estimate(progress with { Spent = spent + Money.OfMinor(more, spent.Currency) }) is { } then && then < now)
                {
                    violations.Add($"Monotone: {spent} gives {now}, and {more} more gives {then}.");
                }
            }
            if (method == ForecastMethod.RunRate && progress.AsOf >= progress.Period.End && now is { } ended && ended != spent)
            {
                violations.Add($"Ended: the period cost {spent} and is estimated at {ended}.");
            }
        }
        if (
            progress.Done is { BasisPoints: < 10_000 } done
            && estimate(progress with { Done = Share.FromBasisPoints(done.BasisPoints + 1) }) is { } further
            && further > now
        )
        {
            violations.Add($"Monotone: more work done than {done} raises {now} to {further}.");
        }
        return violations.ToImmutable();
    }

    /// <summary>
    /// One sentence for each sum that does not come out; empty when all do. Total: the parts are actual less planned. Flexed: planned and the
    /// activity variance are the budget for what came, within half a minor unit. Fixed: what does not vary is never flexed.
    /// </summary>
    /// <param name="line">Plan and actual.</param>
    /// <param name="parts">Why they differ; null when unknown.</param>
    public static ImmutableArray<string> VarianceViolations(ActivityLine line, ExpenseVarianceParts? parts)
    {
        Guard.Against.Null(line);
        var isKnown =
            line is { Planned: { Activity: not null, Amount: not null }, Actual: { Activity: not null, Amount: not null } };
        return isKnown != parts is not null ? [$"Known: '{line.Category}' has {parts?.ToString() ?? "no parts"}."]
            : parts is null ? []
            : [.. Sums(line, parts)];
    }

    private static IEnumerable<string> Sums(ActivityLine line, ExpenseVarianceParts parts)
    {
        var (planned, actual) = (line.Planned, line.Actual);
        if (parts.Total != actual.Amount - planned.Amount)
        {
            yield return $"Total: '{line.Category}' differs by {actual.Amount - planned.Amount}, its parts by {parts.Total}.";
        }
        if (parts.Fixed != actual.Fixed - planned.Fixed)
        {
            yield return $"Fixed: '{line.Category}' has {parts.Fixed}.";
        }
        if (planned.Activity > 0 && actual.Activity > 0)
        {
            var exact = (Int128)planned.Variable!.Value.MinorUnits * (actual.Activity!.Value - planned.Activity!.Value);
            var apart = ((Int128)parts.Activity.MinorUnits * planned.Activity.Value) - exact;
            if (Int128.Abs(2 * apart) > planned.Activity.Value)
            {
                yield return $"Flexed: '{line.Category}' has an activity variance of {parts.Activity}.";
            }
        }
    }
}
