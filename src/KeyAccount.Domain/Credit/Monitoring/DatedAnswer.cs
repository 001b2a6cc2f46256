namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>What came of recording something in a dated book.</summary>
public enum DatedAnswer : byte
{
    /// <summary>It was recorded.</summary>
    Recorded = 0,

    /// <summary>The same was recorded under this id before: a success.</summary>
    Exists = 1,

    /// <summary>Something else was recorded under this id before.</summary>
    ExistsWithDifference = 2,

    /// <summary>There is nothing of that id to undo.</summary>
    NotFound = 3,

    /// <summary>It was undone before.</summary>
    AlreadyUndone = 4,
}
