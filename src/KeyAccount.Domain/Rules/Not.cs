using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>A negation: true when the part is known to be false; unknown stays unknown.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
public sealed class Not<TFacts> : Specification<TFacts>
{
    internal Not(Specification<TFacts> part)
        : base(1 + part.Depth) => Part = part;

    /// <summary>The statement that is denied.</summary>
    public Specification<TFacts> Part { get; }

    /// <inheritdoc/>
    public override Truth Evaluate(TFacts facts) => (Truth)(-(sbyte)Part.Evaluate(facts));

    /// <inheritdoc/>
    public override T Accept<T>(ISpecificationVisitor<TFacts, T> visitor) => Guard.Against.Null(visitor).Visit(this);

    /// <inheritdoc/>
    public override bool Equals(Specification<TFacts>? other) => other is Not<TFacts> not && Part.Equals(not.Part);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine("Not", Part);
}
