using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>Grants what was proposed, from the first day of the terms on; an earlier grant with an earlier day ends there.</summary>
/// <remarks>
/// What is no more than the terms of that day, as they are known, needs no approval: a renewal may be an automation's, a cut is a
/// person's. An automation may also raise within the stated pace. All else needs an approval that covers it.
/// </remarks>
public sealed record LineGrant : CreditLineCommand
{
    internal LineGrant(string id, CreditLineKey line, string proposal, string? approval, LineActor by, string? reason)
        : base(id, line, by, reason) =>
        (Proposal, Approval) = (Identifier.Check(proposal), approval is null ? null : Identifier.Check(approval));

    /// <summary>The id of the proposal.</summary>
    public string Proposal { get; }

    /// <summary>The id of the approval request; null where nobody has to approve.</summary>
    public string? Approval { get; }

    internal override CreditLineAnswer Decide(CreditLineDraft draft)
    {
        if (draft.RefuseProposal(Proposal) is { } refused)
        {
            return refused;
        }
        var terms = draft.Own.TermsOf(Proposal)!;
        var change = draft.Authority.ChangeOf(draft.Own, terms);
        if (change is LineChange.Cut && !By.IsPerson)
        {
            return draft.Refuse(CreditLineRefusalReason.PersonNeeded);
        }
        if (WhyNotAllowed(draft, terms, change) is { } reason)
        {
            return draft.Refuse(reason);
        }
        return draft.Fit(draft.Entry with { Granted = terms, Change = change }, terms.From);
    }

    private CreditLineRefusalReason? WhyNotAllowed(CreditLineDraft draft, CreditLineTerms terms, LineChange change)
    {
        if (Approval is null)
        {
            return !draft.Authority.NeedsApproval(draft.Own, terms, change, By) ? null : CreditLineRefusalReason.ApprovalNeeded;
        }
        if (draft.Approvals.RequestOf(Approval) is not { } request)
        {
            return CreditLineRefusalReason.ApprovalNotFound;
        }
        var content = draft.Authority.ContentOf(Line, draft.Own, terms);
        return request.Covers(draft.Authority.Ladder, content, draft.At) ? null : CreditLineRefusalReason.NotCovered;
    }

    private protected override CreditLineField? Differs(CreditLineCommand earlier) =>
        earlier is not LineGrant other ? CreditLineField.Kind
        : Proposal != other.Proposal ? CreditLineField.Proposal
        : Approval != other.Approval ? CreditLineField.Approval
        : null;
}
