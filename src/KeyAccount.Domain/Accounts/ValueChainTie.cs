namespace KeyAccount.Domain.Accounts;

/// <summary>How the client is tied to the company in its industry or value chain.</summary>
/// <remarks>A parent with subsidiaries is no such tie but a <see cref="CorporateFamily"/>. Not known is null.</remarks>
public enum ValueChainTie
{
    /// <summary>Known to have no such tie.</summary>
    None,

    /// <summary>The two develop a product together.</summary>
    JointDevelopment,

    /// <summary>One manufactures under contract for the other.</summary>
    ContractManufacturing,

    /// <summary>Our product is built into the client's.</summary>
    BuiltInComponent,

    /// <summary>The client distributes our products exclusively.</summary>
    ExclusiveDistribution,

    /// <summary>A frame contract; its length counts.</summary>
    FrameContract,

    /// <summary>One holds shares of the other; the share counts.</summary>
    Equity,
}
