namespace KeyAccount.Domain.Credit.Checks;

/// <summary>How one rule fared in one check. The default is that nothing is claimed.</summary>
public enum RuleOutcome : byte
{
    /// <summary>It could not be told: an answer is missing that matters.</summary>
    Undetermined = 0,

    /// <summary>It is made for others.</summary>
    OutOfScope = 1,

    /// <summary>Its statement does not hold.</summary>
    NotMet = 2,

    /// <summary>Its statement holds, and the document adds nothing that could be held.</summary>
    NothingAdded = 3,

    /// <summary>Its statement holds, and the released document rests, or the account is exempt.</summary>
    Rests = 4,

    /// <summary>Its statement holds, and an exclusion beats it.</summary>
    Beaten = 5,

    /// <summary>It blocks.</summary>
    Blocks = 6,

    /// <summary>An exclusion that holds and beats what it is named with.</summary>
    Beats = 7,

    /// <summary>An exclusion that holds where nothing blocks that it could beat.</summary>
    BeatsNothing = 8,
}
