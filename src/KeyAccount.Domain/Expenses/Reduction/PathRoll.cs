namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>From what the next month is allowed.</summary>
public enum PathRoll : byte
{
    /// <summary>From what the month before has cost, whether or not that was allowed.</summary>
    LastActual = 0,

    /// <summary>From what it has cost or was allowed, whichever is less: a miss does not raise what comes after it.</summary>
    LowerOfActualAndAllowed = 1,
}
