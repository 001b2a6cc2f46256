namespace KeyAccount.Domain.Accounts;

/// <summary>How one kind came out for one account.</summary>
public enum KindState
{
    /// <summary>An answer that matters is not known for this account.</summary>
    Undetermined,

    /// <summary>The book never supplies an answer that the kind needs, for any account.</summary>
    NotAssessed,

    /// <summary>Known not to be of the kind.</summary>
    NotMet,

    /// <summary>Of the kind.</summary>
    Met,
}
