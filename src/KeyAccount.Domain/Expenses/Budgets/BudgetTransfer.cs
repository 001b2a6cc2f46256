using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>Moves an amount between months of budgets. Nothing is gained and nothing lost.</summary>
public sealed record BudgetTransfer : BudgetChange
{
    internal BudgetTransfer(string from, YearMonth fromMonth, string to, YearMonth toMonth, Money amount) =>
        (From, FromMonth, To, ToMonth, Amount) = (from, fromMonth, to, toMonth, amount);

    /// <summary>The budget that gives.</summary>
    public string From { get; }

    /// <summary>The month that gives.</summary>
    public YearMonth FromMonth { get; }

    /// <summary>The budget that gets.</summary>
    public string To { get; }

    /// <summary>The month that gets.</summary>
    public YearMonth ToMonth { get; }

    /// <summary>How much, above zero.</summary>
    public Money Amount { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> Budgets => From == To ? [From] : [From, To];

    internal override Int128 Raise(IBudgetBookView view) => Amount.MinorUnits;

    internal override BudgetRefusalReason? Objection(IBudgetBookView view)
    {
        if (BudgetReading.Now(view, From) is not { } from || BudgetReading.Now(view, To) is not { } to)
        {
            return BudgetRefusalReason.BudgetNotFound;
        }
        if (from.IsClosed || to.IsClosed)
        {
            return BudgetRefusalReason.BudgetClosed;
        }
        return from.View != to.View ? BudgetRefusalReason.DifferentView
            : from.Plan.Currency != Amount.Currency || to.Plan.Currency != Amount.Currency
                ? BudgetRefusalReason.DifferentCurrency
            : from.MonthOf(FromMonth) is not { } giving || to.MonthOf(ToMonth) is null ? BudgetRefusalReason.MonthNotFound
            : Amount > giving.Amount ? BudgetRefusalReason.MoreThanBudgeted
            : to.Plus(ToMonth, Amount.MinorUnits).IsBeyondBounds ? BudgetRefusalReason.BeyondBounds
            : null;
    }
}
