namespace KeyAccount.Domain.Discounts.Offers;

/// <summary>Why an offer is not good at an instant. When several apply, the first one here is given.</summary>
public enum OfferRefusal
{
    /// <summary>There is no such quote.</summary>
    QuoteNotFound,

    /// <summary>There is a later revision, or this one does not follow the last one.</summary>
    OtherRevision,

    /// <summary>Its days are over, or have not begun.</summary>
    NotInForce,

    /// <summary>There is no such request for an approval.</summary>
    ApprovalNotFound,

    /// <summary>What was to be approved is another offer, client or currency.</summary>
    OtherOffer,

    /// <summary>The request waits, or was declined, withdrawn, replaced or made void, or its time has run out.</summary>
    NotApproved,

    /// <summary>The approval is for something better: this one needs an approval of its own.</summary>
    NotCovered,

    /// <summary>The pools do not hold it; where the ledger was asked, its answer says why.</summary>
    PoolRefused,
}
