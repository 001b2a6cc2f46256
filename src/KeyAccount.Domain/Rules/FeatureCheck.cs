using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>What the features of one policy or sheet must keep: at least one, at most 64, each name once.</summary>
internal static class FeatureCheck
{
    public const int MaximumCount = 64;

    public static void Refuse<TFacts>(ImmutableArray<Feature<TFacts>> features)
    {
        if (features.Length is 0 or > MaximumCount)
        {
            throw new ArgumentException($"1 to {MaximumCount} features are allowed, not {features.Length}.", nameof(features));
        }

        foreach (var feature in features)
        {
            Guard.Against.Null(feature, nameof(features));
        }

        foreach (
            var name in features.GroupBy(feature => feature.Name, StringComparer.Ordinal).Where(group => group.Count() > 1)
        )
        {
            throw new ArgumentException($"Two different features are called '{name.Key}'.", nameof(features));
        }
    }
}
