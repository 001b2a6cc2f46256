using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>One record of a dated book: something that happened, or that an earlier record no longer counts. Never changed.</summary>
/// <typeparam name="TEvent">What can happen.</typeparam>
/// <param name="Id">The id that whoever recorded it made.</param>
/// <param name="Subject">Whom it is about.</param>
/// <param name="On">From which day it holds.</param>
/// <param name="RecordedAt">When we came to know it.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Event">What happened; null when it undoes.</param>
/// <param name="Undoes">The id of the record that no longer counts; null when something happened.</param>
/// <param name="Reason">Why it was undone; null when something happened.</param>
public sealed record DatedEntry<TEvent>(
    string Id,
    string Subject,
    LocalDate On,
    Instant RecordedAt,
    string By,
    TEvent? Event,
    string? Undoes = null,
    string? Reason = null
)
    where TEvent : class;
