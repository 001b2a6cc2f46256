using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>
/// Documents in memory and all that happened to them. Nothing is ever taken out; every step gives a new book, which shares all that
/// did not change.
/// </summary>
/// <remarks>A step costs O(log n) of the documents for each document, and the items of each, that it names.</remarks>
public sealed class ExposureBook : IExposureView
{
    private readonly ImmutableSortedDictionary<string, ExposureEntry> byId;
    private readonly ImmutableSortedDictionary<string, DocumentRecord> documents;
    private readonly ImmutableSortedDictionary<string, ImmutableList<ExposureEntry>> byDebtor;

    private ExposureBook(
        ImmutableList<ExposureEntry> entries,
        ImmutableSortedDictionary<string, ExposureEntry> byId,
        ImmutableSortedDictionary<string, DocumentRecord> documents,
        ImmutableSortedDictionary<string, ImmutableList<ExposureEntry>> byDebtor
    ) => (Entries, this.byId, this.documents, this.byDebtor) = (entries, byId, documents, byDebtor);

    /// <summary>A book without documents.</summary>
    public static ExposureBook Empty { get; } =
        new([], Map<ExposureEntry>(), Map<DocumentRecord>(), Map<ImmutableList<ExposureEntry>>());

    /// <summary>Everything that was recorded, in its order.</summary>
    public ImmutableList<ExposureEntry> Entries { get; }

    /// <summary>Every document, voided ones too, by the ordinal order of the numbers.</summary>
    public IEnumerable<DocumentRecord> Documents => documents.Values;

    /// <summary>
    /// Records a step, or says why not. Nothing is changed, so a step can be tried: the entry of the answer tells what it adds, and
    /// the book that comes with it is forgotten when the step is not allowed.
    /// </summary>
    /// <inheritdoc cref="ExposureRules.Decide" path="/param[@name!='view']|/exception"/>
    public BookStep Apply(ExposureStep step, Instant at)
    {
        Guard.Against.Null(step);
        ExposureBounds.Check(at);
        return EntryOf(step.Id) is { } earlier
            ? new(this, ExposureAnswer.Earlier(step, earlier))
            : Append(step, at, NextSequence);
    }

    /// <inheritdoc/>
    public ExposureEntry? EntryOf(string id) => byId.GetValueOrDefault(Guard.Against.Null(id));

    /// <inheritdoc/>
    public DocumentRecord? DocumentOf(string number) => documents.GetValueOrDefault(Guard.Against.Null(number));

    /// <summary>The entries that changed what is open of debtors, in their order; each once.</summary>
    public ImmutableArray<ExposureEntry> EntriesOf(ExposureScope scope)
    {
        Guard.Against.Null(scope);
        var lists = scope.Debtors.Select(debtor => byDebtor.GetValueOrDefault(Key(scope.Company, debtor), []));
        return scope.Debtors.Length == 1
            ? [.. lists.Single()]
            : [.. lists.SelectMany(list => list).DistinctBy(entry => entry.Sequence).OrderBy(entry => entry.Sequence)];
    }

    /// <summary>The book that recorded steps make, as a store returns them: each is decided again.</summary>
    /// <exception cref="ArgumentException">The sequence does not rise, an id is recorded twice, or a step has another time than it could.</exception>
    public static ExposureBook Replay(IEnumerable<RecordedStep> steps) =>
        Guard.Against.Null(steps).Aggregate(Empty, (book, step) => book.Append(Guard.Against.Null(step, nameof(steps))));

    /// <summary>The book that a list of entries makes. What each changed is computed anew and must agree with it.</summary>
    /// <exception cref="ArgumentException">
    /// The sequence does not rise, an id is recorded twice, or an entry does not follow from those before it.
    /// </exception>
    public static ExposureBook Replay(IEnumerable<ExposureEntry> entries)
    {
        var book = Empty;
        foreach (var entry in Guard.Against.Null(entries))
        {
            book = book.Append(RecordedStep.Of(entry));
            if (!book.Entries[^1].Equals(entry))
            {
                throw Cannot(RecordedStep.Of(entry));
            }
        }
        return book;
    }

    private long NextSequence => Entries.IsEmpty ? 1 : Entries[^1].Sequence + 1;

    private ExposureBook Append(RecordedStep step)
    {
        if (step.Sequence < NextSequence || byId.ContainsKey(step.Step.Id))
        {
            throw Cannot(step);
        }
        var (book, answer) = Append(step.Step, step.At, step.Sequence);
        return answer.Entry.At == step.At ? book : throw Cannot(step);
    }

    private BookStep Append(ExposureStep step, Instant at, long sequence)
    {
        var answer = ExposureAnswer.New(ExposureRules.Carried(step, at, this, out var changed)).Numbered(sequence);
        var entry = answer.Entry;
        var debtors = byDebtor.ToBuilder();
        foreach (var key in entry.Changes.Select(change => Key(change.Position.Company, change.Position.Debtor)).Distinct())
        {
            debtors[key] = debtors.GetValueOrDefault(key, []).Add(entry);
        }
        return new(
            new(
                Entries.Add(entry),
                byId.Add(step.Id, entry),
                documents.SetItems(changed.Select(record => KeyValuePair.Create(record.Document.Number, record))),
                debtors.ToImmutable()
            ),
            answer
        );
    }

    private static ArgumentException Cannot(RecordedStep step) =>
        Refusal.Invalid(nameof(step), $"Entry {step.Sequence} '{step.Step.Id}' does not follow from those before it.");

    // An identifier has no slash.
    private static string Key(string company, string debtor) => $"{company}/{debtor}";

    private static ImmutableSortedDictionary<string, T> Map<T>() =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
