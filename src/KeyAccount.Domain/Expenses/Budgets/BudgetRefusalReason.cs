namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>Why a command was refused. When several apply, the first one here is given.</summary>
public enum BudgetRefusalReason
{
    /// <summary>No such change was proposed. Burns the id.</summary>
    ProposalNotFound,

    /// <summary>The proposal was taken back before.</summary>
    ProposalWithdrawn,

    /// <summary>The proposal was enacted before: a change takes effect once.</summary>
    AlreadyEnacted,

    /// <summary>No such view was declared. Burns the id.</summary>
    ViewNotFound,

    /// <summary>The tree of the view has no such place. Burns the id.</summary>
    NodeNotFound,

    /// <summary>No such budget was adopted. Burns the id.</summary>
    BudgetNotFound,

    /// <summary>The rest of the budget was carried over, so that it no longer changes. Burns the id.</summary>
    BudgetClosed,

    /// <summary>The budgets are of two views, which never share an amount.</summary>
    DifferentView,

    /// <summary>The amounts are in another currency than the budget or the view.</summary>
    DifferentCurrency,

    /// <summary>A revision keeps the months of its budget.</summary>
    DifferentMonths,

    /// <summary>A revision keeps the control intervals and the fiscal year of its budget: what is used is counted by them.</summary>
    DifferentControl,

    /// <summary>The month is outside the plan.</summary>
    MonthNotFound,

    /// <summary>The budget that gets the rest has to come after the one that ends.</summary>
    NotAfter,

    /// <summary>Another budget has the id. Burns the id of the command.</summary>
    BudgetExists,

    /// <summary>The place has a budget for one of the months already. Burns the id.</summary>
    MonthsOverlap,

    /// <summary>A place with a budget would no longer be in the tree. Burns the id.</summary>
    NodeInUse,

    /// <summary>More would be taken from a month than is budgeted for it. Burns the id.</summary>
    MoreThanBudgeted,

    /// <summary>The amounts would leave the bounds of money. Burns the id.</summary>
    BeyondBounds,

    /// <summary>It lets more be spent, and no approval is named. Burns the id.</summary>
    ApprovalNeeded,

    /// <summary>There is no such approval request. Burns the id.</summary>
    ApprovalNotFound,

    /// <summary>The request is not granted, no longer valid, or for something else. Burns the id.</summary>
    NotCovered,
}
