using KeyAccount.Domain.Approvals;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>What a decision has at hand, and how it says yes or no. Lives inside one call.</summary>
internal sealed class BudgetDraft(
    BudgetCommand command,
    Instant at,
    BudgetAuthority authority,
    IApprovalView approvals,
    IBudgetBookView view
)
{
    public Instant At => at;

    public BudgetAuthority Authority => authority;

    public IApprovalView Approvals => approvals;

    public IBudgetBookView View => view;

    public BudgetAnswer Accept(BudgetChange? change = null, CarryOverFigures? figures = null) =>
        BudgetAnswer.Accepted(
            new()
            {
                At = at,
                Command = command,
                Change = change,
                CarryOver = figures,
            }
        );

    public BudgetAnswer Refuse(BudgetRefusalReason reason) => BudgetAnswer.Refused(command, at, new(reason));

    /// <summary>Why nothing can be done with a proposal; null when something can.</summary>
    public BudgetAnswer? RefuseProposal(string proposal)
    {
        if (view.EntryOf(proposal) is not { Refusal: null, Command: BudgetProposal found })
        {
            return Refuse(BudgetRefusalReason.ProposalNotFound);
        }
        var history = BudgetHistory.Of(view, found.Change.Budgets[0], null);
        return history.IsWithdrawn(proposal) ? Refuse(BudgetRefusalReason.ProposalWithdrawn)
            : history.IsEnacted(proposal) ? Refuse(BudgetRefusalReason.AlreadyEnacted)
            : null;
    }
}
