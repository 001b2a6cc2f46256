using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>Lets a proposal take effect. What lets more be spent anywhere needs an approval that covers it; a cut does not.</summary>
public sealed record BudgetEnactment : BudgetCommand
{
    internal BudgetEnactment(string id, string proposal, string? approval, string by, string? reason)
        : base(id, by, reason) =>
        (Proposal, Approval) = (Identifier.Check(proposal), approval is null ? null : Identifier.Check(approval));

    /// <summary>The id of the proposal.</summary>
    public string Proposal { get; }

    /// <summary>The id of the approval request; null where nobody has to approve.</summary>
    public string? Approval { get; }

    internal override BudgetAnswer Decide(BudgetDraft draft)
    {
        if (draft.RefuseProposal(Proposal) is { } refused)
        {
            return refused;
        }
        var change = ChangeOf(Proposal, draft.View)!;
        return (change.Objection(draft.View) ?? WhyNotAllowed(draft, change)) is { } reason
            ? draft.Refuse(reason)
            : draft.Accept(change);
    }

    private BudgetRefusalReason? WhyNotAllowed(BudgetDraft draft, BudgetChange change)
    {
        if (Approval is null)
        {
            return change.Raise(draft.View) == 0 ? null : BudgetRefusalReason.ApprovalNeeded;
        }
        if (draft.Approvals.RequestOf(Approval) is not { } request)
        {
            return BudgetRefusalReason.ApprovalNotFound;
        }
        var content = draft.Authority.ContentOf(Proposal, change, draft.View);
        return request.Covers(draft.Authority.Ladder, content, draft.At) ? null : BudgetRefusalReason.NotCovered;
    }

    private protected override BudgetField? Differs(BudgetCommand earlier) =>
        earlier is not BudgetEnactment other ? BudgetField.Kind
        : Proposal != other.Proposal ? BudgetField.Proposal
        : Approval != other.Approval ? BudgetField.Approval
        : null;

    private protected override IEnumerable<string> Subjects(IBudgetBookView view) => SubjectsOf(ChangeOf(Proposal, view));
}
