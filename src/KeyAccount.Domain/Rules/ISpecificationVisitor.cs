namespace KeyAccount.Domain.Rules;

/// <summary>One reading of a specification. Adding a reading touches no other type.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
/// <typeparam name="T">What the reading makes of a tree.</typeparam>
public interface ISpecificationVisitor<TFacts, out T>
{
    /// <summary>Reads a comparison of one feature.</summary>
    T Visit(Comparison<TFacts> comparison);

    /// <summary>Reads the question whether a feature is known.</summary>
    T Visit(Known<TFacts> known);

    /// <summary>Reads a conjunction.</summary>
    T Visit(AllOf<TFacts> all);

    /// <summary>Reads a disjunction.</summary>
    T Visit(AnyOf<TFacts> any);

    /// <summary>Reads a negation.</summary>
    T Visit(Not<TFacts> not);
}
