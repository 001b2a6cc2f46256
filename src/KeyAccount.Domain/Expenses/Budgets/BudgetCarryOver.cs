using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>Carries the rest of a budget over to a later one, and closes it.</summary>
public sealed record BudgetCarryOver : BudgetCommand
{
    internal BudgetCarryOver(string id, string from, string to, Money spent, Money committed, string by)
        : base(id, by, null)
    {
        (From, To) = (BudgetChange.CheckId(from), BudgetChange.CheckId(to));
        if (From == To)
        {
            throw Refusal.Invalid(nameof(to), $"The rest of '{from}' cannot go on to itself.");
        }
        if (committed.IsNegative)
        {
            throw Refusal.OutOfRange(nameof(committed), $"Commitments of {committed} are below zero.");
        }
        (Spent, Committed) = (
            spent,
            committed.Currency == spent.Currency && !spent.Currency.IsNone
                ? committed
                : throw new CurrencyMismatchException(committed.Currency, spent.Currency)
        );
    }

    /// <summary>The budget that ends.</summary>
    public string From { get; }

    /// <summary>The budget that gets the rest.</summary>
    public string To { get; }

    /// <summary>What was spent, less what was given back.</summary>
    public Money Spent { get; }

    /// <summary>What is ordered and not yet invoiced.</summary>
    public Money Committed { get; }

    internal override BudgetAnswer Decide(BudgetDraft draft)
    {
        if (BudgetReading.Now(draft.View, From) is not { } from || BudgetReading.Now(draft.View, To) is not { } to)
        {
            return draft.Refuse(BudgetRefusalReason.BudgetNotFound);
        }
        if (from.View != to.View)
        {
            return draft.Refuse(BudgetRefusalReason.DifferentView);
        }
        if (from.Plan.Currency != Spent.Currency || to.Plan.Currency != Spent.Currency)
        {
            return draft.Refuse(BudgetRefusalReason.DifferentCurrency);
        }
        if (MonthRange.Number(to.Plan.First) <= MonthRange.Number(from.Plan.Range.Last))
        {
            return draft.Refuse(BudgetRefusalReason.NotAfter);
        }
        if (to.IsClosed || BudgetHistory.Of(draft.View, From, null).CarriedOver is { } before && before.To != To)
        {
            return draft.Refuse(BudgetRefusalReason.BudgetClosed);
        }
        return Carried(from) is { } figures && !Reaches(to, figures)
            ? draft.Accept(figures: figures)
            : draft.Refuse(BudgetRefusalReason.BeyondBounds);
    }

    // What an earlier carry-over took out is still there to be carried: this one stands in for it.
    private CarryOverFigures? Carried(BudgetReading from)
    {
        var own = from.Months.Aggregate((Int128)from.CarriedOut.MinorUnits, (sum, month) => sum + month.Units);
        var rest = own - Spent.MinorUnits - Committed.MinorUnits;
        return Int128.Abs(rest) <= Money.MaxMinorUnits
            ? new(
                Money.OfMinor((long)rest, Spent.Currency),
                Money.OfMinor((long)from.Plan.CarryOver.Of(rest), Spent.Currency),
                Committed
            )
            : null;
    }

    private static bool Reaches(BudgetReading to, CarryOverFigures figures) =>
        to.Changed(
            to.Plan.First,
            month => month with { Carried = figures.Carried, Supplemented = month.Supplemented + figures.Committed }
        ).IsBeyondBounds;

    private protected override BudgetField? Differs(BudgetCommand earlier) =>
        earlier is not BudgetCarryOver other ? BudgetField.Kind
        : (From, To) != (other.From, other.To) ? BudgetField.Budget
        : (Spent, Committed) != (other.Spent, other.Committed) ? BudgetField.Amount
        : null;

    private protected override IEnumerable<string> Subjects(IBudgetBookView view) => [SubjectOf(From), SubjectOf(To)];
}
