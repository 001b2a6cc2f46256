namespace KeyAccount.Domain.Rules;

/// <summary>A question answered by one of several names without an order: a sector, a kind of tie.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
/// <typeparam name="TValue">The enumeration of the names.</typeparam>
public sealed class Choice<TFacts, TValue> : Feature<TFacts, TValue>
    where TValue : struct, Enum
{
    internal Choice(string name, Label label, NamedScale<TValue> scale, Func<TFacts, TValue?> read, Changeability changeability)
        : base(name, label, scale, read, Direction.None, changeability) { }

    /// <summary>The answer is this one.</summary>
    public Specification<TFacts> Is(TValue value) => Compare(Operator.Is, value);

    /// <summary>The answer is one of these.</summary>
    /// <exception cref="ArgumentException">No value is given, or one twice.</exception>
    public Specification<TFacts> IsAnyOf(params ReadOnlySpan<TValue> values) => Compare(Operator.IsAnyOf, values);
}
