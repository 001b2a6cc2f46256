namespace KeyAccount.Domain.EntityFrameworkCore.Reservations;

/// <summary>That an entry concerns a line: finds the entries of a line, and the last one at an earlier time.</summary>
internal sealed class MoveRow
{
    public required string Line { get; init; }

    public long Sequence { get; init; }

    /// <summary>The time of the entry, in nanoseconds since 1970; on one line it rises with the place.</summary>
    public long At { get; init; }
}
