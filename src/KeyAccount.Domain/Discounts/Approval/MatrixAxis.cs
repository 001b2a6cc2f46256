using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Approval;

/// <summary>
/// The bands of one side of an approval matrix. Only the edges between them are stated, with the band that owns each edge, so there is neither
/// a gap nor an overlap: the first band has no lower end, the last no upper one.
/// </summary>
public sealed class MatrixAxis : IEquatable<MatrixAxis>
{
    private MatrixAxis(ImmutableArray<decimal> edges, bool edgeBelongsAbove) =>
        (Edges, EdgeBelongsAbove) = (edges, edgeBelongsAbove);

    /// <summary>The edges, ascending: amounts in units of the currency, or per cent.</summary>
    public ImmutableArray<decimal> Edges { get; }

    /// <summary>Whether an edge belongs to the band above it: [from, to); otherwise to the one below: (from, to].</summary>
    public bool EdgeBelongsAbove { get; }

    /// <summary>How many bands there are.</summary>
    public int Count => Edges.Length + 1;

    /// <summary>Bands [from, to): an edge is the first value of the band above it.</summary>
    /// <exception cref="ArgumentException">There is no edge, or they do not rise.</exception>
    public static MatrixAxis AtOrAbove(params ImmutableArray<decimal> edges) => new(Rising(edges), true);

    /// <summary>Bands (from, to]: an edge is the last value of the band below it.</summary>
    /// <inheritdoc cref="AtOrAbove" path="/exception"/>
    public static MatrixAxis Above(params ImmutableArray<decimal> edges) => new(Rising(edges), false);

    /// <summary>Bands as published, both ends included, on a grain: they must follow each other by just one step of it.</summary>
    /// <param name="grain">The smallest step, such as 0.01 for a hundredth of a per cent.</param>
    /// <param name="bands">The first and last value of each band, ascending; no last value for the last band.</param>
    /// <exception cref="ArgumentException">
    /// Two bands leave a gap, such as 10.5 between "0 to 10" and "11 to 20", or share a value. The message names it.
    /// </exception>
    public static MatrixAxis OfClosed(decimal grain, params ImmutableArray<(decimal First, decimal? Last)> bands)
    {
        if (grain <= 0 || bands.IsDefault || bands.Length < 2)
        {
            throw new ArgumentException("A grain above zero and at least two bands are needed.", nameof(bands));
        }
        for (var at = 1; at < bands.Length; at++)
        {
            var (last, first) = (bands[at - 1].Last, bands[at].First);
            if (last is not { } end || first <= end)
            {
                throw Refusal.Invalid(nameof(bands), $"{Number(first)} belongs to two bands; say to which.");
            }
            if (first - end != grain)
            {
                throw Refusal.Invalid(
                    nameof(bands),
                    $"From {Number(end + grain)} to {Number(first - grain)} no band holds, between {Number(end)} and {Number(first)}."
                );
            }
        }
        return bands[^1].Last is { } open
            ? throw Refusal.Invalid(nameof(bands), $"Above {Number(open)} no band holds.")
            : Above([.. bands.SkipLast(1).Select(band => band.Last!.Value)]);
    }

    /// <inheritdoc/>
    public bool Equals(MatrixAxis? other) =>
        other is not null && EdgeBelongsAbove == other.EdgeBelongsAbove && Edges.SequenceEqual(other.Edges);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MatrixAxis);

    /// <inheritdoc/>
    public override int GetHashCode() => Edges.Aggregate(Edges.Length, HashCode.Combine);

    internal static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static ImmutableArray<decimal> Rising(ImmutableArray<decimal> edges)
    {
        if (edges.IsDefaultOrEmpty)
        {
            throw new ArgumentException("An axis has at least one edge.", nameof(edges));
        }
        for (var at = 1; at < edges.Length; at++)
        {
            if (edges[at] <= edges[at - 1])
            {
                throw Refusal.Invalid(nameof(edges), $"The edge {Number(edges[at])} is not above {Number(edges[at - 1])}.");
            }
        }
        return edges;
    }
}
