using System.Collections.Immutable;
using KeyAccount.Domain.Rules.Inversion;

namespace KeyAccount.Domain.Rules.Cases;

/// <summary>One answer for each cell of a question, well inside it, so that a case says little about cuts that are not its own.</summary>
internal static class CellAnswers
{
    private const long Year = 365;

    public static ImmutableArray<long> Of(AskedFeature asked) =>
        Cells.Of(asked) is { } cells
            ? [.. Enumerable.Range(0, cells.Count).Select(cell => Inside(asked.Feature.Scale, cells, cell))]
            : [0, .. asked.Operands.Order(), asked.Operands.Aggregate(0L, (all, operand) => all | operand)];

    private static long Inside(Scale scale, Cells cells, int cell)
    {
        if (scale.IsMarks || scale.DeclaredCodes is not null)
        {
            return cells.Nearest(cell, 0);
        }

        var (low, high) = (cells.Nearest(cell, scale.SmallestCode), cells.Nearest(cell, scale.LargestCode));
        var (isFirst, isLast) = (cell == 0, cell == cells.Count - 1);
        return isFirst && isLast ? cells.Nearest(cell, 0)
            : isFirst ? cells.Nearest(cell, scale.IsTime ? high - Year : 0)
            : isLast ? Math.Min(high, low + (scale.IsTime ? Year : Math.Max(1, low / 4)))
            : low + ((high - low) / 2);
    }
}
