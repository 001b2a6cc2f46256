using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>How a reservation ended; it ends once.</summary>
public sealed record Resolution
{
    /// <summary>Posted, voided or expired.</summary>
    public required ReservationState State { get; init; }

    /// <summary>The id of the command that ended it.</summary>
    public required string By { get; init; }

    /// <summary>When that was.</summary>
    public required Instant At { get; init; }

    /// <summary>What was posted on each line, possibly zero.</summary>
    public required Claims Posted { get; init; }

    /// <summary>What is held again, as a reservation with the id <see cref="By"/>; null when the rest was freed or nothing was left.</summary>
    public Claims? HeldAgain { get; init; }
}
