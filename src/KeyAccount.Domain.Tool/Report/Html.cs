using System.Globalization;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>Writes HTML: every text is escaped, so that nothing from a file can become part of the page.</summary>
internal sealed class Html(TextWriter page)
{
    private readonly Stack<string> open = [];
    private string heading = "";

    /// <summary>Writes markup of ours as it is; never anything that came from a file.</summary>
    public Html Raw(string markup)
    {
        page.Write(markup);
        return this;
    }

    public Html Begin(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(tag, attributes);
        open.Push(tag);
        return this;
    }

    public Html End()
    {
        page.Write($"</{open.Pop()}>");
        return this;
    }

    /// <summary>A whole element with a text.</summary>
    public Html Put(string tag, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(tag, attributes);
        Text(text);
        page.Write($"</{tag}>");
        return this;
    }

    public Html Text(string text)
    {
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '&':
                    page.Write("&amp;");
                    break;
                case '<':
                    page.Write("&lt;");
                    break;
                case '>':
                    page.Write("&gt;");
                    break;
                case '"':
                    page.Write("&quot;");
                    break;
                case '\'':
                    page.Write("&#39;");
                    break;
                // Controls are no characters of HTML, apart from white space.
                case < ' ' and not ('\t' or '\n' or '\r'):
                    page.Write('\uFFFD');
                    break;
                default:
                    page.Write(letter);
                    break;
            }
        }

        return this;
    }

    /// <summary>A section with a heading, to be ended.</summary>
    public Html Section(string id, string title)
    {
        heading = title;
        return Begin("section", ("id", id), ("aria-labelledby", $"{id}-h")).Put("h2", title, ("id", $"{id}-h"));
    }

    /// <summary>A table with a caption and column headers; its first column heads the rows. Columns in <paramref name="figures"/> are numbers.</summary>
    public void Table(string caption, string[] headers, int[] figures, IEnumerable<string[]> rows, string kind = "")
    {
        Begin("div", ("class", "wide"))
            .Begin("table", ("class", kind))
            .Put("caption", caption, ("class", CaptionClass(caption)));
        Begin("thead").Begin("tr");
        for (var at = 0; at < headers.Length; at++)
        {
            Put("th", headers[at], ("scope", "col"), ("class", figures.Contains(at) ? "n" : ""));
        }

        End().End().Begin("tbody");
        foreach (var row in rows)
        {
            Begin("tr");
            for (var at = 0; at < row.Length; at++)
            {
                if (at == 0)
                {
                    Put("th", row[at], ("scope", "row"), ("data-label", headers[at]));
                }
                else
                {
                    Put("td", row[at], ("class", figures.Contains(at) ? "n" : ClassOf(row[at])), ("data-label", headers[at]));
                }
            }

            End();
        }

        End().End().End();
    }

    /// <summary>Figures with a bar each: a table, so that it reads without the picture.</summary>
    public void Bars(
        string caption,
        string label,
        string figure,
        IReadOnlyList<(string Label, decimal Value, string Text)> bars
    )
    {
        var largest = bars.Select(bar => bar.Value).DefaultIfEmpty(0).Max();
        Begin("table", ("class", "bars")).Put("caption", caption, ("class", CaptionClass(caption)));
        Begin("thead").Begin("tr").Put("th", label, ("scope", "col")).Put("th", figure, ("scope", "col"), ("class", "n"));
        Raw("<td></td>").End().End().Begin("tbody");
        foreach (var bar in bars)
        {
            Begin("tr").Put("th", bar.Label, ("scope", "row")).Put("td", bar.Text, ("class", "n"));
            var width = largest <= 0 ? 0 : Math.Max(0, bar.Value) * 100 / largest;
            Raw(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<td class=\"bar\" aria-hidden=\"true\"><svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" focusable=\"false\"><rect width=\"{width:0.##}\" height=\"10\"/></svg></td>"
                )
            );
            End();
        }

        End().End();
    }

    /// <summary>A caption that says what the heading just said is there for readers who do not see the heading.</summary>
    private string CaptionClass(string caption) => caption == heading ? "quiet" : "";

    private static string ClassOf(string cell) =>
        cell.Length == 10 && NodaTime.Text.LocalDatePattern.Iso.Parse(cell).Success ? "d" : "";

    private void Tag(string tag, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        page.Write($"<{tag}");
        foreach (var (name, value) in attributes)
        {
            if (value.Length > 0)
            {
                page.Write($" {name}=\"");
                Text(value);
                page.Write('"');
            }
        }

        page.Write('>');
    }
}
