namespace KeyAccount.Domain.Tool.Spending;

/// <summary>How a budget stands, the worse the larger.</summary>
internal enum BudgetState
{
    /// <summary>Within, and nobody is to be told.</summary>
    Within = 0,

    /// <summary>A threshold is met.</summary>
    Warned = 1,

    /// <summary>It is spent before its period is over, at the rate until now.</summary>
    Forecast = 2,

    /// <summary>With what is ordered and asked for it is exceeded.</summary>
    WillBeExceeded = 3,

    /// <summary>What was incurred exceeds it.</summary>
    Exceeded = 4,

    /// <summary>An amount is more than can be counted.</summary>
    Unknown = 5,
}
