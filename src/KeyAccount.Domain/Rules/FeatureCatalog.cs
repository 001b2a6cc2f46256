using System.Collections.Frozen;
using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>The questions that a written policy may ask, found by name. A name is compared ordinally.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
public sealed class FeatureCatalog<TFacts>
{
    private readonly FrozenDictionary<string, Feature<TFacts>> named;

    private FeatureCatalog(ImmutableArray<Feature<TFacts>> features, ImmutableArray<FeatureFamily<TFacts>> families)
    {
        Features = features;
        Families = families;
        named = features.ToFrozenDictionary(feature => feature.Name, StringComparer.Ordinal);
    }

    /// <summary>The questions that stand alone, in the order in which they were given.</summary>
    public ImmutableArray<Feature<TFacts>> Features { get; }

    /// <summary>The questions with a number in their name.</summary>
    public ImmutableArray<FeatureFamily<TFacts>> Families { get; }

    /// <summary>What may be asked, as a reader sees it: names, and families with their range.</summary>
    public IEnumerable<string> Names =>
        Features.Select(feature => feature.Name).Concat(Families.Select(family => family.Pattern));

    /// <summary>A catalog of questions.</summary>
    /// <exception cref="ArgumentException">There are none, or two have the same name.</exception>
    public static FeatureCatalog<TFacts> Of(params IEnumerable<Feature<TFacts>> features)
    {
        ImmutableArray<Feature<TFacts>> all = [.. Guard.Against.Null(features)];
        if (all.IsEmpty)
        {
            throw new ArgumentException("A catalog without a question lets nothing be asked.", nameof(features));
        }

        return new FeatureCatalog<TFacts>([], []).With(all);
    }

    /// <summary>The same catalog with further questions.</summary>
    /// <exception cref="ArgumentException">A name is taken.</exception>
    public FeatureCatalog<TFacts> With(params IEnumerable<Feature<TFacts>> features)
    {
        var all = Features;
        foreach (var feature in Guard.Against.Null(features))
        {
            if (Find(Guard.Against.Null(feature).Name) is not null || all.Any(other => other.Name == feature.Name))
            {
                throw new ArgumentException($"Two questions are called '{feature.Name}'.", nameof(features));
            }

            all = all.Add(feature);
        }

        return new(all, Families);
    }

    /// <summary>The same catalog with families of questions.</summary>
    /// <exception cref="ArgumentException">A name is taken.</exception>
    public FeatureCatalog<TFacts> WithFamilies(params ImmutableArray<FeatureFamily<TFacts>> families)
    {
        foreach (var family in families.IsDefault ? [] : families)
        {
            for (var number = Guard.Against.Null(family).Smallest; number <= family.Largest; number++)
            {
                if (Find(family[number].Name) is not null)
                {
                    throw new ArgumentException($"Two questions are called '{family[number].Name}'.", nameof(families));
                }
            }
        }

        return new(Features, families.IsDefault ? Families : Families.AddRange(families));
    }

    /// <summary>The question of a name; null when the catalog has none.</summary>
    public Feature<TFacts>? Find(string name) =>
        named.TryGetValue(Guard.Against.Null(name), out var feature)
            ? feature
            : Families.Select(family => family.Find(name)).FirstOrDefault(found => found is not null);
}
