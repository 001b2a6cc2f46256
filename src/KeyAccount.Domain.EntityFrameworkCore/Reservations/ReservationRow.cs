using KeyAccount.Domain.Reservations;

namespace KeyAccount.Domain.EntityFrameworkCore.Reservations;

/// <summary>A reservation, under the id of the entry that made it; what it holds stands there, how it ended in the entry that ended it.</summary>
internal sealed class ReservationRow
{
    public required string Id { get; init; }

    /// <summary>In nanoseconds since 1970; null for never.</summary>
    public long? ExpiresAt { get; init; }

    /// <summary>The id of the entry that ended it; null while nothing did, also when its time has run out.</summary>
    public string? EndedBy { get; init; }

    /// <summary>The reservation.</summary>
    /// <param name="entry">The entry that ended it, or the one that made it while nothing did.</param>
    /// <exception cref="InvalidDataException">A row was changed from outside.</exception>
    public Reservation Read(LedgerEntry entry) =>
        (EndedBy is null ? entry.Reserved : entry.Resolved) is { } reservation && reservation.Id == Id
            ? reservation
            : throw new InvalidDataException($"The entry '{entry.Command.Id}' says nothing of the reservation '{Id}'.");
}
