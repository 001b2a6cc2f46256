namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>How an indicator stands, the strictest last. The default is the one that claims nothing.</summary>
public enum IndicatorStatus : byte
{
    /// <summary>Nothing known stands against it, and a figure that could is missing.</summary>
    Undetermined = 0,

    /// <summary>No line is reached.</summary>
    Ok = 1,

    /// <summary>The warning line is reached and the limit is not.</summary>
    EarlyWarning = 2,

    /// <summary>The limit is reached.</summary>
    Breach = 3,
}
