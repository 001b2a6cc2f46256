using System.Collections.Immutable;
using Ardalis.GuardClauses;
using FsCheck;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing;

/// <summary>
/// Generators of specifications over any features: every kind of node and operator, shared and repeated sub-trees, thresholds that
/// several comparisons have in common.
/// </summary>
public static class SpecificationGenerators
{
    /// <summary>Specifications over features.</summary>
    /// <param name="features">The features that may be asked.</param>
    /// <param name="maximumDepth">How deep the tree may be, 1 for a single comparison, at most 16.</param>
    /// <param name="asksWhetherKnown">Whether it may ask if an answer is known.</param>
    public static Gen<Specification<TFacts>> Over<TFacts>(
        IEnumerable<Feature<TFacts>> features,
        int maximumDepth = 4,
        bool asksWhetherKnown = true
    )
    {
        ImmutableArray<Feature<TFacts>> all = [.. Guard.Against.NullOrEmpty(features)];
        Guard.Against.OutOfRange(maximumDepth, nameof(maximumDepth), 1, 16);
        return Draw.From(draw => new SpecificationDraw<TFacts>(draw, all, asksWhetherKnown).Tree(maximumDepth));
    }

    /// <summary>A single comparison of one of the features, by any operator that it has.</summary>
    public static Gen<Specification<TFacts>> Comparison<TFacts>(IEnumerable<Feature<TFacts>> features) =>
        Over(features, maximumDepth: 1, asksWhetherKnown: false);

    /// <summary>
    /// Specifications exactly as deep as is allowed, or as stated, with "all" and "any" in turn.
    /// </summary>
    public static Gen<Specification<TFacts>> AsDeepAs<TFacts>(
        IEnumerable<Feature<TFacts>> features,
        int depth = Specification<TFacts>.MaximumDepth
    )
    {
        ImmutableArray<Feature<TFacts>> all = [.. Guard.Against.NullOrEmpty(features)];
        return Draw.From(draw => new SpecificationDraw<TFacts>(draw, all, asksWhetherKnown: true).Chain(depth));
    }

    /// <summary>Simpler specifications: a part alone, a part less, or a part made simpler.</summary>
    public static IEnumerable<Specification<TFacts>> Shrink<TFacts>(Specification<TFacts> specification) =>
        Guard.Against.Null(specification) switch
        {
            Not<TFacts> not => [not.Part, .. Shrink(not.Part).Select(part => !part)],
            AllOf<TFacts> all => Fewer(all.Parts, Specification<TFacts>.All),
            AnyOf<TFacts> any => Fewer(any.Parts, Specification<TFacts>.Any),
            _ => [],
        };

    private static IEnumerable<Specification<TFacts>> Fewer<TFacts>(
        ImmutableArray<Specification<TFacts>> parts,
        Func<IEnumerable<Specification<TFacts>>, Specification<TFacts>> join
    ) =>
        parts
            .Concat(parts.Length > 2 ? parts.Select((_, index) => join(parts.RemoveAt(index))) : [])
            .Concat(parts.SelectMany((part, index) => Shrink(part).Select(simpler => join(parts.SetItem(index, simpler)))));
}
