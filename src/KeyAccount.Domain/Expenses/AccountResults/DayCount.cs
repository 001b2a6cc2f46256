namespace KeyAccount.Domain.Expenses.AccountResults;

/// <summary>How days become parts of a year.</summary>
public enum DayCount : byte
{
    /// <summary>Calendar days over 360.</summary>
    Actual360 = 0,

    /// <summary>Calendar days over 365, in leap years too.</summary>
    Actual365 = 1,

    /// <summary>Months of 30 days over 360; a day 31 counts as day 30 (30E/360).</summary>
    Thirty360 = 2,
}
