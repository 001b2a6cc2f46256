using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Cases;

/// <summary>The reading that evaluates a statement with one cut of it moved: it sees another answer than is there.</summary>
internal sealed class Seen<TFacts>(Func<Feature, long?> answer, Cut? cut, long? seenAs) : ISpecificationVisitor<TFacts, Truth>
{
    public Truth Visit(Comparison<TFacts> comparison) =>
        CodeOf(comparison.Feature, comparison) is { } code ? comparison.TruthOf(code) : Truth.Unknown;

    public Truth Visit(Known<TFacts> known) => CodeOf(known.Feature, known) is null ? Truth.No : Truth.Yes;

    public Truth Visit(AllOf<TFacts> all) => Truths(all.Parts).Min();

    public Truth Visit(AnyOf<TFacts> any) => Truths(any.Parts).Max();

    public Truth Visit(Not<TFacts> not) => (Truth)(-(sbyte)not.Part.Accept(this));

    private IEnumerable<Truth> Truths(ImmutableArray<Specification<TFacts>> parts) => parts.Select(part => part.Accept(this));

    private long? CodeOf(Feature feature, Specification<TFacts> leaf) =>
        cut is { } moved && moved.IsOwn(leaf) ? seenAs : answer(feature);
}
