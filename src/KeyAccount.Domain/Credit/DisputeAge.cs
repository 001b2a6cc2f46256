namespace KeyAccount.Domain.Credit;

/// <summary>How long an open dispute has lasted. The default is that one does not know.</summary>
public enum DisputeAge : byte
{
    /// <summary>The day it began is not known.</summary>
    WithoutDay = 0,

    /// <summary>Up to 30 days.</summary>
    UpTo30 = 1,

    /// <summary>31 to 60 days.</summary>
    UpTo60 = 2,

    /// <summary>61 to 90 days.</summary>
    UpTo90 = 3,

    /// <summary>More than 90 days.</summary>
    Over90 = 4,
}
