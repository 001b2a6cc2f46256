namespace KeyAccount.Domain.Tool.Intake;

/// <summary>What a file may say about collections.</summary>
internal enum CollectionWord
{
    /// <summary>A reminder was sent.</summary>
    Reminder,

    /// <summary>An instalment of a plan that was agreed.</summary>
    Plan,

    /// <summary>A payment on the plan.</summary>
    PlanPaid,
}
