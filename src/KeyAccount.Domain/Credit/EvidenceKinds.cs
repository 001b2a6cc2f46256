namespace KeyAccount.Domain.Credit;

/// <summary>What a book of records may never supply for anyone. The default is that it supplies everything.</summary>
/// <remarks>
/// An answer that a whole book never supplies is <em>not assessed</em> and said once; one that is missing for a single debtor is
/// unknown, and defers.
/// </remarks>
[Flags]
public enum EvidenceKinds : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Who the debtor is, and what it is in law.</summary>
    Identity = 1,

    /// <summary>Screening against sanctions lists.</summary>
    Screening = 2,

    /// <summary>The register of insolvencies, write-offs and the like.</summary>
    Events = 4,
}
