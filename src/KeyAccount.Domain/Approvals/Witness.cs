using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Approvals;

/// <summary>The figures that need a level of a column.</summary>
internal static class Witness
{
    /// <summary>Figures that the level covers and the one below does not, or, where a rule may lift the level, figures it covers.</summary>
    /// <returns>Null when no request ever needs the level in the column.</returns>
    public static Measures? Of(AuthorityLadder ladder, int column, int level)
    {
        Measures? liftable = null;
        for (var dimension = 0; dimension < ladder.Terms.Dimensions.Length; dimension++)
        {
            if (!ladder.Engages(column, dimension) || ladder.LimitAt(column, dimension, level).IsNobody)
            {
                continue;
            }
            var asked = Measures.None.With(ladder.Terms.Dimensions[dimension], Value(ladder, column, level, dimension));
            liftable ??= asked;
            if (ladder.LowestLevel(column, dimension, asked.All[0].Value) == level)
            {
                return asked;
            }
        }
        return column == 0 || ladder.Terms.Climbs ? liftable : null;
    }

    private static long Value(AuthorityLadder ladder, int column, int level, int dimension)
    {
        if (ladder.LimitAt(column, dimension, level).UpTo is { } bound)
        {
            return bound;
        }
        var below = level == 0 ? null : ladder.LimitAt(column, dimension, level - 1).UpTo;
        var step = ladder.Terms.Dimensions[dimension].Risk(1);
        return below is { } last ? Math.Clamp(last + step, -Money.MaxMinorUnits, Money.MaxMinorUnits) : 0;
    }
}
