namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>Declares a view, or how it is from now on.</summary>
public sealed record BudgetViewing : BudgetCommand
{
    internal BudgetViewing(string id, BudgetView view, string by)
        : base(id, by, null) => Declared = view;

    /// <summary>The view.</summary>
    public BudgetView Declared { get; }

    internal override BudgetAnswer Decide(BudgetDraft draft)
    {
        var adopted = draft.View.AdoptedIn(Declared.Name).ToArray();
        return adopted.Any(one => one.Plan.Currency != Declared.Currency) ? draft.Refuse(BudgetRefusalReason.DifferentCurrency)
            : adopted.Any(one => Declared.NodeAt(one.Node) is null) ? draft.Refuse(BudgetRefusalReason.NodeInUse)
            : draft.Accept();
    }

    private protected override BudgetField? Differs(BudgetCommand earlier) =>
        Declared != ((BudgetViewing)earlier).Declared ? BudgetField.View : null;

    private protected override IEnumerable<string> Subjects(IBudgetBookView view) => [$"view/{Declared.Name}"];
}
