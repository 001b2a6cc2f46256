using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>Brings a proposal before those who approve, or takes it back.</summary>
public sealed record ProposalStep : CreditLineCommand
{
    internal ProposalStep(string id, CreditLineKey line, string proposal, string? request, LineActor by, string? reason)
        : base(id, line, by, reason) =>
        (Proposal, Request) = (Identifier.Check(proposal), request is null ? null : Identifier.Check(request));

    /// <summary>The id of the proposal.</summary>
    public string Proposal { get; }

    /// <summary>The id of the approval request; null when the proposal is taken back.</summary>
    public string? Request { get; }

    internal override CreditLineAnswer Decide(CreditLineDraft draft) => draft.RefuseProposal(Proposal) ?? draft.Accept();

    private protected override CreditLineField? Differs(CreditLineCommand earlier) =>
        earlier is not ProposalStep other ? CreditLineField.Kind
        : Proposal != other.Proposal ? CreditLineField.Proposal
        : Request != other.Request ? CreditLineField.Approval
        : null;
}
