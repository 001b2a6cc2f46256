namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>How spending stands to a line.</summary>
public enum SpendLineState : byte
{
    /// <summary>Nobody can say: what is spent is unknown, nothing is spent, or credits outweigh it.</summary>
    Unknown = 0,

    /// <summary>It is reached already.</summary>
    Reached = 1,

    /// <summary>At the rate until now it is reached on a day of the period that is still to come.</summary>
    Expected = 2,

    /// <summary>At the rate until now it is not reached in this period.</summary>
    NotInPeriod = 3,
}
