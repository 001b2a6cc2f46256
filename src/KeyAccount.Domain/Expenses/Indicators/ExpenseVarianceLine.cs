using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>One line of a flexed budget.</summary>
/// <param name="Line">Plan and actual.</param>
/// <param name="Parts">Why they differ; null when an amount or the activity of a side is unknown.</param>
public sealed record ExpenseVarianceLine(ActivityLine Line, ExpenseVarianceParts? Parts)
{
    /// <summary>The budget as planned; null when unknown.</summary>
    public Money? Planned => Line.Planned.Amount;

    /// <summary>The budget for the activity that came: fixed + variable × actual activity ÷ planned; null when unknown.</summary>
    public Money? Flexed => Planned + Parts?.Activity;

    /// <summary>What came; null when unknown.</summary>
    public Money? Actual => Line.Actual.Amount;
}
