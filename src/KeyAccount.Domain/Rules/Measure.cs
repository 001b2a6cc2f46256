namespace KeyAccount.Domain.Rules;

/// <summary>A question whose answers have an order: amounts, shares, counts, dates, grades.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
/// <typeparam name="TValue">The type of the answer.</typeparam>
public sealed class Measure<TFacts, TValue> : Feature<TFacts, TValue>
    where TValue : struct
{
    internal Measure(
        string name,
        Label label,
        Scale<TValue> scale,
        Func<TFacts, TValue?> read,
        Direction direction,
        Changeability changeability
    )
        : base(name, label, scale, read, direction, changeability) { }

    /// <summary>The answer is the threshold or more: the threshold itself holds.</summary>
    public Specification<TFacts> AtLeast(TValue threshold) => Compare(Operator.AtLeast, threshold);

    /// <summary>The answer is more than the threshold: the threshold itself does not hold.</summary>
    public Specification<TFacts> Above(TValue threshold) => Compare(Operator.Above, threshold);

    /// <summary>The answer is the threshold or less: the threshold itself holds.</summary>
    public Specification<TFacts> AtMost(TValue threshold) => Compare(Operator.AtMost, threshold);

    /// <summary>The answer is less than the threshold: the threshold itself does not hold.</summary>
    public Specification<TFacts> Below(TValue threshold) => Compare(Operator.Below, threshold);

    /// <summary>The answer is the value, to the grain.</summary>
    public Specification<TFacts> Is(TValue value) => Compare(Operator.Is, value);

    /// <summary>Begins a schedule of points over this measure: the points below the first threshold.</summary>
    public Bands<TFacts, TValue> Bands(int points) => Rules.Bands<TFacts, TValue>.StartingWith(this, points);
}
