using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing;

/// <summary>The reading that collects what a specification asks: every comparison, and every question whether a feature is known.</summary>
internal sealed class Thresholds<TFacts> : ISpecificationVisitor<TFacts, bool>
{
    private readonly List<Specification<TFacts>> leaves = [];
    private readonly HashSet<Specification<TFacts>> kept = [];
    private readonly HashSet<Specification<TFacts>> seen = new(ReferenceEqualityComparer.Instance);

    private Thresholds() { }

    /// <summary>The distinct comparisons of the specifications, in order of appearance.</summary>
    public ImmutableArray<Rules.Comparison<TFacts>> Comparisons => [.. leaves.OfType<Rules.Comparison<TFacts>>()];

    /// <summary>The features of which it is asked whether they are known.</summary>
    public ImmutableArray<Feature<TFacts>> AskedWhetherKnown =>
        [.. leaves.OfType<Known<TFacts>>().Select(known => known.Feature)];

    /// <summary>Every feature that is asked, each once.</summary>
    public ImmutableArray<Feature<TFacts>> Features =>
        [.. Comparisons.Select(comparison => comparison.Feature).Concat(AskedWhetherKnown).Distinct()];

    public static Thresholds<TFacts> Of(IEnumerable<Specification<TFacts>> specifications)
    {
        var thresholds = new Thresholds<TFacts>();
        foreach (var specification in specifications)
        {
            thresholds.Enter(specification);
        }

        return thresholds;
    }

    /// <summary>The codes with which one feature is compared, ascending, each once.</summary>
    public ImmutableArray<long> Of(Feature<TFacts> feature) =>
        [
            .. Comparisons
                .Where(comparison => ReferenceEquals(comparison.Feature, feature))
                .SelectMany(comparison => comparison.Operands)
                .Distinct()
                .Order(),
        ];

    public bool Visit(Rules.Comparison<TFacts> comparison) => Keep(comparison);

    public bool Visit(Known<TFacts> known) => Keep(known);

    public bool Visit(AllOf<TFacts> all) => EnterAll(all.Parts);

    public bool Visit(AnyOf<TFacts> any) => EnterAll(any.Parts);

    public bool Visit(Not<TFacts> not) => Enter(not.Part);

    private bool Keep(Specification<TFacts> leaf)
    {
        if (kept.Add(leaf))
        {
            leaves.Add(leaf);
        }

        return true;
    }

    private bool Enter(Specification<TFacts> specification) => seen.Add(specification) && specification.Accept(this);

    private bool EnterAll(ImmutableArray<Specification<TFacts>> parts)
    {
        foreach (var part in parts)
        {
            Enter(part);
        }

        return true;
    }
}
