using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>More for one month of a budget.</summary>
public sealed record BudgetSupplement : BudgetChange
{
    internal BudgetSupplement(string budget, YearMonth month, Money amount) =>
        (Budget, Month, Amount) = (budget, month, amount);

    /// <summary>The id of the budget.</summary>
    public string Budget { get; }

    /// <summary>The month.</summary>
    public YearMonth Month { get; }

    /// <summary>How much, above zero.</summary>
    public Money Amount { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> Budgets => [Budget];

    internal override Int128 Raise(IBudgetBookView view) => Amount.MinorUnits;

    internal override BudgetRefusalReason? Objection(IBudgetBookView view) =>
        BudgetReading.Now(view, Budget) is not { } now ? BudgetRefusalReason.BudgetNotFound
        : now.IsClosed ? BudgetRefusalReason.BudgetClosed
        : now.Plan.Currency != Amount.Currency ? BudgetRefusalReason.DifferentCurrency
        : now.MonthOf(Month) is null ? BudgetRefusalReason.MonthNotFound
        : now.Plus(Month, Amount.MinorUnits).IsBeyondBounds ? BudgetRefusalReason.BeyondBounds
        : null;
}
