namespace KeyAccount.Domain.Rules.Documents;

/// <summary>Finds the declared name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>The name with the fewest changed letters, case aside; null when more than a third would change.</summary>
    public static string? Find(string written, IEnumerable<string> declared)
    {
        if (written.Length > Identifier.MaximumLength)
        {
            return null;
        }

        var (nearest, fewest) = ((string?)null, int.MaxValue);
        foreach (var name in declared)
        {
            var changes = Changes(Fold(written), Fold(name));
            if (changes < fewest && changes * 3 <= Math.Max(written.Length, name.Length))
            {
                (nearest, fewest) = (name, changes);
            }
        }

        return nearest;
    }

    private static string Fold(string name) => name.Trim().Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>Letters to insert, leave out or replace.</summary>
    private static int Changes(string from, string to)
    {
        var previous = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var row = 1; row <= from.Length; row++)
        {
            var current = new int[to.Length + 1];
            current[0] = row;
            for (var column = 1; column <= to.Length; column++)
            {
                var replaced = previous[column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(previous[column], current[column - 1]) + 1);
            }

            previous = current;
        }

        return previous[to.Length];
    }
}
