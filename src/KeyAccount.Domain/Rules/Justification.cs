using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules;

/// <summary>The reading that explains: the truth of a statement and the comparisons that speak for it.</summary>
internal sealed class Justification<TFacts> : ISpecificationVisitor<TFacts, Explanation>
{
    private readonly Func<Feature<TFacts>, long?> answer;

    private Justification(Func<Feature<TFacts>, long?> answer) => this.answer = answer;

    public static Explanation Of(Specification<TFacts> specification, Func<Feature<TFacts>, long?> answer) =>
        specification.Accept(new Justification<TFacts>(answer));

    public Explanation Visit(Comparison<TFacts> comparison)
    {
        var actual = answer(comparison.Feature);
        var truth = actual is { } code ? comparison.TruthOf(code) : Truth.Unknown;
        return new(truth, [new(comparison.Feature, comparison.Operator, comparison.Operands, actual, truth)]);
    }

    public Explanation Visit(Known<TFacts> known)
    {
        var actual = answer(known.Feature);
        var truth = actual is null ? Truth.No : Truth.Yes;
        return new(truth, [new(known.Feature, null, [], actual, truth)]);
    }

    public Explanation Visit(AllOf<TFacts> all) => Join(all.Parts, parts => parts.Min());

    public Explanation Visit(AnyOf<TFacts> any) => Join(any.Parts, parts => parts.Max());

    public Explanation Visit(Not<TFacts> not)
    {
        var part = not.Part.Accept(this);
        return new((Truth)(-(sbyte)part.Truth), part.Evidence);
    }

    private Explanation Join(ImmutableArray<Specification<TFacts>> parts, Func<IEnumerable<Truth>, Truth> join)
    {
        var explanations = parts.Select(part => part.Accept(this)).ToList();
        var truth = join(explanations.Select(explanation => explanation.Truth));
        return new(truth, [.. explanations.Where(part => part.Truth == truth).SelectMany(part => part.Evidence).Distinct()]);
    }
}
