namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>What the book says to a step, with the evidence.</summary>
public sealed record ExposureAnswer
{
    private ExposureAnswer(ExposureAnswerKind kind, ExposureEntry entry) => (Kind, Entry) = (kind, entry);

    /// <summary>Yes or no.</summary>
    public ExposureAnswerKind Kind { get; }

    /// <summary>What is recorded under the id: the entry just made or the earlier one.</summary>
    public ExposureEntry Entry { get; private init; }

    /// <summary>Why not, now or when the id was burnt; null otherwise.</summary>
    public ExposureRefusal? Refusal => Kind == ExposureAnswerKind.ExistsWithDifference ? null : Entry.Refusal;

    /// <summary>Whether the step is recorded, now or before.</summary>
    public bool IsCarriedOut => Kind is ExposureAnswerKind.Accepted or ExposureAnswerKind.Exists;

    /// <summary>Whether <see cref="Entry"/> is new and to be appended: a step just carried out, or an id just burnt.</summary>
    public bool Appends => Kind is ExposureAnswerKind.Accepted or ExposureAnswerKind.Refused;

    /// <summary>The same answer once its new entry has a place in the book.</summary>
    /// <param name="sequence">The place, at least 1.</param>
    /// <exception cref="InvalidOperationException">There is no new entry.</exception>
    public ExposureAnswer Numbered(long sequence) =>
        Appends
            ? this with
            {
                Entry = Entry with { Sequence = sequence },
            }
            : throw new InvalidOperationException("There is no new entry to be numbered.");

    internal static ExposureAnswer New(ExposureEntry entry) =>
        new(entry.Refusal is null ? ExposureAnswerKind.Accepted : ExposureAnswerKind.Refused, entry);

    internal static ExposureAnswer Earlier(ExposureStep step, ExposureEntry entry) =>
        new(
            entry.Refusal is not null ? ExposureAnswerKind.AlreadyFailed
                : step == entry.Step ? ExposureAnswerKind.Exists
                : ExposureAnswerKind.ExistsWithDifference,
            entry
        );
}
