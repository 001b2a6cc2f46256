using System.Collections.Immutable;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>A new budget at a place of a view.</summary>
public sealed record BudgetAdoption : BudgetChange
{
    internal BudgetAdoption(string budget, string view, string node, BudgetPlan plan) =>
        (Budget, View, Node, Plan) = (budget, view, node, plan);

    /// <summary>The id of the budget.</summary>
    public string Budget { get; }

    /// <summary>The view.</summary>
    public string View { get; }

    /// <summary>The path of the place.</summary>
    public string Node { get; }

    /// <summary>The plan.</summary>
    public BudgetPlan Plan { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> Budgets => [Budget];

    internal override Int128 Raise(IBudgetBookView view) => Plan.Total.MinorUnits;

    internal override BudgetRefusalReason? Objection(IBudgetBookView view) =>
        BudgetView.Of(view, View, Instant.MaxValue) is not { } tree ? BudgetRefusalReason.ViewNotFound
        : tree.NodeAt(Node) is null ? BudgetRefusalReason.NodeNotFound
        : Plan.Currency != tree.Currency ? BudgetRefusalReason.DifferentCurrency
        : BudgetHistory.Of(view, Budget, null).Adopted is not null ? BudgetRefusalReason.BudgetExists
        : view.AdoptedAt(View, Node).Any(other => other.Plan.Range.Overlaps(Plan.Range)) ? BudgetRefusalReason.MonthsOverlap
        : (Int128)Plan.Total.MinorUnits * 2 > Quantities.Money.MaxMinorUnits ? BudgetRefusalReason.BeyondBounds
        : null;
}
