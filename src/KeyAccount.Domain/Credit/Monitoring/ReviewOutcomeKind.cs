namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>The kinds of things that a review can recommend.</summary>
public enum ReviewOutcomeKind : byte
{
    /// <summary>All stays as it is; nothing else can be recommended with it.</summary>
    NoChange = 0,

    /// <summary>Approve what was applied for.</summary>
    Approve = 1,

    /// <summary>Decline what was applied for.</summary>
    Decline = 2,

    /// <summary>Put the line on hold.</summary>
    PlaceHold = 3,

    /// <summary>Take a hold off.</summary>
    RemoveHold = 4,

    /// <summary>Put the debtor into a class.</summary>
    SetClass = 5,

    /// <summary>Set the limit.</summary>
    SetLimit = 6,

    /// <summary>Set the most that one order may be worth.</summary>
    SetOrderLimit = 7,

    /// <summary>Set the months between reviews.</summary>
    SetCycle = 8,

    /// <summary>Set the day of the next review.</summary>
    SetNextDay = 9,
}
