using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>
/// Alerts raised once: a signal that becomes true raises one alert, which stays one while the signal holds, is cleared when it was
/// quiet long enough, and is raised again after that. Append-only; every step gives a new book that shares what did not change.
/// </summary>
/// <remarks>
/// Law: at most one alert is open for a subject and a code, and none is lost: after an observation that raises, one is open.
/// Observing the same again records nothing, so a job that runs twice raises nothing twice.
/// </remarks>
public sealed class AlertBook
{
    private static readonly Comparer<(string Subject, string Code)> ByKey = Comparer<(string Subject, string Code)>.Create(
        static (left, right) =>
            string.CompareOrdinal(left.Subject, right.Subject) is not 0 and var order
                ? order
                : string.CompareOrdinal(left.Code, right.Code)
    );

    private readonly ImmutableSortedDictionary<(string Subject, string Code), Alert> alerts;

    private AlertBook(
        AlertTerms terms,
        ImmutableList<AlertEntry> entries,
        ImmutableSortedDictionary<(string Subject, string Code), Alert> alerts
    ) => (Terms, Entries, this.alerts) = (terms, entries, alerts);

    /// <summary>How long a signal must be quiet.</summary>
    public AlertTerms Terms { get; }

    /// <summary>Everything that was recorded, in its order.</summary>
    public ImmutableList<AlertEntry> Entries { get; }

    /// <summary>The latest episode of every alert ever raised, by subject and code.</summary>
    public IEnumerable<Alert> Latest => alerts.Values;

    /// <summary>The open alerts, by subject and code.</summary>
    public IEnumerable<Alert> Open => alerts.Values.Where(alert => alert.IsOpen);

    /// <summary>A book without alerts.</summary>
    public static AlertBook Empty(AlertTerms terms) =>
        new(Guard.Against.Null(terms), [], ImmutableSortedDictionary.Create<(string Subject, string Code), Alert>(ByKey));

    /// <summary>The book that a list of entries makes, as a store returns them.</summary>
    /// <exception cref="ArgumentException">An entry does not follow from those before it.</exception>
    public static AlertBook Replay(AlertTerms terms, IEnumerable<AlertEntry> entries) =>
        Guard.Against.Null(entries).Aggregate(Empty(terms), (book, entry) => book.Append(Guard.Against.Null(entry)));

    /// <summary>The latest episode of an alert; null when it was never raised.</summary>
    public Alert? Find(string subject, string code) =>
        alerts.GetValueOrDefault((Guard.Against.Null(subject), Guard.Against.Null(code)));

    /// <summary>Takes note of how a signal stands. O(log n).</summary>
    /// <param name="signal">The signal. One that holds and is over at once is taken to hold.</param>
    /// <param name="at">When somebody looked: from 2000 to 2149.</param>
    /// <exception cref="ArgumentException">Subject or code is no identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of bounds.</exception>
    public AlertStep Observe(AlertSignal signal, Instant at)
    {
        Guard.Against.Null(signal);
        _ = Identifier.Check(signal.Subject);
        _ = Identifier.Check(signal.Code);
        _ = Keeping.Check(at, "alert book");
        var alert = Find(signal.Subject, signal.Code);
        if (alert is not null && at < alert.LatestAt)
        {
            return new(this, AlertAnswer.Stale, null);
        }
        var isOver = signal.Raises != Truth.Yes && signal.Clears == Truth.Yes;
        AlertEntryKind? kind =
            signal.Raises == Truth.Yes
                ? alert is not { IsOpen: true }
                    ? AlertEntryKind.Raised
                    : alert.QuietSince is not null
                        ? AlertEntryKind.Returned
                        : null
                : !isOver || alert is not { IsOpen: true }
                    ? null
                    : at - (alert.QuietSince ?? at) >= Terms.Of(signal.Code)
                        ? AlertEntryKind.Cleared
                        : alert.QuietSince is null
                            ? AlertEntryKind.Quieted
                            : null;
        return kind is { } happened
            ? Record(happened, signal.Subject, signal.Code, at, null)
            : new(this, AlertAnswer.Unchanged, null);
    }

    /// <summary>A named person has seen an alert. The first one counts; the alert stays open as long as its signal holds.</summary>
    /// <param name="subject">Whom or what it is about.</param>
    /// <param name="code">The code of the signal.</param>
    /// <param name="episode">Which episode the person saw: a later one needs an acknowledgement of its own.</param>
    /// <param name="by">The person.</param>
    /// <param name="at">When: from 2000 to 2149; the time of the last entry about it when that is later.</param>
    /// <exception cref="ArgumentException">Nobody is named.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of bounds.</exception>
    public AlertStep Acknowledge(string subject, string code, int episode, string by, Instant at)
    {
        _ = Keeping.Check(by, PersonLength, "", nameof(by));
        _ = Keeping.Check(at, "alert book");
        return Find(subject, code) is not { } alert || alert.Episode != episode ? new(this, AlertAnswer.NotFound, null)
            : alert.AcknowledgedBy is not null ? new(this, AlertAnswer.AlreadyAcknowledged, null)
            : Record(AlertEntryKind.Acknowledged, subject, code, Instant.Max(at, alert.LatestAt), by);
    }

    private const int PersonLength = 200;

    private AlertStep Record(AlertEntryKind kind, string subject, string code, Instant at, string? by)
    {
        var last = Find(subject, code)?.Episode ?? 0;
        var episode = kind == AlertEntryKind.Raised ? last + 1 : last;
        AlertEntry entry = new(Entries.IsEmpty ? 1 : Entries[^1].Sequence + 1, at, kind, subject, code, episode, by);
        return new(Append(entry), AlertAnswer.Recorded, entry);
    }

    private AlertBook Append(AlertEntry entry)
    {
        var after = Alert.After(Find(entry.Subject, entry.Code), entry);
        if (after is null || (!Entries.IsEmpty && entry.Sequence <= Entries[^1].Sequence))
        {
            throw Refusal.Invalid(
                nameof(entry),
                $"Entry {entry.Sequence} ({entry.Kind} '{entry.Code}' of '{entry.Subject}', episode {entry.Episode}) cannot follow."
            );
        }
        return new(Terms, Entries.Add(entry), alerts.SetItem((entry.Subject, entry.Code), after));
    }
}
