namespace KeyAccount.Domain.Credit;

/// <summary>What held a grade below what its score earned. The default is nothing.</summary>
[Flags]
public enum GradeCaps : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>There is no statement of the legal debtor.</summary>
    NoStatement = 1,

    /// <summary>The statement stands in Altman's distress zone.</summary>
    Distress = 2,

    /// <summary>The statement lacks a line that Altman's score needs: distress can't be ruled out, and hiding a line must not pay.</summary>
    DistressUnknown = 4,
}
