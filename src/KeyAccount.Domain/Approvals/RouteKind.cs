namespace KeyAccount.Domain.Approvals;

/// <summary>Where a request goes.</summary>
public enum RouteKind
{
    /// <summary>To nobody: it is beyond all authority.</summary>
    BeyondAuthority,

    /// <summary>To nobody yet: a figure is unknown, and nobody has authority over anything whatever.</summary>
    Unmeasured,

    /// <summary>To people, step by step.</summary>
    Signatures,

    /// <summary>It is within the own authority of who asks; nobody signs.</summary>
    OwnAuthority,
}
