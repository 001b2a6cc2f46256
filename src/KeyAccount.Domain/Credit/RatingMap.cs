using System.Collections.Frozen;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Credit;

/// <summary>How one scheme of ratings maps onto the five classes. A rating that the map does not know is unknown, never a guess.</summary>
public sealed class RatingMap
{
    private readonly FrozenDictionary<string, ExternalClass> classes;

    private RatingMap(string scheme, FrozenDictionary<string, ExternalClass> classes) =>
        (Scheme, this.classes) = (scheme, classes);

    /// <summary>
    /// The common letters of long-term ratings: AAA to A strongest, BBB good, BB adequate, B weak, CCC and below weakest; with plus,
    /// minus. A starting value of the library.
    /// </summary>
    public static RatingMap Letters { get; } =
        Of(
            "letters",
            [
                .. Signed(ExternalClass.Strongest, "AAA", "AA", "A"),
                .. Signed(ExternalClass.Good, "BBB"),
                .. Signed(ExternalClass.Adequate, "BB"),
                .. Signed(ExternalClass.Weak, "B"),
                .. Signed(ExternalClass.Weakest, "CCC", "CC", "C", "D"),
            ]
        );

    /// <summary>What the scheme is called.</summary>
    public string Scheme { get; }

    /// <summary>A map of a host's own; ratings are compared ordinally.</summary>
    /// <exception cref="ArgumentException">The scheme is blank, the map is empty, or a rating stands twice.</exception>
    public static RatingMap Of(string scheme, params IReadOnlyCollection<(string Rating, ExternalClass Class)> ratings) =>
        new(
            Guard.Against.NullOrWhiteSpace(scheme),
            Guard
                .Against.NullOrEmpty(ratings)
                .ToDictionary(rating => rating.Rating, rating => rating.Class, StringComparer.Ordinal)
                .ToFrozenDictionary(StringComparer.Ordinal)
        );

    /// <summary>The class of a rating; null when the map does not know it.</summary>
    public ExternalClass? Find(string? rating) =>
        rating is not null && classes.TryGetValue(rating, out var found) ? found : null;

    private static IEnumerable<(string Rating, ExternalClass Class)> Signed(ExternalClass found, params string[] ratings) =>
        ratings.SelectMany(rating => new[] { rating, rating + "+", rating + "-" }).Select(rating => (rating, found));
}
