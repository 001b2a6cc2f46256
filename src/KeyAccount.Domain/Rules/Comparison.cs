using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>One feature compared with one or several values.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
public sealed class Comparison<TFacts> : Specification<TFacts>
{
    private Comparison(Feature<TFacts> feature, Operator @operator, ImmutableArray<long> operands)
        : base(depth: 1)
    {
        Feature = feature;
        Operator = @operator;
        Operands = operands;
        Intervals = Interval.Of(feature.Scale, @operator, operands);
    }

    /// <summary>The question that is asked.</summary>
    public Feature<TFacts> Feature { get; }

    /// <summary>How the answer is compared.</summary>
    public Operator Operator { get; }

    /// <summary>The codes it is compared with: one, or several ascending ones for <see cref="Operator.IsAnyOf"/>.</summary>
    public ImmutableArray<long> Operands { get; }

    /// <summary>The same comparison as intervals of codes, of which one must hold the answer.</summary>
    internal ImmutableArray<Interval> Intervals { get; }

    /// <summary>Compares a feature with codes of its scale: the untyped door for readers of files and for generators.</summary>
    /// <exception cref="ArgumentException">
    /// The feature has no such comparison, an operand is missing, repeated or off the scale, or the comparison would always or
    /// never hold.
    /// </exception>
    public static Comparison<TFacts> Of(Feature<TFacts> feature, Operator @operator, params IEnumerable<long> operands)
    {
        Guard.Against.Null(feature);
        var codes = Guard.Against.Null(operands).Order().ToImmutableArray();
        ComparisonCheck.Refuse(feature, @operator, codes);
        return new(feature, @operator, codes);
    }

    /// <inheritdoc/>
    public override Truth Evaluate(TFacts facts) => Feature.TryRead(facts, out var code) ? TruthOf(code) : Truth.Unknown;

    /// <inheritdoc/>
    public override T Accept<T>(ISpecificationVisitor<TFacts, T> visitor) => Guard.Against.Null(visitor).Visit(this);

    /// <inheritdoc/>
    public override bool Equals(Specification<TFacts>? other) =>
        other is Comparison<TFacts> comparison
        && ReferenceEquals(Feature, comparison.Feature)
        && Operator == comparison.Operator
        && Operands.AsSpan().SequenceEqual(comparison.Operands.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Feature.Name, Operator, Operands[0], Operands.Length);

    /// <summary>The truth for a known answer.</summary>
    internal Truth TruthOf(long code)
    {
        foreach (var interval in Intervals)
        {
            if (interval.Holds(code))
            {
                return Truth.Yes;
            }
        }

        return Truth.No;
    }
}
