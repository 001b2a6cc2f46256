using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules;

/// <summary>One comparison as it came out: the question, what was required, what was found, and how far apart they are.</summary>
public sealed class Evidence : IEquatable<Evidence>
{
    internal Evidence(Feature feature, Operator? @operator, ImmutableArray<long> required, long? actual, Truth truth) =>
        (Feature, Operator, Required, Actual, Truth) = (feature, @operator, required, actual, truth);

    /// <summary>The question that was asked.</summary>
    public Feature Feature { get; }

    /// <summary>How the answer was compared; <c>null</c> where it was only asked whether the answer is known.</summary>
    public Operator? Operator { get; }

    /// <summary>The codes the answer was compared with; empty where it was only asked whether the answer is known.</summary>
    public ImmutableArray<long> Required { get; }

    /// <summary>The code of the answer; <c>null</c> when it is unknown.</summary>
    public long? Actual { get; }

    /// <summary>How the comparison came out.</summary>
    public Truth Truth { get; }

    /// <summary>
    /// The answer less the threshold, in grains of the feature's scale: 0 on the line, negative below it. <c>null</c> where the
    /// answer is unknown or its scale has no order.
    /// </summary>
    public long? Distance => Feature.Scale.IsOrdered && Actual is { } actual && !Required.IsEmpty ? actual - Required[0] : null;

    /// <summary>The answer as text without its unit; <c>null</c> when it is unknown.</summary>
    public string? ActualText(Language language) => Actual is { } actual ? Feature.Scale.Format(actual, language) : null;

    /// <summary>What was required, as text without its unit; empty where it was only asked whether the answer is known.</summary>
    public string RequiredText(Language language) =>
        string.Join(", ", Required.Select(code => Feature.Scale.Format(code, language)));

    /// <summary>The distance as text without its unit; <c>null</c> where there is none.</summary>
    public string? DistanceText(Language language) =>
        Distance is { } distance ? Feature.Scale.FormatDistance(distance, language) : null;

    /// <summary>The comparison and the answer in one sentence.</summary>
    public string ToString(Language language) => Wording.In(language).Sentence(this);

    /// <summary>The comparison and the answer in one English sentence.</summary>
    public override string ToString() => ToString(Language.English);

    /// <inheritdoc/>
    public bool Equals(Evidence? other) =>
        other is not null
        && Feature.Name == other.Feature.Name
        && Operator == other.Operator
        && Required.AsSpan().SequenceEqual(other.Required.AsSpan())
        && Actual == other.Actual
        && Truth == other.Truth;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Evidence);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Feature.Name, Operator, Actual, Truth);
}
