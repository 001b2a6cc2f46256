namespace KeyAccount.Domain.Accounts;

/// <summary>The four kinds of key account. One account can be of several.</summary>
public enum AccountKind
{
    /// <summary>Uses the products in large quantity and frequently.</summary>
    MajorEconomic,

    /// <summary>Serves a key national sector.</summary>
    Important,

    /// <summary>Is closely tied to the company in its industry or value chain, and uses its products.</summary>
    Group,

    /// <summary>Has development potential as analysed, and will be a decisive target for competitors.</summary>
    Strategic,
}
