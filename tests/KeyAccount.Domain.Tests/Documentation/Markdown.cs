namespace KeyAccount.Domain.Tests.Documentation;

/// <summary>What a documentation page promises: its code blocks and its links.</summary>
internal static class Markdown
{
    private const string Exempt = "<!-- not compiled: ";

    /// <summary>The pages that a reader gets to see.</summary>
    public static readonly IReadOnlyList<string> Pages =
    [
        .. Repository
            .Files(".", "*.md")
            .Where(page => !page.Contains('/', StringComparison.Ordinal) || page.StartsWith("docs/", StringComparison.Ordinal))
            .Concat(Repository.Files("src", "*.md"))
            .Concat(Repository.Files("benchmarks", "*.md")),
    ];

    /// <summary>The blocks in a language, without those that a comment above exempts with a reason.</summary>
    public static IEnumerable<string> Blocks(string text, string language)
    {
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].Trim() == "```" + language)
            {
                var end = Array.FindIndex(lines, at + 1, line => line.Trim() == "```");
                if (at == 0 || !lines[at - 1].TrimStart().StartsWith(Exempt, StringComparison.Ordinal))
                {
                    yield return Dedent(lines[(at + 1)..end]);
                }
                at = end;
            }
        }
    }

    /// <summary>The texts between "#region" and "#endregion" of a source file.</summary>
    public static IEnumerable<string> Regions(string source)
    {
        var lines = source.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].TrimStart().StartsWith("#region", StringComparison.Ordinal))
            {
                var end = Array.FindIndex(lines, at, line => line.Trim() == "#endregion");
                yield return Dedent(lines[(at + 1)..end]);
            }
        }
    }

    /// <summary>The targets of the links that stay inside the repository, without the anchor.</summary>
    public static IEnumerable<string> LocalLinks(string text) =>
        text.Split("](")
            .Skip(1)
            .Select(rest => rest.Split(')')[0].Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal));

    private static string Dedent(string[] lines)
    {
        var margin = lines
            .Where(line => line.Trim().Length > 0)
            .Select(line => line.Length - line.TrimStart().Length)
            .DefaultIfEmpty()
            .Min();
        return string.Join('\n', lines.Select(line => line.Length < margin ? "" : line[margin..].TrimEnd())).Trim('\n');
    }
}
