using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>
/// A statement over features that is true, false or unknown. It is data: a small immutable tree that can be evaluated, explained,
/// translated to a query, run over columns, written down and compared, each by one visitor.
/// </summary>
/// <remarks>Two specifications are equal when they are the same tree over the same features.</remarks>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
public abstract class Specification<TFacts> : IEquatable<Specification<TFacts>>
{
    /// <summary>How deep a tree may be, so that every reading of it ends well within the stack.</summary>
    public const int MaximumDepth = 32;

    private protected Specification(int depth) =>
        Depth =
            depth <= MaximumDepth
                ? depth
                : throw new ArgumentException(
                    $"The statement is nested {depth} deep; at most {MaximumDepth} is allowed.",
                    nameof(depth)
                );

    /// <summary>The longest way from the top to a comparison: 1 for a comparison itself.</summary>
    internal int Depth { get; }

    /// <summary>The truth of the statement for facts in memory. Allocates nothing; linear in the size of the tree.</summary>
    public abstract Truth Evaluate(TFacts facts);

    /// <summary>Whether the statement is known to be true; an unknown one is not.</summary>
    public bool IsSatisfiedBy(TFacts facts) => Evaluate(facts) == Truth.Yes;

    /// <summary>The truth together with every comparison that by itself speaks for it.</summary>
    public Explanation Explain(TFacts facts)
    {
        Guard.Against.Null(facts);
        return Justification<TFacts>.Of(this, feature => feature.TryRead(facts, out var code) ? code : null);
    }

    /// <summary>Shows the tree to a reading.</summary>
    public abstract T Accept<T>(ISpecificationVisitor<TFacts, T> visitor);

    /// <summary>The statement in the reader's language.</summary>
    public string ToString(Language language) => Accept(new Statement<TFacts>(Wording.In(language)));

    /// <summary>The statement in English.</summary>
    public sealed override string ToString() => ToString(Language.English);

    /// <inheritdoc/>
    public abstract bool Equals(Specification<TFacts>? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Specification<TFacts>);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>Both statements hold; nested conjunctions become one.</summary>
    public static Specification<TFacts> operator &(Specification<TFacts> left, Specification<TFacts> right) => All(left, right);

    /// <summary>At least one of the statements holds; nested disjunctions become one.</summary>
    public static Specification<TFacts> operator |(Specification<TFacts> left, Specification<TFacts> right) => Any(left, right);

    /// <summary>The statement is known to be false; a double negation is the statement itself.</summary>
    public static Specification<TFacts> operator !(Specification<TFacts> specification) =>
        Guard.Against.Null(specification) is Not<TFacts> not ? not.Part : new Not<TFacts>(specification);

    /// <summary>Every one of the statements holds.</summary>
    /// <exception cref="ArgumentException">There is none: an empty conjunction would always hold.</exception>
    public static Specification<TFacts> All(params IEnumerable<Specification<TFacts>> parts) =>
        Flatten(parts, part => part is AllOf<TFacts> all ? all.Parts : [part]) switch
        {
            [var only] => only,
            var several => new AllOf<TFacts>(several),
        };

    /// <summary>At least one of the statements holds.</summary>
    /// <exception cref="ArgumentException">There is none: an empty disjunction would never hold.</exception>
    public static Specification<TFacts> Any(params IEnumerable<Specification<TFacts>> parts) =>
        Flatten(parts, part => part is AnyOf<TFacts> any ? any.Parts : [part]) switch
        {
            [var only] => only,
            var several => new AnyOf<TFacts>(several),
        };

    private static ImmutableArray<Specification<TFacts>> Flatten(
        IEnumerable<Specification<TFacts>> parts,
        Func<Specification<TFacts>, ImmutableArray<Specification<TFacts>>> open
    )
    {
        var flat = Guard.Against.Null(parts).SelectMany(part => open(Guard.Against.Null(part))).ToImmutableArray();
        return flat.IsEmpty ? throw new ArgumentException("At least one statement is needed.", nameof(parts)) : flat;
    }
}
