using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Approvals;

/// <summary>The request that needs a level of a column.</summary>
/// <param name="Asked">The figures.</param>
/// <param name="AtLeast">The rank that a rule of a policy calls for; null when the figures alone need the level.</param>
internal sealed record Witness(Measures Asked, string? AtLeast)
{
    /// <summary>A request whose route really has a step at the level of the column.</summary>
    /// <returns>Null when no request does. Requests in several dimensions need no level that none of them needs alone.</returns>
    public static Witness? Of(AuthorityLadder ladder, int column, int level)
    {
        string?[] leasts = column == 0 ? [null, ladder.Terms.Ranks[level].Name] : [null];
        var candidates =
            from least in leasts
            from dimension in Enumerable.Range(0, ladder.Terms.Dimensions.Length)
            from needed in Enumerable.Range(level, ladder.Top + 1 - level)
            from value in Values(ladder, column, needed, dimension)
            select new Witness(Measures.None.With(ladder.Terms.Dimensions[dimension], value), least);
        return candidates.FirstOrDefault(one =>
            ladder
                .Route(one.Asked, one.AtLeast)
                .Steps.Any(step => step.Level == level && step.Column == ladder.Terms.Columns[column])
        );
    }

    // Where the rank below ends, its own end, and the least that can be asked: other columns cover the first if they cover any.
    private static IEnumerable<long> Values(AuthorityLadder ladder, int column, int level, int dimension)
    {
        var step = ladder.Terms.Dimensions[dimension].Risk(1);
        if (level > 0 && ladder.LimitAt(column, dimension, level - 1).UpTo is { } below)
        {
            yield return Math.Clamp(below + step, -Money.MaxMinorUnits, Money.MaxMinorUnits);
        }
        if (ladder.LimitAt(column, dimension, level).UpTo is { } bound)
        {
            yield return bound;
        }
        yield return 0;
        yield return -step * Money.MaxMinorUnits;
    }
}
