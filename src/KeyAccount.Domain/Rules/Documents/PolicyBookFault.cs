namespace KeyAccount.Domain.Rules.Documents;

/// <summary>Why versions of a policy make no book.</summary>
public enum PolicyBookFault
{
    /// <summary>Two versions are in effect on the same day.</summary>
    VersionOverlap,

    /// <summary>On some days between two versions none is in effect.</summary>
    VersionHole,

    /// <summary>Two versions have the same name.</summary>
    DuplicateVersion,
}
