using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>
/// Steps that together lead to a wanted verdict, all else being equal; none of them can be left out, and the amount or the days can't be less.
/// </summary>
public sealed class CheckWay : IEquatable<CheckWay>
{
    internal CheckWay(ImmutableArray<CheckStep> steps, CreditCheckFacts facts, Verdict verdict) =>
        (Steps, Facts, Verdict) = (steps, facts, verdict);

    /// <summary>The steps, one or several.</summary>
    public ImmutableArray<CheckStep> Steps { get; }

    /// <summary>The facts as they would be; checking them gives <see cref="Verdict"/>.</summary>
    public CreditCheckFacts Facts { get; }

    /// <summary>The verdict that the changed facts got.</summary>
    public Verdict Verdict { get; }

    /// <summary>The way in one sentence of the reader's language.</summary>
    public string ToString(Language language) => CheckWords.Sentence(this, language);

    /// <summary>The way in one English sentence.</summary>
    public override string ToString() => ToString(Language.English);

    /// <inheritdoc/>
    public bool Equals(CheckWay? other) =>
        other is not null && Verdict == other.Verdict && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CheckWay);

    /// <inheritdoc/>
    public override int GetHashCode() => Steps.Aggregate(Verdict.GetHashCode(), HashCode.Combine);
}
