namespace KeyAccount.Domain.Rules;

/// <summary>A question answered by yes or no.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
public sealed class Flag<TFacts> : Feature<TFacts, bool>
{
    internal Flag(string name, Label label, Func<TFacts, bool?> read, Changeability changeability)
        : base(name, label, FlagScale.Instance, read, Direction.None, changeability) { }

    /// <summary>The answer is yes.</summary>
    public Specification<TFacts> IsTrue => Compare(Operator.Is, true);

    /// <summary>The answer is no; an unknown answer is not no.</summary>
    public Specification<TFacts> IsFalse => Compare(Operator.Is, false);
}
