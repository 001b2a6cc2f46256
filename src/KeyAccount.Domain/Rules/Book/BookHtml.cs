using System.Globalization;
using System.Text;

namespace KeyAccount.Domain.Rules.Book;

/// <summary>Writes a rule book as one page of HTML without scripts and without anything from elsewhere; every text is escaped.</summary>
internal static class BookHtml
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}"
        + "table{border-collapse:collapse;width:100%;margin:1rem 0}"
        + "th,td{border:1px solid #bbb;padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
        + "th{background:#f0f0f0}code{font-family:ui-monospace,monospace;white-space:nowrap}"
        + "@media print{body{font-size:11px;max-width:none;margin:0}tr{break-inside:avoid}}";

    public static string Of(string title, Language language, IEnumerable<BookBlock> blocks)
    {
        var page = new StringBuilder();
        page.AppendJoin(
            '\n',
            "<!DOCTYPE html>",
            $"<html lang=\"{Tag(language)}\">",
            "<head>",
            "<meta charset=\"utf-8\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
            $"<title>{Escaped(title)}</title>",
            $"<style>{Style}</style>",
            "</head>",
            "<body>",
            string.Empty
        );
        foreach (var block in blocks)
        {
            Write(page, block);
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder page, BookBlock block)
    {
        switch (block)
        {
            case BookBlock.Heading heading:
                page.Append(CultureInfo.InvariantCulture, $"<h{heading.Level}>{Escaped(heading.Text)}</h{heading.Level}>\n");
                break;
            case BookBlock.Paragraph paragraph:
                page.Append(CultureInfo.InvariantCulture, $"<p>{Escaped(paragraph.Text)}</p>\n");
                break;
            case BookBlock.Table table:
                page.Append("<table>\n<thead>");
                Row(page, table.Header.Select(cell => $"<th scope=\"col\">{Escaped(cell)}</th>"));
                page.Append("</thead>\n<tbody>\n");
                foreach (var row in table.Rows)
                {
                    Row(
                        page,
                        row.Select(
                            (cell, column) =>
                                table.CodeColumns.Contains(column) && cell.Length > 0
                                    ? $"<td><code>{Escaped(cell)}</code></td>"
                                    : $"<td>{Escaped(cell)}</td>"
                        )
                    );
                }

                page.Append("</tbody>\n</table>\n");
                break;
        }
    }

    private static void Row(StringBuilder page, IEnumerable<string> cells) =>
        page.Append(CultureInfo.InvariantCulture, $"<tr>{string.Concat(cells)}</tr>\n");

    private static string Tag(Language language) =>
        language switch
        {
            Language.English => "en",
            Language.Spanish => "es",
            Language.SimplifiedChinese => "zh-Hans",
        };

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
}
