using System.Globalization;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>Writes HTML: every text is escaped, so that nothing from a file can become part of the page.</summary>
internal sealed class Html(TextWriter page)
{
    private readonly Stack<string> open = [];

    /// <summary>The heading of the section that is being written.</summary>
    public string Heading { get; private set; } = "";

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
        Heading = title;
        return Begin("section", ("id", id), ("aria-labelledby", $"{id}-h")).Put("h2", title, ("id", $"{id}-h"));
    }

    /// <summary>One figure to be seen at once.</summary>
    /// <param name="id">Which one it is.</param>
    /// <param name="label">What it is.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="note">What it is to be read with.</param>
    /// <param name="unit">What stands small behind the figure; null where none of the tiles has a unit.</param>
    public void Tile(string id, string label, string figure, string note, string? unit = null)
    {
        Begin("div", ("class", "tile"), ("id", $"tile-{id}")).Put("h2", label);
        Begin("p", ("class", "figure")).Put("span", figure);
        if (unit is not null)
        {
            Put("small", unit);
        }

        End().Put("p", note, ("class", "note")).End();
    }

    /// <summary>Figures with a bar each: a table, so that it reads without the picture.</summary>
    /// <param name="id">Its id in the page, by which the script finds it.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="headers">The heads of the label, of the figure beside it, and of the figure that the bar draws.</param>
    /// <param name="bars">The rows.</param>
    public void Bars(
        string id,
        string caption,
        (string Label, string Beside, string Figure) headers,
        IReadOnlyList<ReportBar> bars
    )
    {
        var largest = bars.Select(bar => bar.Value).DefaultIfEmpty(0).Max();
        Begin("table", ("class", "bars"), ("id", id)).Put("caption", caption, ("class", caption == Heading ? "quiet" : ""));
        Begin("thead").Begin("tr").Put("th", headers.Label, ("scope", "col"));
        Put("th", headers.Beside, ("scope", "col"), ("class", "n")).Put("th", headers.Figure, ("scope", "col"), ("class", "n"));
        Raw("<td></td>").End().End().Begin("tbody");
        foreach (var bar in bars)
        {
            Begin("tr").Put("th", bar.Label, ("scope", "row"));
            Put("td", bar.Beside, ("class", "n")).Put("td", bar.Text, ("class", "n"));
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
