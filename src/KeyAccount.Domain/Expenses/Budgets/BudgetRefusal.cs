namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>Why a command was refused.</summary>
/// <param name="Reason">The first reason that applies, in the order of <see cref="BudgetRefusalReason"/>.</param>
public sealed record BudgetRefusal(BudgetRefusalReason Reason)
{
    /// <summary>
    /// Whether the id is spent: the reason lay in the state of the moment, so a repetition must not get another outcome. A new attempt needs
    /// a new id; after any other reason the command can be put right under the same id.
    /// </summary>
    public bool BurnsTheId =>
        Reason switch
        {
            BudgetRefusalReason.ProposalNotFound
            or BudgetRefusalReason.ViewNotFound
            or BudgetRefusalReason.NodeNotFound
            or BudgetRefusalReason.BudgetNotFound
            or BudgetRefusalReason.BudgetClosed
            or BudgetRefusalReason.BudgetExists
            or BudgetRefusalReason.MonthsOverlap
            or BudgetRefusalReason.NodeInUse
            or BudgetRefusalReason.MoreThanBudgeted
            or BudgetRefusalReason.BeyondBounds
            or BudgetRefusalReason.ApprovalNeeded
            or BudgetRefusalReason.ApprovalNotFound
            or BudgetRefusalReason.NotCovered => true,
            BudgetRefusalReason.ProposalWithdrawn
            or BudgetRefusalReason.AlreadyEnacted
            or BudgetRefusalReason.DifferentView
            or BudgetRefusalReason.DifferentCurrency
            or BudgetRefusalReason.DifferentMonths
            or BudgetRefusalReason.DifferentControl
            or BudgetRefusalReason.MonthNotFound
            or BudgetRefusalReason.NotAfter => false,
        };
}
