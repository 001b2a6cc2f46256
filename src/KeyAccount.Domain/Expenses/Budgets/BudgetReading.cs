using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>A budget by what was known at an instant. Entries recorded later never change it. Equality is by value.</summary>
public sealed record BudgetReading
{
    /// <summary>The id of the budget.</summary>
    public required string Budget { get; init; }

    /// <summary>The view.</summary>
    public required string View { get; init; }

    /// <summary>The path of its place.</summary>
    public required string Node { get; init; }

    /// <summary>1 as it was adopted, one more with every revision.</summary>
    public required int Version { get; init; }

    /// <summary>The plan of that version.</summary>
    public required BudgetPlan Plan { get; init; }

    /// <summary>What is budgeted for each month of the plan, with all that moved it.</summary>
    public required ImmutableArray<BudgetMonth> Months { get; init; }

    /// <summary>What was carried over to the next budget, with the budget of commitments, signed; it is taken off the last month.</summary>
    public required Money CarriedOut { get; init; }

    /// <summary>Whether its rest was carried over, so that it admits nothing more.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>The id of the last command that changed it.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>What is budgeted in all, signed.</summary>
    public Money Total => AmountOf(Plan.Range);

    /// <summary>The reading; null when there was no such budget.</summary>
    /// <param name="view">What is recorded.</param>
    /// <param name="budget">The id of the budget.</param>
    /// <param name="knownAt">The instant, itself included.</param>
    public static BudgetReading? Of(IBudgetBookView view, string budget, Instant knownAt) =>
        BudgetHistory.Of(Guard.Against.Null(view), Guard.Against.Null(budget), knownAt).Reading();

    /// <summary>What is budgeted for the months of a range together, signed; months outside the plan have nothing.</summary>
    public Money AmountOf(MonthRange range) =>
        Money.OfMinor(
            (long)Months.Where(month => range.Contains(month.Month)).Aggregate((Int128)0, (sum, month) => sum + month.Units),
            Plan.Currency
        );

    /// <summary>A month of the plan; null when it is outside.</summary>
    public BudgetMonth? MonthOf(YearMonth month) => Months.FirstOrDefault(one => one.Month == month);

    /// <summary>How far admissions may go beyond what is budgeted for a range: the tolerance, rounded down.</summary>
    public Money ToleranceOf(MonthRange range)
    {
        var amount = AmountOf(range);
        return amount.IsPositive ? amount.Times(Plan.Tolerance, Rounding.Down) : Money.Zero(Plan.Currency);
    }

    internal static BudgetReading? Now(IBudgetBookView view, string budget) => BudgetHistory.Of(view, budget, null).Reading();

    /// <summary>Whether amounts are so large that sums of months would leave the bounds of money, with the tolerance.</summary>
    internal bool IsBeyondBounds => Months.Aggregate((Int128)0, (sum, month) => sum + month.Gross) * 2 > Money.MaxMinorUnits;

    internal BudgetReading With(BudgetPlan plan) =>
        this with
        {
            Version = Version + 1,
            Plan = plan,
            Months = [.. Months.Select((month, index) => month with { Planned = plan.Months[index] })],
        };

    internal BudgetReading Plus(YearMonth month, long minorUnits) =>
        Changed(month, one => one with { Supplemented = one.Supplemented + Money.OfMinor(minorUnits, Plan.Currency) });

    internal BudgetReading Changed(YearMonth month, Func<BudgetMonth, BudgetMonth> change) =>
        this with
        {
            Months = [.. Months.Select(one => one.Month == month ? change(one) : one)],
        };

    /// <inheritdoc/>
    public bool Equals(BudgetReading? other) =>
        other is not null
        && (Budget, View, Node, Version, IsClosed, ChangedBy)
            == (other.Budget, other.View, other.Node, other.Version, other.IsClosed, other.ChangedBy)
        && Plan == other.Plan
        && CarriedOut == other.CarriedOut
        && Months.AsSpan().SequenceEqual(other.Months.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Budget, Version, ChangedBy, IsClosed);
}
