namespace KeyAccount.Domain.Credit.Lines;

/// <summary>What is done to a line besides granting.</summary>
public enum InterventionKind : byte
{
    /// <summary>Suspended, computed or for a time.</summary>
    Suspend = 0,

    /// <summary>A suspension ends.</summary>
    Resume = 1,

    /// <summary>Stopped by a person, until a person lifts it.</summary>
    Stop = 2,

    /// <summary>A stop ends.</summary>
    Lift = 3,
}
