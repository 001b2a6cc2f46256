using System.Collections.Immutable;
using KeyAccount.Domain.Reservations;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>
/// What has to be done on the ledger for a step, as one linked set, and what is booked once it is done. When the ledger refuses the
/// set, the step is not allowed: then neither the book nor the booking after it is kept.
/// </summary>
/// <param name="Commands">The commands, in their order; none when nothing changes on any line.</param>
/// <param name="After">What is booked afterwards; the same as before when a rate is missing.</param>
/// <param name="Missing">The rates without which the commands are not known; empty when they are.</param>
public sealed record LedgerPlan(
    ImmutableArray<LedgerCommand> Commands,
    LedgerBooking After,
    ImmutableArray<MissingRate> Missing
)
{
    /// <summary>Whether the commands are known: a missing rate is never taken as 0 or 1, so the step is undetermined.</summary>
    public bool IsKnown => Missing.IsEmpty;
}
