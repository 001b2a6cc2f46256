using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing;

/// <summary>The reading that measures a tree: 1 for a comparison.</summary>
internal sealed class Height<TFacts> : ISpecificationVisitor<TFacts, int>
{
    public static Height<TFacts> Reading { get; } = new();

    public int Visit(Rules.Comparison<TFacts> comparison) => 1;

    public int Visit(Known<TFacts> known) => 1;

    public int Visit(AllOf<TFacts> all) => 1 + all.Parts.Max(part => part.Accept(this));

    public int Visit(AnyOf<TFacts> any) => 1 + any.Parts.Max(part => part.Accept(this));

    public int Visit(Not<TFacts> not) => 1 + not.Part.Accept(this);
}
