namespace KeyAccount.Domain.Accounts;

/// <summary>The class of an account in an ABC analysis, from least to most important.</summary>
public enum AbcClass
{
    /// <summary>The value is zero or below: the account is not ranked.</summary>
    None,

    /// <summary>The many that make up the rest.</summary>
    C,

    /// <summary>The middle.</summary>
    B,

    /// <summary>The few that make up most of the total.</summary>
    A,
}
