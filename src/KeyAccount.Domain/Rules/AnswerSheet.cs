using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>
/// The features of one kind of facts in a fixed order, with a hand-written or generated method that answers them all. The
/// features' own readers stay the definition; the law <c>answers agree with readers</c> of the testing package compares the two.
/// </summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
public sealed class AnswerSheet<TFacts>
{
    /// <summary>Makes a sheet.</summary>
    /// <param name="features">The features in the order of the codes, at most 64.</param>
    /// <param name="read">The method that answers them.</param>
    /// <exception cref="ArgumentException">There are no features, more than 64, or two of one name.</exception>
    public AnswerSheet(IEnumerable<Feature<TFacts>> features, Answers<TFacts> read)
    {
        Features = [.. Guard.Against.Null(features)];
        Read = Guard.Against.Null(read);
        FeatureCheck.Refuse(Features);
    }

    /// <summary>The features in the order of the codes.</summary>
    public ImmutableArray<Feature<TFacts>> Features { get; }

    /// <summary>The method that answers them.</summary>
    public Answers<TFacts> Read { get; }
}
