namespace KeyAccount.Domain.Rules;

/// <summary>A question answered by a set of marks, each there or not.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
/// <typeparam name="TValue">The flags enumeration of the marks.</typeparam>
public sealed class Marks<TFacts, TValue> : Feature<TFacts, TValue>
    where TValue : struct, Enum
{
    internal Marks(string name, Label label, MarkScale<TValue> scale, Func<TFacts, TValue?> read, Changeability changeability)
        : base(name, label, scale, read, Direction.None, changeability) { }

    /// <summary>Every one of these marks is set.</summary>
    /// <exception cref="ArgumentException">No declared mark is given: that would always hold.</exception>
    public Specification<TFacts> HasAll(TValue marks) => Compare(Operator.HasAll, marks);

    /// <summary>At least one of these marks is set.</summary>
    /// <exception cref="ArgumentException">No declared mark is given: that would never hold.</exception>
    public Specification<TFacts> HasAny(TValue marks) => Compare(Operator.HasAny, marks);
}
