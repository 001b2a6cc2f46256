using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>One record of an alert book; never changed.</summary>
/// <param name="Sequence">The place in the book, rising from 1.</param>
/// <param name="At">When.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">Whom or what the alert is about.</param>
/// <param name="Code">The code of the signal.</param>
/// <param name="Episode">The number of times it was raised so far, from 1: with subject and code the key of the alert.</param>
/// <param name="By">Who acknowledged it; null for what the signal did by itself.</param>
public sealed record AlertEntry(
    long Sequence,
    Instant At,
    AlertEntryKind Kind,
    string Subject,
    string Code,
    int Episode,
    string? By = null
);
