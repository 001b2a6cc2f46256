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
        var changes = new int[from.Length + 1, to.Length + 1];
        for (var row = 0; row <= from.Length; row++)
        {
            for (var column = 0; column <= to.Length; column++)
            {
                changes[row, column] =
                    row == 0 || column == 0
                        ? row + column
                        : Math.Min(
                            changes[row - 1, column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1),
                            Math.Min(changes[row - 1, column], changes[row, column - 1]) + 1
                        );
                if (row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1])
                {
                    changes[row, column] = Math.Min(changes[row, column], changes[row - 2, column - 2] + 1);
                }
            }
        }

        return changes[from.Length, to.Length];
    }
}
