using System.Collections.Immutable;

namespace KeyAccount.Domain.Reservations;

/// <summary>Why a command was refused, with the figures at that time.</summary>
public sealed record LedgerRefusal
{
    /// <summary>The first reason that applies, in the order of <see cref="RefusalReason"/>.</summary>
    public required RefusalReason Reason { get; init; }

    /// <summary>Every line that said no, in their ordinal order, each with its own reason; empty when it was not about lines.</summary>
    public ImmutableArray<LineRefusal> Lines { get; init; } = [];

    /// <summary>The reservation that was referred to, as it was; null when there was none.</summary>
    public Reservation? Reservation { get; init; }

    /// <summary>
    /// Whether the id is spent: the reason lay in the state of the moment, so a repetition must not get another outcome. A new
    /// attempt needs a new id; after any other reason the request can be put right under the same id.
    /// </summary>
    public bool BurnsTheId =>
        Reason switch
        {
            RefusalReason.LineNotFound
            or RefusalReason.ReservationNotFound
            or RefusalReason.NotYetExpired
            or RefusalReason.EntryNotFound
            or RefusalReason.LineClosed
            or RefusalReason.BeyondBounds
            or RefusalReason.LimitExceeded => true,
            RefusalReason.LineExists
            or RefusalReason.DifferentCurrency
            or RefusalReason.NotAReservation
            or RefusalReason.DifferentLines
            or RefusalReason.ExceedsPending
            or RefusalReason.DifferentAmount
            or RefusalReason.AlreadyPosted
            or RefusalReason.AlreadyVoided
            or RefusalReason.Expired => false,
        };
}
