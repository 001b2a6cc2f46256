using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>One record of the register: a command that was carried out, or one that was refused so that its id is burnt. Never changed.</summary>
public sealed record CreditLineEntry
{
    /// <summary>The place in the register, rising from 1; 0 as long as no register has numbered it.</summary>
    public long Sequence { get; init; }

    /// <summary>
    /// When it became known: the time of the caller, or that of a later entry on one of the lines it looked at. The days for which it
    /// holds stand in the command.
    /// </summary>
    public required Instant At { get; init; }

    /// <summary>What was asked.</summary>
    public required CreditLineCommand Command { get; init; }

    /// <summary>Why it was refused; null when it was carried out.</summary>
    public CreditLineRefusal? Refusal { get; init; }

    /// <summary>The terms that were granted; null when it was no grant.</summary>
    public CreditLineTerms? Granted { get; init; }

    /// <summary>What a grant changed against the terms of its first day, as they were known; null when it was no grant.</summary>
    public LineChange? Change { get; init; }
}
