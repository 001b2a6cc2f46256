using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Inversion;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>Finds the smallest changes by which an expense passes: a smaller amount, a transfer, a later day. Each is tried with the policy itself.</summary>
/// <remarks>
/// Less spent, or more in a budget, is never judged more strictly, so the least size is found by halving: some 50 verdicts for each step.
/// </remarks>
public static class ExpenseWays
{
    /// <summary>The ways, in the order of <see cref="ExpenseStepKind"/>; none when the verdict is as wanted already, or nothing helps.</summary>
    /// <param name="check">The check of the document as it is.</param>
    /// <param name="wanted">The strictest verdict that would do; a pass when not given.</param>
    /// <param name="later">The document as it would be on later days, with the budgets of those days, the earliest first; none when not given.</param>
    public static ImmutableArray<ExpenseWay> Of(
        ExpenseCheck check,
        Verdict? wanted = null,
        params ImmutableArray<ExpenseDocument> later
    )
    {
        Guard.Against.Null(check);
        var atMost = wanted ?? Verdict.Approve;
        return check.Verdict <= atMost
            ? []
            :
            [
                .. new[]
                {
                    Reduced(check, atMost),
                    Transferred(check, atMost),
                    Postponed(check, atMost, later.IsDefault ? [] : later),
                }.OfType<ExpenseWay>(),
            ];
    }

    /// <summary>Taken off in full it would be no expense any more: a minor unit is left.</summary>
    private static ExpenseWay? Reduced(ExpenseCheck check, Verdict atMost)
    {
        if (check.Document.Amount is not { MinorUnits: > 1 } amount)
        {
            return null;
        }
        ExpenseDocument After(long less) => check.Document with { Amount = amount - Money.OfMinor(less, amount.Currency) };
        return Smallest(amount.MinorUnits - 1, less => check.Policy.Judge(After(less)) <= atMost) is { } size
            ? Tried(check, [new(ExpenseStepKind.Reduce, null, Money.OfMinor(size, amount.Currency), null)], After(size))
            : null;
    }

    /// <summary>Every budget that is short gets what it lacks; budgets do not depend on each other.</summary>
    private static ExpenseWay? Transferred(ExpenseCheck check, Verdict atMost)
    {
        var steps = ImmutableArray.CreateBuilder<ExpenseStep>();
        var positions = ImmutableArray.CreateBuilder<BudgetPosition>(check.Reviews.Length);
        foreach (var review in check.Reviews)
        {
            var position = review.Position;
            if (review.Decision.Outcome <= atMost)
            {
                positions.Add(position);
                continue;
            }
            if (position.Budgeted is not { } budgeted)
            {
                return null;
            }
            BudgetPosition With(long more) =>
                position with
                {
                    Budgeted = budgeted + Money.OfMinor(more, position.Currency),
                    IsAbsent = false,
                };
            var most = Math.Min(Money.MaxMinorUnits, Money.MaxMinorUnits - budgeted.MinorUnits);
            if (
                Smallest(most, more => check.Policy.Judge(review.Facts with { Position = With(more) }) <= atMost)
                is not { } size
            )
            {
                return null;
            }
            steps.Add(new(ExpenseStepKind.Transfer, position.Budget, Money.OfMinor(size, position.Currency), null));
            positions.Add(With(size));
        }
        return Tried(check, steps.ToImmutable(), check.Document with { Positions = positions.ToImmutable() });
    }

    private static ExpenseWay? Postponed(ExpenseCheck check, Verdict atMost, ImmutableArray<ExpenseDocument> later)
    {
        var day = later
            .Where(document => document.On > check.Document.On)
            .OrderBy(document => document.On)
            .FirstOrDefault(document => check.Policy.Judge(document) <= atMost);
        return day is null ? null : Tried(check, [new(ExpenseStepKind.Postpone, null, null, day.On)], day);
    }

    private static ExpenseWay Tried(ExpenseCheck check, ImmutableArray<ExpenseStep> steps, ExpenseDocument after) =>
        new(steps, after, check.Policy.Judge(after));

    /// <summary>The smallest size from 1 to the most that does; null when not even the most does.</summary>
    private static long? Smallest(long most, Func<long, bool> does) =>
        most < 1 || !does(most) ? null : Halving.Least(most, does);
}
