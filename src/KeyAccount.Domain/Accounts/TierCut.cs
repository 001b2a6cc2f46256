namespace KeyAccount.Domain.Accounts;

/// <summary>Why less was granted than earned.</summary>
public enum TierCut
{
    /// <summary>Nothing was cut.</summary>
    None,

    /// <summary>The account costs more than it earns: not Key, and no place was missing.</summary>
    LosesMoney,

    /// <summary>The book had no place left.</summary>
    BookFull,

    /// <summary>The account's manager had no place left.</summary>
    ManagerFull,
}
