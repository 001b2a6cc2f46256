namespace KeyAccount.Domain.Expenses.Control;

/// <summary>What a check tells somebody without holding anything up.</summary>
public enum ExpenseWarning : byte
{
    /// <summary>The owner of the budget is warned.</summary>
    Owner = 0,

    /// <summary>The owner's superior is warned.</summary>
    Superior = 1,

    /// <summary>More of the budget is spent than of its time has passed.</summary>
    Pace = 2,

    /// <summary>A cost that was incurred exceeds the budget; the excess is recorded.</summary>
    Excess = 3,
}
