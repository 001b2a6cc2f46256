using System.Collections.Immutable;
using System.Text;

namespace KeyAccount.Domain.Rules.Cases;

/// <summary>Comma-separated values as RFC 4180 has them, with lines that end in a line feed; a carriage return before it is read over.</summary>
internal static class CsvText
{
    /// <summary>A cell with the place at which it begins, both numbers from 1.</summary>
    public sealed record Cell(string Text, int Line, int Column);

    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted)) + "\n";

    /// <summary>The rows of a text; what is wrong with it at its first broken cell.</summary>
    public static (ImmutableArray<ImmutableArray<Cell>> Rows, (Cell At, string Allowed)? Problem) Read(string text)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<Cell>>();
        var row = ImmutableArray.CreateBuilder<Cell>();
        // Spreadsheets begin a text with a mark of its encoding.
        var (at, line, start) = (text.StartsWith('\uFEFF') ? 1 : 0, 1, 0);
        while (at < text.Length)
        {
            Cell place = new(string.Empty, line, at - start + 1);
            var cell = new StringBuilder();
            if (text[at] == '"')
            {
                at++;
                while (at < text.Length && (text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"')))
                {
                    at += text[at] == '"' ? 1 : 0;
                    (line, start) = text[at] == '\n' ? (line + 1, at + 1) : (line, start);
                    cell.Append(text[at++]);
                }

                if (at++ >= text.Length)
                {
                    return (rows.ToImmutable(), (place with { Text = cell.ToString() }, "a quote at its end"));
                }
            }
            else
            {
                while (at < text.Length && text[at] is not (',' or '\n' or '\r' or '"'))
                {
                    cell.Append(text[at++]);
                }
            }

            row.Add(place with { Text = cell.ToString() });
            var isEnd = at >= text.Length || text[at] == '\n' || text.AsSpan(at).StartsWith("\r\n", StringComparison.Ordinal);
            if (!isEnd && text[at] != ',')
            {
                return (
                    rows.ToImmutable(),
                    (
                        new(text[at..(at + 1)], line, at - start + 1),
                        "a comma or the end of the line; quotes around the whole cell"
                    )
                );
            }

            if (isEnd)
            {
                rows.Add(row.DrainToImmutable());
                at += at < text.Length && text[at] == '\r' ? 2 : 1;
                (line, start) = (line + 1, at);
            }
            else if (++at >= text.Length)
            {
                row.Add(new(string.Empty, line, at - start + 1));
                rows.Add(row.DrainToImmutable());
            }
        }

        return (rows.ToImmutable(), null);
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny("\",\n\r") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
