using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules;

/// <summary>The truth of a statement with the comparisons that speak for it.</summary>
public sealed class Explanation : IEquatable<Explanation>
{
    internal Explanation(Truth truth, ImmutableArray<Evidence> evidence) => (Truth, Evidence) = (truth, evidence);

    /// <summary>The truth, the same as evaluation gives.</summary>
    public Truth Truth { get; }

    /// <summary>
    /// Every comparison that by itself speaks for the truth, in the order of the statement: all parts of a true conjunction, but
    /// only the false parts of a false one; never one that speaks against it or does not matter.
    /// </summary>
    public ImmutableArray<Evidence> Evidence { get; }

    /// <inheritdoc/>
    public bool Equals(Explanation? other) =>
        other is not null && Truth == other.Truth && Evidence.AsSpan().SequenceEqual(other.Evidence.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Explanation);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Truth, Evidence.Length);
}
