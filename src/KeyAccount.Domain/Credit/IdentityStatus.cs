namespace KeyAccount.Domain.Credit;

/// <summary>Whether we know who the debtor is: legal name, form, country, and registration or tax number.</summary>
public enum IdentityStatus : byte
{
    /// <summary>The book never says: reported once as not assessed.</summary>
    NotAssessed = 0,

    /// <summary>Something of it is missing.</summary>
    Incomplete = 1,

    /// <summary>All of it is there and checked.</summary>
    Complete = 2,

    /// <summary>What the debtor told us is false.</summary>
    False = 3,
}
