using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>One month of a path.</summary>
/// <param name="Figures">What it cost, and the figures it was flexed by.</param>
/// <param name="Allowed">What it was allowed to cost, rounded down; null for the first month and when unknown.</param>
public sealed record PathStep(CategoryMonth Figures, Money? Allowed)
{
    /// <summary>Whether it is the first month.</summary>
    public bool IsStart { get; internal init; }

    /// <summary>By how much it cost more than allowed; below zero for less, null when unknown.</summary>
    public Money? Excess => Figures.Expense - Allowed;

    /// <summary>How it stands: a reduction that was missed is a finding.</summary>
    public PathFinding Finding =>
        IsStart ? PathFinding.Start
        : Excess is not { } excess ? PathFinding.Unknown
        : excess.IsPositive ? PathFinding.Missed
        : PathFinding.Met;
}
