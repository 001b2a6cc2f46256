namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>Why there is no estimate.</summary>
public enum ForecastGap : byte
{
    /// <summary>There is one.</summary>
    None = 0,

    /// <summary>What is spent is unknown; for an estimate by typical work, nothing is.</summary>
    Spent = 1,

    /// <summary>No day of the period has ended.</summary>
    Days = 2,

    /// <summary>How much work is done is unknown; for an estimate by typical work, none is.</summary>
    Done = 3,

    /// <summary>Last year is unknown, or nothing was spent in the same part of it.</summary>
    LastYear = 4,

    /// <summary>The estimate is larger than money may be.</summary>
    TooLarge = 5,
}
