namespace KeyAccount.Domain.Credit.Lines;

/// <summary>What a limit says. The value at zero grants nothing.</summary>
public enum CreditLimitKind : byte
{
    /// <summary>Nothing is sold on credit; a published zero.</summary>
    NoCredit = 0,

    /// <summary>No limit of its own: that of the level above holds.</summary>
    Inherit = 1,

    /// <summary>Up to an amount.</summary>
    Limited = 2,

    /// <summary>Without a limit, and not held by a level above either; every other check still applies.</summary>
    Unlimited = 3,

    /// <summary>Nothing is checked, as for a public body or a company of our own.</summary>
    NoCheck = 4,
}
