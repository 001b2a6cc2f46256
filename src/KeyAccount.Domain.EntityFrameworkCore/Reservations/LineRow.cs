namespace KeyAccount.Domain.EntityFrameworkCore.Reservations;

/// <summary>A line just after its last entry; locking this row locks the line.</summary>
internal sealed class LineRow
{
    public required string Name { get; init; }

    public required string Currency { get; init; }

    /// <summary>In minor units; null for none.</summary>
    public long? Limit { get; init; }

    public long Tolerance { get; init; }

    public bool IsOpen { get; init; }

    /// <summary>All that was posted less all that was given back.</summary>
    public long Net { get; init; }

    /// <summary>What was held, neither resolved nor expired, at <see cref="LastAt"/>.</summary>
    public long Pending { get; init; }

    /// <summary>The time of the last entry, in nanoseconds since 1970: before it no figure of the line is computed.</summary>
    public long LastAt { get; init; }

    /// <summary>The place of the last entry.</summary>
    public long LastSequence { get; init; }
}
