using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>Amounts held on lines until they are posted, voided or expired.</summary>
public sealed record Reservation
{
    /// <summary>The id of the command that made it: the request, or the posting that held the rest again.</summary>
    public required string Id { get; init; }

    /// <summary>What was held on each line; never changed afterwards.</summary>
    public required Claims Held { get; init; }

    /// <summary>Since when it is held.</summary>
    public required Instant At { get; init; }

    /// <summary>The instant from which it no longer holds, itself included; null when it never expires.</summary>
    public Instant? ExpiresAt { get; init; }

    /// <summary>How it ended; null while it is pending, and when it expired without anybody writing that down.</summary>
    public Resolution? Resolution { get; init; }

    /// <summary>What has become of it at an instant not before its last entry: exactly when it expires it is expired.</summary>
    public ReservationState StateAt(Instant at) =>
        Resolution?.State ?? (HoldsAt(at) ? ReservationState.Pending : ReservationState.Expired);

    /// <summary>Whether its time has not run out.</summary>
    internal bool HoldsAt(Instant at) => ExpiresAt is not { } end || at < end;
}
