namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>Until when a budget may be drawn on.</summary>
public enum ControlBoundary : byte
{
    /// <summary>Until the end of the month.</summary>
    Period = 0,

    /// <summary>Until the end of the quarter.</summary>
    Quarter = 1,

    /// <summary>Until the end of the fiscal year.</summary>
    Year = 2,

    /// <summary>Until the end of the budget.</summary>
    Project = 3,
}
