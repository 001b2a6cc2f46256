using System.Collections.Immutable;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>One record of the book: a step that was carried out, or one that was refused so that its id is burnt. Never changed.</summary>
public sealed record ExposureEntry
{
    /// <summary>The place in the book, rising from 1; 0 as long as no book has numbered it.</summary>
    public long Sequence { get; init; }

    /// <summary>Since when it is known: the time of the caller, or that of a later entry about the same documents.</summary>
    public required Instant At { get; init; }

    /// <summary>What happened.</summary>
    public required ExposureStep Step { get; init; }

    /// <summary>Why it was refused; null when it was carried out.</summary>
    public ExposureRefusal? Refusal { get; init; }

    /// <summary>What is open more or less since then; empty when the step was refused.</summary>
    public ImmutableArray<ExposureChange> Changes { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(ExposureEntry? other) =>
        other is not null
        && (Sequence, At) == (other.Sequence, other.At)
        && Step == other.Step
        && Refusal == other.Refusal
        && Changes.AsSpan().SequenceEqual(other.Changes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Sequence, Step.Id, Changes.Length);
}
