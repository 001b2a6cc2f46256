namespace KeyAccount.Domain.Expenses.Control;

/// <summary>What can be changed so that an expense passes.</summary>
public enum ExpenseStepKind
{
    /// <summary>Less is spent.</summary>
    Reduce,

    /// <summary>A budget gets more, by a transfer or a supplement.</summary>
    Transfer,

    /// <summary>It is spent in a later period.</summary>
    Postpone,
}
