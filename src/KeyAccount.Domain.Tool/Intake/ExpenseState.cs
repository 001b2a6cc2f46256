namespace KeyAccount.Domain.Tool.Intake;

/// <summary>How far an expense is.</summary>
internal enum ExpenseState
{
    /// <summary>Asked for.</summary>
    Reserved = 0,

    /// <summary>Ordered.</summary>
    Committed = 1,

    /// <summary>Incurred and not yet posted.</summary>
    Pending = 2,

    /// <summary>Posted.</summary>
    Actual = 3,
}
