namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>How the use of a line stands, the strictest last; the last two are set by people, the others are computed.</summary>
/// <remarks>The default is the one that claims nothing.</remarks>
public enum UseStatus : byte
{
    /// <summary>Nothing known stands against it, and an answer that could is missing.</summary>
    Undetermined = 0,

    /// <summary>Nothing stands against it.</summary>
    Ok = 1,

    /// <summary>Somebody should look; everything passes.</summary>
    Watch = 2,

    /// <summary>What would add to the exposure is held.</summary>
    Hold = 3,

    /// <summary>A hold that only prepaid goods pass.</summary>
    PrepaidOnly = 4,

    /// <summary>Stopped by a person until a person lifts it.</summary>
    Stop = 5,

    /// <summary>Not checked at all, because a person said so.</summary>
    NoCheck = 6,
}
