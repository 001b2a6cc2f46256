using System.Collections;
using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Inversion;

/// <summary>The smallest changes that would have given a wanted outcome, the fewest changes first.</summary>
/// <remarks>
/// <para>
/// Smallest means: no change can be left out, and none can be made smaller while the others stay as they are. Changes of different questions
/// are not weighed against each other: a day late and a euro have no common measure, so several ways may be returned.
/// </para>
/// <para>
/// Every way was tried: with its answers in place the policy gives the wanted outcome. All other answers are taken to stay as they are,
/// although a client that pays earlier may well change more than one figure.
/// </para>
/// </remarks>
public sealed class Ways : IReadOnlyList<Way>
{
    private readonly ImmutableArray<Way> ways;

    internal Ways(ImmutableArray<Way> ways, bool isThere, bool isComplete) =>
        (this.ways, IsThere, IsComplete) = (ways, isThere, isComplete);

    /// <summary>Whether the outcome is as wanted already: then there is nothing to change.</summary>
    public bool IsThere { get; }

    /// <summary>
    /// Whether every combination within the terms was tried. <c>false</c>: what was found is true, but a smaller way may have been missed.
    /// </summary>
    public bool IsComplete { get; }

    /// <summary>How many ways were found.</summary>
    public int Count => ways.Length;

    /// <summary>A way by its place, the one with the fewest changes first.</summary>
    public Way this[int index] => ways[index];

    /// <summary>The ways that change nothing but questions which a reader may know about.</summary>
    /// <param name="mayKnow">Whether the reader may know a question and its answer.</param>
    public Ways Over(Func<Feature, bool> mayKnow)
    {
        Guard.Against.Null(mayKnow);
        return new(ways.RemoveAll(way => !way.Changes.All(change => mayKnow(change.Feature))), IsThere, IsComplete);
    }

    /// <inheritdoc/>
    public IEnumerator<Way> GetEnumerator() => ((IEnumerable<Way>)ways).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
