using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>A line with the limits it was held to: their least, rounded down to the step.</summary>
public sealed class RecommendedLine : IEquatable<RecommendedLine>
{
    internal RecommendedLine(Money? amount, LinePartKind? binding, Money secured, ImmutableArray<LinePart> parts) =>
        (Amount, Binding, Secured, Parts) = (amount, binding, secured, parts);

    /// <summary>The line; null when a limit is unknown and no other one is zero.</summary>
    public Money? Amount { get; }

    /// <summary>The least of the limits, the first of equal ones; null when the line is.</summary>
    public LinePartKind? Binding { get; }

    /// <summary>What securities in force are worth: that much is neither the debtor's to bear nor ours to lose.</summary>
    public Money Secured { get; }

    /// <summary>Every limit that applies, in the order in which they are looked at.</summary>
    public ImmutableArray<LinePart> Parts { get; }

    /// <inheritdoc/>
    public bool Equals(RecommendedLine? other) =>
        other is not null
        && (Amount, Binding, Secured) == (other.Amount, other.Binding, other.Secured)
        && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RecommendedLine);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Amount, Binding, Secured);

    /// <summary>The line and what binds it, in English.</summary>
    public override string ToString() => Amount is { } amount ? $"{amount} ({Binding})" : "unknown";
}
