namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>Proposes a change.</summary>
public sealed record BudgetProposal : BudgetCommand
{
    internal BudgetProposal(string id, BudgetChange change, string by, string? reason)
        : base(id, by, reason) => Change = change;

    /// <summary>What is proposed.</summary>
    public BudgetChange Change { get; }

    internal override BudgetAnswer Decide(BudgetDraft draft) =>
        Change.Objection(draft.View) is { } reason ? draft.Refuse(reason) : draft.Accept(Change);

    private protected override BudgetField? Differs(BudgetCommand earlier) =>
        !Change.Equals(((BudgetProposal)earlier).Change) ? BudgetField.Change : null;

    private protected override IEnumerable<string> Subjects(IBudgetBookView view) => SubjectsOf(Change);
}
