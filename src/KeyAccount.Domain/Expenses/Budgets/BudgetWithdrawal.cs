using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>Takes a proposal back.</summary>
public sealed record BudgetWithdrawal : BudgetCommand
{
    internal BudgetWithdrawal(string id, string proposal, string by, string reason)
        : base(id, by, reason) => Proposal = Identifier.Check(proposal);

    /// <summary>The id of the proposal.</summary>
    public string Proposal { get; }

    internal override BudgetAnswer Decide(BudgetDraft draft) =>
        draft.RefuseProposal(Proposal) ?? draft.Accept(ChangeOf(Proposal, draft.View));

    private protected override BudgetField? Differs(BudgetCommand earlier) =>
        Proposal != ((BudgetWithdrawal)earlier).Proposal ? BudgetField.Proposal : null;

    private protected override IEnumerable<string> Subjects(IBudgetBookView view) => SubjectsOf(ChangeOf(Proposal, view));
}
