namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>A part of a command in which a repetition can differ. When several differ, the first one here is named.</summary>
public enum BudgetField
{
    /// <summary>What kind of command it is.</summary>
    Kind,

    /// <summary>The view.</summary>
    View,

    /// <summary>What is proposed.</summary>
    Change,

    /// <summary>The proposal.</summary>
    Proposal,

    /// <summary>The approval request.</summary>
    Approval,

    /// <summary>A budget.</summary>
    Budget,

    /// <summary>An amount.</summary>
    Amount,

    /// <summary>Who acts.</summary>
    By,

    /// <summary>The reason.</summary>
    Reason,
}
