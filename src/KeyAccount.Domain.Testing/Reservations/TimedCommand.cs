using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Testing.Reservations;

/// <summary>A command and when it is sent.</summary>
/// <param name="Command">What is asked.</param>
/// <param name="At">The time by the sender's clock.</param>
public sealed record TimedCommand(LedgerCommand Command, Instant At);
