namespace KeyAccount.Domain.Tool.Tables;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>A question to append to a message, or nothing when no candidate is near enough to be a slip of the pen.</summary>
    public static string Hint(string written, IEnumerable<string> candidates) =>
        Find(written, candidates) is { } nearest ? $"; did you mean \"{nearest}\"?" : "";

    /// <summary>The candidate with the fewest changed letters, case aside; null when more than a third would change.</summary>
    public static string? Find(string written, IEnumerable<string> candidates)
    {
        var (nearest, fewest) = ((string?)null, int.MaxValue);
        foreach (var candidate in candidates)
        {
            var changes = Changes(Fold(written), Fold(candidate));
            if (changes < fewest && changes * 3 <= Math.Max(written.Length, candidate.Length))
            {
                (nearest, fewest) = (candidate, changes);
            }
        }

        return nearest;
    }

    /// <summary>Spelling variants that say the same name: case, and the marks that stand between words.</summary>
    private static string Fold(string name) => name.ToUpperInvariant().Replace(' ', '_').Replace('-', '_').Trim('_');

    /// <summary>Letters to insert, leave out, replace or swap with a neighbour.</summary>
    private static int Changes(string from, string to)
    {
        int[] earlier = [];
        int[] previous = [];
        for (var row = 0; row <= from.Length; row++)
        {
            var current = new int[to.Length + 1];
            for (var column = 0; column <= to.Length; column++)
            {
                if (row == 0 || column == 0)
                {
                    current[column] = row + column;
                    continue;
                }

                var replaced = previous[column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(previous[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1])
                {
                    current[column] = Math.Min(current[column], earlier[column - 2] + 1);
                }
            }

            (earlier, previous) = (previous, current);
        }

        return previous[to.Length];
    }
}
