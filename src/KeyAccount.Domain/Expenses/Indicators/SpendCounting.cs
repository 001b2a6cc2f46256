namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>What counts as spent of a budget.</summary>
public enum SpendCounting : byte
{
    /// <summary>What was spent.</summary>
    Actual = 0,

    /// <summary>Everything that uses the budget: spent, pending, committed and reserved.</summary>
    Consumed = 1,
}
