namespace KeyAccount.Domain.Credit.Lines;

/// <summary>How a security relates to the limit.</summary>
public enum SecuredPlacement : byte
{
    /// <summary>What it is worth comes on top of the limit.</summary>
    OnTop = 0,

    /// <summary>
    /// The limit was granted with it in mind: its amount is taken out, and what it is worth put in its place. When it lapses, the
    /// limit shrinks by its amount.
    /// </summary>
    Included = 1,
}
