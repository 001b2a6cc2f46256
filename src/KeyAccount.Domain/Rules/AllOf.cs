using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>A conjunction: true when all parts are, false when one is, else unknown.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
public sealed class AllOf<TFacts> : Specification<TFacts>
{
    internal AllOf(ImmutableArray<Specification<TFacts>> parts)
        : base(1 + parts.Max(part => part.Depth)) => Parts = parts;

    /// <summary>The parts, at least two, in the order in which they were written; the order never changes the truth.</summary>
    public ImmutableArray<Specification<TFacts>> Parts { get; }

    /// <inheritdoc/>
    public override Truth Evaluate(TFacts facts)
    {
        // Every part is asked, so that a reader that throws does so in whatever order the parts stand.
        var truth = Truth.Yes;
        foreach (var part in Parts)
        {
            var partial = part.Evaluate(facts);
            truth = partial < truth ? partial : truth;
        }

        return truth;
    }

    /// <inheritdoc/>
    public override T Accept<T>(ISpecificationVisitor<TFacts, T> visitor) => Guard.Against.Null(visitor).Visit(this);

    /// <inheritdoc/>
    public override bool Equals(Specification<TFacts>? other) =>
        other is AllOf<TFacts> same && Parts.AsSpan().SequenceEqual(same.Parts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine("AllOf", Parts.Length, Parts[0]);
}
