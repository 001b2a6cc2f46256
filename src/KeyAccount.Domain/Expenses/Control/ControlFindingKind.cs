namespace KeyAccount.Domain.Expenses.Control;

/// <summary>What can be wrong with thresholds that are each right alone.</summary>
public enum ControlFindingKind
{
    /// <summary>A stage that could be held up is controlled, and nothing in it ever holds up: the budget is no limit.</summary>
    Gap,

    /// <summary>A milder threshold lies at the place of a stricter one or beyond it, in the same measure.</summary>
    OutOfOrder,

    /// <summary>A referral goes to a level that the ladder does not have, or has nobody above the own authority at.</summary>
    DeadEnd,
}
