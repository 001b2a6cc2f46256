using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Inversion;

/// <summary>Changes that together would have given the wanted outcome, all else being equal; none of them can be left out.</summary>
public sealed class Way : IEquatable<Way>
{
    internal Way(ImmutableArray<Change> changes) => Changes = changes;

    /// <summary>The changes, in the order in which the policy asks: one for each feature.</summary>
    public ImmutableArray<Change> Changes { get; }

    /// <summary>The changes in the reader's language.</summary>
    public string ToString(Language language) =>
        string.Join(Wording.In(language).And, Changes.Select(change => change.ToString(language)));

    /// <summary>The changes in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <inheritdoc/>
    public bool Equals(Way? other) => other is not null && Changes.AsSpan().SequenceEqual(other.Changes.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Way);

    /// <inheritdoc/>
    public override int GetHashCode() => Changes.Aggregate(17, HashCode.Combine);
}
