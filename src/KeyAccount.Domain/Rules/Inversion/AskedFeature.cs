using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Inversion;

/// <summary>A question with all that policies compare its answer with.</summary>
/// <param name="Feature">The question.</param>
/// <param name="Intervals">Every comparison as intervals.</param>
/// <param name="Operands">The codes as they stand in the policy, so that a limit can be said in its words.</param>
/// <param name="IsAsked">Whether any rule asks it; a sheet may hold answers that none asks for.</param>
internal sealed record AskedFeature(
    Feature Feature,
    ImmutableArray<Interval> Intervals,
    ImmutableHashSet<long> Operands,
    bool IsAsked
)
{
    /// <summary>What a list of specifications asks of each of the features.</summary>
    public static ImmutableArray<AskedFeature> Of<TFacts>(
        IEnumerable<Feature<TFacts>> features,
        IEnumerable<Specification<TFacts>> specifications
    )
    {
        var leaves = specifications.SelectMany(LeavesOf).ToLookup(leaf => leaf.Feature, leaf => leaf.Comparison);
        return
        [
            .. features.Select(feature => new AskedFeature(
                feature,
                [.. leaves[feature].OfType<Comparison<TFacts>>().SelectMany(comparison => comparison.Intervals).Distinct()],
                [.. leaves[feature].OfType<Comparison<TFacts>>().SelectMany(comparison => comparison.Operands)],
                leaves.Contains(feature)
            )),
        ];
    }

    /// <summary>Every comparison of a specification with its question; none where it asks whether the answer is known.</summary>
    public static IEnumerable<(Feature<TFacts> Feature, Comparison<TFacts>? Comparison)> LeavesOf<TFacts>(
        Specification<TFacts> specification
    ) => specification.Accept(Leaves<TFacts>.Reading);

    /// <summary>What a characteristic of a scorecard asks.</summary>
    public static AskedFeature Of<TFacts>(Characteristic<TFacts> line) =>
        new(
            line.Feature,
            [.. line.Bands.Select(band => new Interval(-1, band.From, line.Feature.Scale.LargestCode))],
            [.. line.Bands.Select(band => band.From)],
            IsAsked: true
        );

    /// <summary>The same question asked in several places, as one.</summary>
    public AskedFeature With(AskedFeature other) =>
        new(Feature, [.. Intervals.Union(other.Intervals)], Operands.Union(other.Operands), IsAsked || other.IsAsked);

    /// <summary>The reading that collects what a specification asks; no comparison where it asks whether the answer is known.</summary>
    private sealed class Leaves<TFacts>
        : ISpecificationVisitor<TFacts, IEnumerable<(Feature<TFacts> Feature, Comparison<TFacts>? Comparison)>>
    {
        public static readonly Leaves<TFacts> Reading = new();

        public IEnumerable<(Feature<TFacts> Feature, Comparison<TFacts>? Comparison)> Visit(Comparison<TFacts> comparison) =>
            [(comparison.Feature, comparison)];

        public IEnumerable<(Feature<TFacts> Feature, Comparison<TFacts>? Comparison)> Visit(Known<TFacts> known) =>
            [(known.Feature, null)];

        public IEnumerable<(Feature<TFacts> Feature, Comparison<TFacts>? Comparison)> Visit(AllOf<TFacts> all) =>
            all.Parts.SelectMany(part => part.Accept(this));

        public IEnumerable<(Feature<TFacts> Feature, Comparison<TFacts>? Comparison)> Visit(AnyOf<TFacts> any) =>
            any.Parts.SelectMany(part => part.Accept(this));

        public IEnumerable<(Feature<TFacts> Feature, Comparison<TFacts>? Comparison)> Visit(Not<TFacts> not) =>
            not.Part.Accept(this);
    }
}
