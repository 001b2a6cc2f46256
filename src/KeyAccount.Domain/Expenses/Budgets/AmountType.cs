namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>From when on a budget and what uses it count together.</summary>
public enum AmountType : byte
{
    /// <summary>From the beginning of the month.</summary>
    PeriodToDate = 0,

    /// <summary>From the beginning of the quarter.</summary>
    QuarterToDate = 1,

    /// <summary>From the beginning of the fiscal year.</summary>
    YearToDate = 2,

    /// <summary>From the beginning of the budget.</summary>
    ProjectToDate = 3,
}
