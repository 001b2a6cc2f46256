namespace KeyAccount.Domain.EntityFrameworkCore.Reservations;

/// <summary>What a reservation holds on a line, and between which entries: finds what stops counting between two instants.</summary>
internal sealed class HoldRow
{
    public required string Reservation { get; init; }

    public required string Line { get; init; }

    /// <summary>In minor units of the line.</summary>
    public long Amount { get; init; }

    /// <summary>In nanoseconds since 1970; null for never.</summary>
    public long? ExpiresAt { get; init; }

    /// <summary>The place of the entry that made it.</summary>
    public long Made { get; init; }

    /// <summary>The place of the entry that ended it; null while nothing did.</summary>
    public long? Ended { get; init; }
}
