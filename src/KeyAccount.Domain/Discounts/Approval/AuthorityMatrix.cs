using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Approval;

/// <summary>The least authority by deal size and effective discount together, beside what the ladder calls for; the stricter wins.</summary>
/// <remarks>It only lifts: a cell without a level leaves the matter to the ladder. Law D2: neither a larger deal nor a deeper discount has a lower level.</remarks>
public sealed class AuthorityMatrix : IEquatable<AuthorityMatrix>
{
    private readonly ImmutableArray<ImmutableArray<int?>> levels;

    private AuthorityMatrix(
        Currency currency,
        MatrixAxis sizes,
        MatrixAxis depths,
        ImmutableArray<ImmutableArray<int?>> levels
    ) => (Currency, Sizes, Depths, this.levels) = (currency, sizes, depths, levels);

    /// <summary>The currency of the deal sizes.</summary>
    public Currency Currency { get; }

    /// <summary>The bands of the deal size at list, linked quotes included, in units of the currency.</summary>
    public MatrixAxis Sizes { get; }

    /// <summary>The bands of the effective discount in per cent.</summary>
    public MatrixAxis Depths { get; }

    /// <summary>The level of the ladder for every size, smallest first, and in it every depth; null where the ladder alone decides.</summary>
    public ImmutableArray<ImmutableArray<int?>> Levels => levels;

    /// <summary>A matrix.</summary>
    /// <param name="currency">The currency of the deal sizes.</param>
    /// <param name="sizes">The bands of the deal size.</param>
    /// <param name="depths">The bands of the discount.</param>
    /// <param name="levels">A row for each size, in it a level of the ladder for each depth.</param>
    /// <exception cref="ArgumentException">
    /// A row or a cell is missing, a level falls as the size or the depth rises, or an edge has more decimals than its grain.
    /// </exception>
    public static AuthorityMatrix Of(
        Currency currency,
        MatrixAxis sizes,
        MatrixAxis depths,
        params ImmutableArray<ImmutableArray<int?>> levels
    )
    {
        Guard.Against.Null(sizes);
        Guard.Against.Null(depths);
        foreach (var edge in sizes.Edges)
        {
            _ = Money.Of(edge, currency);
        }
        foreach (var edge in depths.Edges)
        {
            _ = Percentage.Percent(edge);
        }
        if (levels.IsDefault || levels.Length != sizes.Count || levels.Any(row => row.Length != depths.Count))
        {
            throw Refusal.Invalid(nameof(levels), $"{sizes.Count} sizes times {depths.Count} depths need a level each.");
        }
        for (var size = 0; size < sizes.Count; size++)
        {
            for (var depth = 0; depth < depths.Count; depth++)
            {
                var here = levels[size][depth] ?? -1;
                if (
                    (size > 0 && (levels[size - 1][depth] ?? -1) > here)
                    || (depth > 0 && (levels[size][depth - 1] ?? -1) > here)
                    || here > Verdict.HighestLevel
                )
                {
                    throw Refusal.Invalid(
                        nameof(levels),
                        $"Size {size + 1} and depth {depth + 1} need level {here}, less than a smaller size or depth, or no level at all."
                    );
                }
            }
        }
        return new(currency, sizes, depths, levels);
    }

    /// <inheritdoc/>
    public bool Equals(AuthorityMatrix? other) =>
        other is not null
        && Currency == other.Currency
        && Sizes.Equals(other.Sizes)
        && Depths.Equals(other.Depths)
        && levels.Zip(other.levels).All(rows => rows.First.SequenceEqual(rows.Second));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AuthorityMatrix);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Sizes, Depths);

    /// <summary>One rule for each level: the cells from which on it is needed. A cell implies all that are larger or deeper.</summary>
    internal IEnumerable<Rule<DiscountFacts, Verdict>> Rules()
    {
        var size = DiscountFeatures.DealSize(Currency);
        foreach (var level in levels.SelectMany(row => row).OfType<int>().Distinct().Order())
        {
            var corners = new List<Specification<DiscountFacts>>();
            var least = int.MaxValue;
            for (var row = 0; row < Sizes.Count; row++)
            {
                var first = FirstAt(row, level);
                if (first >= least || first >= Depths.Count)
                {
                    continue;
                }
                least = first;
                corners.Add(From(size, row, first));
            }
            yield return Rule.Objection(
                FormattableString.Invariant($"MATRIX-{level}"),
                corners.Count == 1 ? corners[0] : Specification<DiscountFacts>.Any(corners),
                Verdict.Refer(level),
                "approval matrix of deal size and discount"
            );
        }
    }

    private int FirstAt(int row, int level)
    {
        for (var depth = 0; depth < Depths.Count; depth++)
        {
            if (levels[row][depth] >= level)
            {
                return depth;
            }
        }
        return int.MaxValue;
    }

    private Specification<DiscountFacts> From(Measure<DiscountFacts, Money> size, int row, int depth)
    {
        var parts = new List<Specification<DiscountFacts>>();
        if (row > 0)
        {
            var edge = Money.Of(Sizes.Edges[row - 1], Currency);
            parts.Add(Sizes.EdgeBelongsAbove ? size.AtLeast(edge) : size.Above(edge));
        }
        if (depth > 0)
        {
            var edge = Percentage.Percent(Depths.Edges[depth - 1]);
            parts.Add(Depths.EdgeBelongsAbove ? DiscountFeatures.Depth.AtLeast(edge) : DiscountFeatures.Depth.Above(edge));
        }
        return parts.Count switch
        {
            0 => DiscountFeatures.Depth.IsKnown | !DiscountFeatures.Depth.IsKnown,
            1 => parts[0],
            _ => Specification<DiscountFacts>.All(parts),
        };
    }
}
