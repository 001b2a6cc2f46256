using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Inversion;

/// <summary>One answer that would have to be another: what it is, what it would have to be, and how far that is.</summary>
public sealed class Change : IEquatable<Change>
{
    internal Change(Feature feature, long? actual, long nearest, ImmutableArray<Evidence> required) =>
        (Feature, Actual, Nearest, Required) = (feature, actual, nearest, required);

    /// <summary>The question.</summary>
    public Feature Feature { get; }

    /// <summary>The code of the answer as it is; <c>null</c> when it is unknown.</summary>
    public long? Actual { get; }

    /// <summary>The code nearest to the answer as it is that would do.</summary>
    public long Nearest { get; }

    /// <summary>
    /// What the answer would have to be: comparisons that all have to hold. Whatever meets them would do, as long as the other changes of
    /// the way are met too.
    /// </summary>
    public ImmutableArray<Evidence> Required { get; }

    /// <summary>
    /// The way from the answer as it is to the nearest one that would do, in grains of the feature's scale, negative for less;
    /// <c>null</c> where the answer is unknown or its scale has no order.
    /// </summary>
    public long? Distance => Feature.Scale.IsOrdered && Actual is { } actual ? Nearest - actual : null;

    /// <summary>The distance as text without its unit; <c>null</c> where there is none.</summary>
    public string? DistanceText(Language language) =>
        Distance is { } distance ? Feature.Scale.FormatDistance(distance, language) : null;

    /// <summary>What would have to be, and what is, in the reader's language: "days late at most 9 days, now 14.2 days".</summary>
    public string ToString(Language language) => Wording.In(language).Sentence(this);

    /// <summary>What would have to be, and what is, in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <inheritdoc/>
    public bool Equals(Change? other) =>
        other is not null
        && Feature.Name == other.Feature.Name
        && (Actual, Nearest) == (other.Actual, other.Nearest)
        && Required.AsSpan().SequenceEqual(other.Required.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Change);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Feature.Name, Actual, Nearest);
}
