using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>
/// Questions that differ by one number in their name, such as <c>write_off_24_months</c>: any number of the range is a question, and the
/// same number is always the same one.
/// </summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
public sealed class FeatureFamily<TFacts>
{
    /// <summary>How many numbers a family may have: 1,000.</summary>
    public const int MaximumCount = 1_000;

    private readonly ImmutableArray<Feature<TFacts>> members;

    private FeatureFamily(string prefix, string suffix, int smallest, ImmutableArray<Feature<TFacts>> members) =>
        (Prefix, Suffix, Smallest, this.members) = (prefix, suffix, smallest, members);

    /// <summary>What stands before the number.</summary>
    public string Prefix { get; }

    /// <summary>What stands after the number.</summary>
    public string Suffix { get; }

    /// <summary>The smallest number, inclusive.</summary>
    public int Smallest { get; }

    /// <summary>The largest number, inclusive.</summary>
    public int Largest => Smallest + members.Length - 1;

    /// <summary>The family as a reader sees it: <c>write_off_{1-120}_months</c>.</summary>
    public string Pattern => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{{{Smallest}-{Largest}}}{Suffix}");

    /// <summary>The question with a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside the range.</exception>
    public Feature<TFacts> this[int number] =>
        number >= Smallest && number <= Largest
            ? members[number - Smallest]
            : throw new ArgumentOutOfRangeException(nameof(number), number, $"The family is {Pattern}.");

    /// <summary>Makes every question of the range once.</summary>
    /// <param name="prefix">What stands before the number.</param>
    /// <param name="suffix">What stands after it; may be empty.</param>
    /// <param name="smallest">The smallest number, 0 or more.</param>
    /// <param name="largest">The largest number, inclusive.</param>
    /// <param name="make">Makes the question with a number; it must be called prefix, number, suffix, and have the same scale for all.</param>
    /// <exception cref="ArgumentException">The range is empty or too large, or a question is called otherwise.</exception>
    public static FeatureFamily<TFacts> Of(
        string prefix,
        string suffix,
        int smallest,
        int largest,
        Func<int, Feature<TFacts>> make
    )
    {
        Guard.Against.NullOrEmpty(prefix);
        Guard.Against.Null(suffix);
        Guard.Against.Negative(smallest);
        Guard.Against.Null(make);
        Guard.Against.OutOfRange(largest, nameof(largest), smallest, smallest + MaximumCount - 1);
        var members = ImmutableArray.CreateBuilder<Feature<TFacts>>(largest - smallest + 1);
        for (var number = smallest; number <= largest; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}{suffix}");
            var feature = Guard.Against.Null(make(number));
            members.Add(
                feature.Name == name
                    ? feature
                    : throw new ArgumentException(
                        $"A question of this family is called '{name}', not '{feature.Name}'.",
                        nameof(make)
                    )
            );
        }

        return new(prefix, suffix, smallest, members.MoveToImmutable());
    }

    /// <summary>The question of this name; null when it is none of the family. The number has no leading zero.</summary>
    internal Feature<TFacts>? Find(string name)
    {
        if (
            name.Length <= Prefix.Length + Suffix.Length
            || !name.StartsWith(Prefix, StringComparison.Ordinal)
            || !name.EndsWith(Suffix, StringComparison.Ordinal)
            || !int.TryParse(
                name.AsSpan(Prefix.Length, name.Length - Prefix.Length - Suffix.Length),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
            || number < Smallest
            || number > Largest
        )
        {
            return null;
        }

        return this[number].Name == name ? this[number] : null;
    }
}
