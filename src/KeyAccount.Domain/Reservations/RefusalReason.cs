namespace KeyAccount.Domain.Reservations;

/// <summary>Why a command was refused. When several apply, the first one here is given.</summary>
public enum RefusalReason
{
    /// <summary>No line has the name. Burns the id.</summary>
    LineNotFound,

    /// <summary>A line with the name was opened before.</summary>
    LineExists,

    /// <summary>Nothing was carried out under the id that is referred to. Burns the id.</summary>
    ReservationNotFound,

    /// <summary>What was carried out under the id that is referred to holds nothing.</summary>
    NotAReservation,

    /// <summary>The lines are not those of the reservation.</summary>
    DifferentLines,

    /// <summary>An amount is of another currency than its line.</summary>
    DifferentCurrency,

    /// <summary>More than is held; the excess needs a linked reservation of its own.</summary>
    ExceedsPending,

    /// <summary>Not what is held: a part cannot be voided, only posted.</summary>
    DifferentAmount,

    /// <summary>The reservation was posted before.</summary>
    AlreadyPosted,

    /// <summary>The reservation was voided or replaced before.</summary>
    AlreadyVoided,

    /// <summary>The time of the reservation ran out.</summary>
    Expired,

    /// <summary>The time of the reservation has not run out. Burns the id.</summary>
    NotYetExpired,

    /// <summary>Nothing that could be corrected was carried out under the id. Burns the id.</summary>
    EntryNotFound,

    /// <summary>The line admits nothing more. Burns the id.</summary>
    LineClosed,

    /// <summary>The figures of the line would exceed the largest amount of money. Burns the id.</summary>
    BeyondBounds,

    /// <summary>With all that is posted and pending it would exceed limit and tolerance. Burns the id.</summary>
    LimitExceeded,
}
