namespace KeyAccount.Domain.Rules.Cases;

/// <summary>Where the answer of a boundary case lies.</summary>
public enum CasePosition : byte
{
    /// <summary>One grain below the cut.</summary>
    Below = 0,

    /// <summary>On the cut; where answers have no order, an answer that the rule asks for.</summary>
    On = 1,

    /// <summary>One grain above the cut.</summary>
    Above = 2,

    /// <summary>Where answers have no order, one that the rule does not ask for.</summary>
    Other = 3,

    /// <summary>Known, where the rule asks no more than that.</summary>
    Known = 4,

    /// <summary>Unknown.</summary>
    Unknown = 5,
}
