using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>
/// All that a decision looks at, by name: a ledger in memory is one, and so is what a store has read under its locks. It must
/// not change while a decision is made.
/// </summary>
public interface ILedgerView
{
    /// <summary>What is recorded under the id of a command, carried out or burnt; null when nothing is.</summary>
    LedgerEntry? EntryOf(string id);

    /// <summary>The reservation with this id; null when there is none.</summary>
    Reservation? ReservationOf(string id);

    /// <summary>
    /// The figures of a line at an instant, or at its last entry when that is later; expired reservations are left out. Null
    /// when no such line was opened.
    /// </summary>
    Headroom? HeadroomOf(string line, Instant at);
}
