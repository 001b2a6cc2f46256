using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>The latest episode of a signal about a subject.</summary>
public sealed record Alert
{
    /// <summary>Whom or what it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>The code of the signal.</summary>
    public required string Code { get; init; }

    /// <summary>How often it was raised so far, from 1.</summary>
    public required int Episode { get; init; }

    /// <summary>When the episode began.</summary>
    public required Instant RaisedAt { get; init; }

    /// <summary>Since when the signal is over, while that has not lasted long enough; null while it holds.</summary>
    public Instant? QuietSince { get; init; }

    /// <summary>When the episode ended; null while it is open.</summary>
    public Instant? ClearedAt { get; init; }

    /// <summary>Who has seen it first; null as long as nobody has.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>When that was.</summary>
    public Instant? AcknowledgedAt { get; init; }

    /// <summary>The time of the last entry about its signal; an acknowledgement is none.</summary>
    public required Instant LatestAt { get; init; }

    /// <summary>Whether it is raised and not cleared, acknowledged or not.</summary>
    public bool IsOpen => ClearedAt is null;

    /// <summary>The alert after one more entry; null when the entry can't follow.</summary>
    internal static Alert? After(Alert? before, AlertEntry entry) =>
        before is not null && entry.Kind != AlertEntryKind.Acknowledged && entry.At < before.LatestAt ? null
        : entry.Kind == AlertEntryKind.Raised ? Raised(before, entry)
        : before is not null && entry.Episode == before.Episode ? Changed(before, entry)
        : null;

    private static Alert? Raised(Alert? before, AlertEntry entry) =>
        before is { IsOpen: true } || entry.Episode != (before?.Episode ?? 0) + 1
            ? null
            : new()
            {
                Subject = entry.Subject,
                Code = entry.Code,
                Episode = entry.Episode,
                RaisedAt = entry.At,
                LatestAt = entry.At,
            };

    private static Alert? Changed(Alert before, AlertEntry entry) =>
        entry.Kind switch
        {
            AlertEntryKind.Raised => null,
            AlertEntryKind.Quieted => before is { IsOpen: true, QuietSince: null }
                ? before with
                {
                    QuietSince = entry.At,
                    LatestAt = entry.At,
                }
                : null,
            AlertEntryKind.Returned => before is { IsOpen: true, QuietSince: not null }
                ? before with
                {
                    QuietSince = null,
                    LatestAt = entry.At,
                }
                : null,
            AlertEntryKind.Cleared => before.IsOpen
                ? before with
                {
                    QuietSince = null,
                    ClearedAt = entry.At,
                    LatestAt = entry.At,
                }
                : null,
            AlertEntryKind.Acknowledged => before.AcknowledgedBy is null && entry.By is not null
                ? before with
                {
                    AcknowledgedBy = entry.By,
                    AcknowledgedAt = entry.At,
                }
                : null,
        };
}
