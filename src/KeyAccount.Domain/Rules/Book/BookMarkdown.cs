using System.Globalization;
using System.Text;

namespace KeyAccount.Domain.Rules.Book;

/// <summary>Writes a rule book as Markdown; no text of a policy can become markup.</summary>
internal static class BookMarkdown
{
    private const string Special = "\\`*_[]<>|#~&$";

    public static string Of(IEnumerable<BookBlock> blocks) => string.Join('\n', blocks.Select(Text));

    private static string Text(BookBlock block) =>
        block switch
        {
            BookBlock.Heading heading => $"{new string('#', heading.Level)} {Escaped(heading.Text)}\n",
            BookBlock.Paragraph paragraph => $"{Escaped(paragraph.Text)}\n",
            BookBlock.Table table => Table(table),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Table(BookBlock.Table table)
    {
        var text = new StringBuilder();
        Row(text, table.Header.Select(Escaped));
        Row(text, table.Header.Select(_ => "---"));
        foreach (var row in table.Rows)
        {
            Row(
                text,
                row.Select(
                    (cell, column) => table.CodeColumns.Contains(column) && cell.Length > 0 ? $"`{cell}`" : Escaped(cell)
                )
            );
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) =>
        text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Special.Contains(character, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(char.IsControl(character) ? ' ' : character);
        }

        return escaped.ToString();
    }
}
