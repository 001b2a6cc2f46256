namespace KeyAccount.Domain.Discounts.Competitors;

/// <summary>Why the evidence of a competitor's offer is refused.</summary>
public enum OfferDefect
{
    /// <summary>It comes from a tender that is not decided yet: never.</summary>
    LiveTender,

    /// <summary>It comes from a competitor's staff: never.</summary>
    CompetitorStaff,

    /// <summary>It is marked confidential: never.</summary>
    Confidential,

    /// <summary>Nobody says where it comes from.</summary>
    SourceUnknown,

    /// <summary>Nothing but one party's word stands behind it; asking the competitor is no corroboration.</summary>
    NotCorroborated,

    /// <summary>It is older than the policy allows.</summary>
    TooOld,

    /// <summary>It is dated after the deal.</summary>
    InTheFuture,

    /// <summary>The offer had ended by the day of the deal.</summary>
    Ended,

    /// <summary>It is for a product that is no equivalent.</summary>
    OtherProduct,

    /// <summary>It is in another currency.</summary>
    OtherCurrency,
}
