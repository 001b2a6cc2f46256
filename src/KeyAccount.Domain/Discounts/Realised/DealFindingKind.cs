namespace KeyAccount.Domain.Discounts.Realised;

/// <summary>In what a deal is not as it was approved.</summary>
public enum DealFindingKind : byte
{
    /// <summary>Covered units were charged below the approved price.</summary>
    PriceBelowApproved = 0,

    /// <summary>Units were sold below list price before the quote held.</summary>
    BeforeStart = 1,

    /// <summary>Units were sold below list price after the quote had expired.</summary>
    AfterExpiry = 2,

    /// <summary>Units beyond the approved quantity were sold below list price.</summary>
    BeyondQuantity = 3,

    /// <summary>What is not in the quote was sold below list price.</summary>
    NotInQuote = 4,

    /// <summary>The quote is over and less was bought than was approved.</summary>
    VolumeNotReached = 5,

    /// <summary>An amount, a quantity, a list price or the line of the quote is unknown, or more came back than was invoiced.</summary>
    Unknown = 6,
}
