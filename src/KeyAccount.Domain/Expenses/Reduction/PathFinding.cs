namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>How a month stands to its path.</summary>
public enum PathFinding : byte
{
    /// <summary>What was allowed or what it cost is unknown.</summary>
    Unknown = 0,

    /// <summary>The first month: the path starts from it.</summary>
    Start = 1,

    /// <summary>It cost no more than was allowed.</summary>
    Met = 2,

    /// <summary>It cost more than was allowed, whatever the budget says.</summary>
    Missed = 3,
}
