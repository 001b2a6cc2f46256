namespace KeyAccount.Domain.Credit.Checks;

/// <summary>
/// What a rule of a check is about: an exclusion beats blocking rules of the same subject only. The first three can't be excluded and never
/// rest.
/// </summary>
public enum CheckSubject : byte
{
    /// <summary>A knock-out of the credit evaluation.</summary>
    KnockOut = 0,

    /// <summary>A hold that a person forced.</summary>
    ForcedHold = 1,

    /// <summary>A line that a person stopped.</summary>
    Stop = 2,

    /// <summary>The use of the line.</summary>
    Line = 3,

    /// <summary>The value of the document.</summary>
    DocumentValue = 4,

    /// <summary>The days of the oldest overdue item.</summary>
    OldestItem = 5,

    /// <summary>The overdue amount, by itself or as a part of what is open.</summary>
    OverdueAmount = 6,

    /// <summary>What is overdue by more than so many days.</summary>
    Ageing = 7,

    /// <summary>The dunning level.</summary>
    Dunning = 8,

    /// <summary>How payments develop.</summary>
    Behaviour = 9,

    /// <summary>The end of the line.</summary>
    LineExpiry = 10,

    /// <summary>The end of the cover.</summary>
    CoverExpiry = 11,

    /// <summary>The computed state of the line.</summary>
    State = 12,

    /// <summary>Terms worse than agreed.</summary>
    Terms = 13,

    /// <summary>A host's own question.</summary>
    Other = 14,
}
