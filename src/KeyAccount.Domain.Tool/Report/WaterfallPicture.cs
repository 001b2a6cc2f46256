using System.Globalization;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>A waterfall as a table with a bar in each row, so that it reads without the picture too.</summary>
internal static class WaterfallPicture
{
    /// <param name="html">The page.</param>
    /// <param name="id">Its id in the page.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="headers">The heads of the step, the amount, and its part of list.</param>
    /// <param name="bars">The steps in their order.</param>
    public static void Write(
        Html html,
        string id,
        string caption,
        (string Step, string Amount, string OfList) headers,
        IReadOnlyList<WaterfallBar> bars
    )
    {
        var ends = bars.SelectMany(bar => new[] { bar.From, bar.To }).OfType<Money>().Select(end => end.MinorUnits).ToList();
        var (low, high) = (Math.Min(0, ends.DefaultIfEmpty(0).Min()), Math.Max(1, ends.DefaultIfEmpty(0).Max()));
        html.Begin("table", ("class", "bars fall"), ("id", id));
        html.Put("caption", caption, ("class", caption == html.Heading ? "quiet" : ""));
        html.Begin("thead").Begin("tr").Put("th", headers.Step, ("scope", "col"));
        html.Put("th", headers.Amount, ("scope", "col"), ("class", "n"));
        html.Put("th", headers.OfList, ("scope", "col"), ("class", "n")).Raw("<td></td>").End().End().Begin("tbody");
        foreach (var bar in bars)
        {
            html.Begin("tr", ("class", bar.IsLevel ? "level" : "")).Put("th", bar.Label, ("scope", "row"));
            html.Put("td", bar.Amount, ("class", "n")).Put("td", bar.OfList, ("class", "n"));
            WriteBar(html, bar, low, high);
            html.End();
        }

        html.End().End();
    }

    private static void WriteBar(Html html, WaterfallBar bar, long low, long high)
    {
        html.Raw("<td class=\"bar\" aria-hidden=\"true\">");
        if (bar is { From: { } from, To: { } to })
        {
            var (left, right) = (
                Place(Math.Min(from.MinorUnits, to.MinorUnits)),
                Place(Math.Max(from.MinorUnits, to.MinorUnits))
            );
            html.Raw(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" focusable=\"false\"><rect x=\"{left:0.##}\" width=\"{Math.Max(right - left, 0.3m):0.##}\" height=\"10\"/></svg>"
                )
            );
        }

        html.Raw("</td>");

        decimal Place(long minor) => ((decimal)minor - low) * 100 / ((decimal)high - low);
    }
}
