namespace KeyAccount.Domain.Reservations;

/// <summary>What has become of a reservation.</summary>
public enum ReservationState
{
    /// <summary>It holds its amounts.</summary>
    Pending,

    /// <summary>All or a part was posted, possibly nothing; the rest was freed or held again under the id of the posting.</summary>
    Posted,

    /// <summary>All was freed.</summary>
    Voided,

    /// <summary>Its time ran out and all was freed.</summary>
    Expired,
}
