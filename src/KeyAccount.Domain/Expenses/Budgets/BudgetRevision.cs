using System.Collections.Immutable;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>Another plan for a budget.</summary>
public sealed record BudgetRevision : BudgetChange
{
    internal BudgetRevision(string budget, BudgetPlan plan) => (Budget, Plan) = (budget, plan);

    /// <summary>The id of the budget.</summary>
    public string Budget { get; }

    /// <summary>The plan.</summary>
    public BudgetPlan Plan { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> Budgets => [Budget];

    internal override Int128 Raise(IBudgetBookView view)
    {
        if (BudgetReading.Now(view, Budget) is not { } now || now.Plan.Months.Length != Plan.Months.Length)
        {
            return Plan.Total.MinorUnits;
        }
        var more = Plan.Months.Zip(now.Plan.Months, (after, before) => Math.Max(0, after.MinorUnits - before.MinorUnits));
        // A wider tolerance lets more be spent in a month without any month having more.
        return IsLooserThan(now.Plan) ? Plan.Total.MinorUnits : more.Aggregate((Int128)0, (sum, one) => sum + one);
    }

    internal override BudgetRefusalReason? Objection(IBudgetBookView view) =>
        BudgetReading.Now(view, Budget) is not { } now ? BudgetRefusalReason.BudgetNotFound
        : now.IsClosed ? BudgetRefusalReason.BudgetClosed
        : now.Plan.Currency != Plan.Currency ? BudgetRefusalReason.DifferentCurrency
        : now.Plan.Range != Plan.Range ? BudgetRefusalReason.DifferentMonths
        : now.Plan.FiscalYearStart != Plan.FiscalYearStart || !now.Plan.Controls.SequenceEqual(Plan.Controls)
            ? BudgetRefusalReason.DifferentControl
        : now.With(Plan).IsBeyondBounds ? BudgetRefusalReason.BeyondBounds
        : null;

    private bool IsLooserThan(BudgetPlan before) => Plan.Tolerance > before.Tolerance || Plan.CarryOver != before.CarryOver;
}
