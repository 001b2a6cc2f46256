namespace KeyAccount.Domain.Benchmarks.Storage;

#pragma warning disable CA1812 // Made of a row.
internal sealed class PlainLine
#pragma warning restore CA1812
{
    public required string Name { get; init; }
    public long Limit { get; init; }
    public long Net { get; set; }
    public long Pending { get; set; }
    public long LastAt { get; set; }
}

internal sealed class PlainEntry
{
    public long Sequence { get; init; }
    public required string Id { get; init; }
    public required string Document { get; init; }
}

internal sealed class PlainMove
{
    public required string Line { get; init; }
    public long Sequence { get; init; }
    public long At { get; init; }
}

internal sealed class PlainReservation
{
    public required string Id { get; init; }
    public long? ExpiresAt { get; init; }
    public string? EndedBy { get; set; }
}

internal sealed class PlainHold
{
    public required string Reservation { get; init; }
    public required string Line { get; init; }
    public long Amount { get; init; }
    public long? ExpiresAt { get; init; }
    public string? EndedBy { get; set; }
}
