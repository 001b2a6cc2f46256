using System.Collections.Immutable;
using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>One record of the ledger: a command that was carried out, or one that was refused so that its id is burnt. Never changed.</summary>
public sealed record LedgerEntry
{
    /// <summary>The place in the ledger, rising from 1; 0 as long as no ledger has numbered it.</summary>
    public long Sequence { get; init; }

    /// <summary>When it counts: the time of the caller, or that of a later entry on one of the lines.</summary>
    public required Instant At { get; init; }

    /// <summary>What was asked.</summary>
    public required LedgerCommand Command { get; init; }

    /// <summary>Why it was refused; null when it was carried out.</summary>
    public LedgerRefusal? Refusal { get; init; }

    /// <summary>The reservation that it made, as it was then; null when it made none.</summary>
    public Reservation? Reserved { get; init; }

    /// <summary>The reservation that it ended, with the resolution; null when it ended none.</summary>
    public Reservation? Resolved { get; init; }

    /// <summary>What changed, in the ordinal order of the lines; empty when the command was refused.</summary>
    public ImmutableArray<LineMove> Moves { get; init; } = [];
}
