using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>The statement that the answer to a feature is known: true or false, never unknown.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
public sealed class Known<TFacts> : Specification<TFacts>
{
    internal Known(Feature<TFacts> feature)
        : base(depth: 1) => Feature = feature;

    /// <summary>The question whose answer must be there.</summary>
    public Feature<TFacts> Feature { get; }

    /// <inheritdoc/>
    public override Truth Evaluate(TFacts facts) => Feature.TryRead(facts, out _) ? Truth.Yes : Truth.No;

    /// <inheritdoc/>
    public override T Accept<T>(ISpecificationVisitor<TFacts, T> visitor) => Guard.Against.Null(visitor).Visit(this);

    /// <inheritdoc/>
    public override bool Equals(Specification<TFacts>? other) =>
        other is Known<TFacts> known && ReferenceEquals(Feature, known.Feature);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Feature.Name, "known");
}
