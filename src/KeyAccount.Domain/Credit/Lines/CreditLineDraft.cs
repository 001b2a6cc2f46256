using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>What a decision has at hand, and how it says yes or no. Lives inside one call.</summary>
internal sealed class CreditLineDraft(
    CreditLineCommand command,
    Instant at,
    LineAuthority authority,
    IApprovalView approvals,
    ICreditLineView view
)
{
    public Instant At => at;

    public LineAuthority Authority => authority;

    public IApprovalView Approvals => approvals;

    /// <summary>What is known of the line of the command.</summary>
    public CreditLineHistory Own { get; } = CreditLineHistory.Of(view, command.Line, null);

    /// <summary>The entry of a plain yes.</summary>
    public CreditLineEntry Entry { get; } = new() { At = at, Command = command };

    public CreditLineHistory HistoryOf(CreditLineKey line) => CreditLineHistory.Of(view, line, null);

    /// <summary>Whether the line, and those next to it in its family, count in a currency or in none yet.</summary>
    public bool CountsIn(Currency currency) =>
        Own
            .Parents.Concat(view.ChildrenOf(command.Line))
            .Select(line => HistoryOf(line).Currency)
            .Append(Own.Currency)
            .All(other => other is null || other == currency);

    public CreditLineAnswer Accept() => CreditLineAnswer.Accepted(Entry);

    public CreditLineAnswer Refuse(CreditLineRefusalReason reason) =>
        CreditLineAnswer.Refused(command, at, new() { Reason = reason });

    /// <summary>Why nothing can be done with a proposal; null when something can.</summary>
    public CreditLineAnswer? RefuseProposal(string proposal) =>
        Own.TermsOf(proposal) is null ? Refuse(CreditLineRefusalReason.ProposalNotFound)
        : Own.IsWithdrawn(proposal) ? Refuse(CreditLineRefusalReason.ProposalWithdrawn)
        : Own.IsGranted(proposal) ? Refuse(CreditLineRefusalReason.AlreadyGranted)
        : null;

    /// <summary>Yes, if the families still hold together with the entry from a day on.</summary>
    public CreditLineAnswer Fit(CreditLineEntry entry, LocalDate from) =>
        FamilyCheck.Of(new CreditLinePreview(view, entry), command, from) is { } refusal
            ? CreditLineAnswer.Refused(command, at, refusal)
            : CreditLineAnswer.Accepted(entry);
}
