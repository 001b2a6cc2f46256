using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>
/// What happened to debtors, append-only and dated twice: since when it holds, and when we knew. A record is undone by a further one and
/// never taken out, so that what was known on any day can be told later.
/// </summary>
/// <remarks>Every step gives a new book that shares what did not change. Ids make it repeatable.</remarks>
/// <typeparam name="TEvent">What can happen.</typeparam>
public sealed class DatedBook<TEvent>
    where TEvent : class
{
    private const int TextLength = 200;
    private const string Keeper = "dated book";

    private readonly ImmutableDictionary<string, DatedEntry<TEvent>> byId;
    private readonly ImmutableDictionary<string, ImmutableList<DatedEntry<TEvent>>> bySubject;
    private readonly ImmutableHashSet<string> undone;

    private DatedBook(
        ImmutableList<DatedEntry<TEvent>> entries,
        ImmutableDictionary<string, DatedEntry<TEvent>> byId,
        ImmutableDictionary<string, ImmutableList<DatedEntry<TEvent>>> bySubject,
        ImmutableHashSet<string> undone
    ) => (Entries, this.byId, this.bySubject, this.undone) = (entries, byId, bySubject, undone);

    /// <summary>A book in which nothing happened.</summary>
    public static DatedBook<TEvent> Empty { get; } =
        new(
            [],
            ImmutableDictionary.Create<string, DatedEntry<TEvent>>(StringComparer.Ordinal),
            ImmutableDictionary.Create<string, ImmutableList<DatedEntry<TEvent>>>(StringComparer.Ordinal),
            ImmutableHashSet.Create<string>(StringComparer.Ordinal)
        );

    /// <summary>Everything that was recorded, in its order.</summary>
    public ImmutableList<DatedEntry<TEvent>> Entries { get; }

    /// <summary>The book that a list of records makes, as a store returns them.</summary>
    /// <exception cref="ArgumentException">A record does not follow from those before it.</exception>
    public static DatedBook<TEvent> Replay(IEnumerable<DatedEntry<TEvent>> entries) =>
        Guard.Against.Null(entries).Aggregate(Empty, (book, entry) => book.Follow(Guard.Against.Null(entry)));

    /// <summary>Records something that happened.</summary>
    /// <param name="id">An id of the caller's: the same again changes nothing.</param>
    /// <param name="subject">Whom it is about.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="on">From which day it holds; a later day than that of the record is allowed.</param>
    /// <param name="recordedAt">When we came to know it, from 2000 to 2149; the time of the last record when that is later.</param>
    /// <param name="by">Who records it.</param>
    /// <exception cref="ArgumentException">An id or the subject is no identifier, or nobody is named.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of bounds.</exception>
    public DatedStep<TEvent> Record(string id, string subject, TEvent happened, LocalDate on, Instant recordedAt, string by) =>
        Add(
            new(
                Identifier.Check(id),
                Identifier.Check(subject),
                on,
                Keeping.Check(recordedAt, Keeper),
                Keeping.Check(by, TextLength, "", nameof(by)),
                Guard.Against.Null(happened)
            )
        );

    /// <summary>Records that an earlier record no longer counts, from a day on.</summary>
    /// <param name="id">An id of the caller's: the same again changes nothing.</param>
    /// <param name="undoes">The id of the record that no longer counts; not that of an undoing.</param>
    /// <param name="on">From which day it no longer counts: that of the record itself when it never should have.</param>
    /// <param name="recordedAt">When we came to know it, from 2000 to 2149; the time of the last record when that is later.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="ArgumentException">An id is no identifier, or nobody or no reason is named.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of bounds.</exception>
    public DatedStep<TEvent> Undo(string id, string undoes, LocalDate on, Instant recordedAt, string by, string reason)
    {
        _ = Identifier.Check(id);
        var undo = new DatedEntry<TEvent>(
            id,
            byId.GetValueOrDefault(Identifier.Check(undoes))?.Subject ?? string.Empty,
            on,
            Keeping.Check(recordedAt, Keeper),
            Keeping.Check(by, TextLength, "", nameof(by)),
            null,
            undoes,
            Keeping.Check(reason, TextLength, "", nameof(reason))
        );
        return byId.ContainsKey(id) ? Add(undo)
            : byId.GetValueOrDefault(undoes)?.Event is null ? new(this, DatedAnswer.NotFound, null)
            : undone.Contains(undoes) ? new(this, DatedAnswer.AlreadyUndone, null)
            : Add(undo);
    }

    /// <summary>The record of an id; null when there is none.</summary>
    public DatedEntry<TEvent>? Find(string id) => byId.GetValueOrDefault(Guard.Against.Null(id));

    /// <summary>
    /// What holds of a subject on a day, as it was known at an instant: recorded by then, holding by that day, and not known by then to be
    /// undone by that day. In the order of the days, then of the records.
    /// </summary>
    public ImmutableArray<DatedEntry<TEvent>> SeenOn(string subject, LocalDate asOf, Instant knownAt)
    {
        var seen = (bySubject.GetValueOrDefault(Guard.Against.Null(subject)) ?? [])
            .Where(entry => entry.On <= asOf && entry.RecordedAt <= knownAt)
            .ToList();
        var gone = seen.Select(entry => entry.Undoes).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. seen.Where(entry => entry.Event is not null && !gone.Contains(entry.Id)).OrderBy(entry => entry.On)];
    }

    private DatedStep<TEvent> Add(DatedEntry<TEvent> entry)
    {
        if (Find(entry.Id) is { } there)
        {
            var isSame = there == entry with { RecordedAt = there.RecordedAt };
            return new(this, isSame ? DatedAnswer.Exists : DatedAnswer.ExistsWithDifference, there);
        }
        var inTime = Entries.IsEmpty
            ? entry
            : entry with
            {
                RecordedAt = Instant.Max(entry.RecordedAt, Entries[^1].RecordedAt),
            };
        return new(Follow(inTime), DatedAnswer.Recorded, inTime);
    }

    private DatedBook<TEvent> Follow(DatedEntry<TEvent> entry)
    {
        var undoneNow = entry.Undoes is { } undoes ? byId.GetValueOrDefault(undoes) : null;
        var fits = entry.Undoes is null
            ? entry.Event is not null
            : entry.Event is null
                && undoneNow is { Event: not null }
                && undoneNow.Subject == entry.Subject
                && !undone.Contains(entry.Undoes);
        if (!fits || byId.ContainsKey(entry.Id) || (!Entries.IsEmpty && entry.RecordedAt < Entries[^1].RecordedAt))
        {
            throw Refusal.Invalid(nameof(entry), $"The record '{entry.Id}' of '{entry.Subject}' cannot follow.");
        }
        return new(
            Entries.Add(entry),
            byId.Add(entry.Id, entry),
            bySubject.SetItem(entry.Subject, (bySubject.GetValueOrDefault(entry.Subject) ?? []).Add(entry)),
            entry.Undoes is null ? undone : undone.Add(entry.Undoes)
        );
    }
}
