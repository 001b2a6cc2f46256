using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Report;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>A table of amounts whose cells are the darker the larger they are.</summary>
internal sealed class HeatMap(Html html)
{
    private const int Shades = 8;

    /// <param name="id">The id of the table.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="corner">The head of the row heads.</param>
    /// <param name="columns">The heads of the columns.</param>
    /// <param name="rows">The rows, each with its head and an amount a column; null where nothing was spent.</param>
    /// <param name="total">The last row, which has no shades.</param>
    public void Write(
        string id,
        string caption,
        string corner,
        IReadOnlyList<string> columns,
        IReadOnlyList<(string Name, IReadOnlyList<Money?> Cells)> rows,
        (string Name, IReadOnlyList<Money?> Cells) total
    )
    {
        var largest = rows.SelectMany(row => row.Cells).Max(cell => cell?.MinorUnits) ?? 0;
        html.Begin("div", ("class", "wide")).Begin("table", ("class", "heat"), ("id", id));
        html.Put("caption", caption, ("class", caption == html.Heading ? "quiet" : ""));
        html.Begin("thead").Begin("tr").Put("th", corner, ("scope", "col"));
        foreach (var column in columns)
        {
            html.Put("th", column, ("scope", "col"), ("class", "n"));
        }

        html.End().End().Begin("tbody");
        foreach (var (name, cells) in rows)
        {
            Row("", name, cells, cell => $"n h{ShadeOf(cell?.MinorUnits, largest)}");
        }

        Row("total", total.Name, total.Cells, _ => "n");
        html.End().End().End();

        void Row(string kind, string name, IReadOnlyList<Money?> cells, Func<Money?, string> classOf)
        {
            html.Begin("tr", ("class", kind)).Put("th", name, ("scope", "row"));
            foreach (var cell in cells)
            {
                html.Put("td", Whole(cell), ("class", classOf(cell)));
            }

            html.End();
        }
    }

    /// <summary>Whole units of the currency, half away from zero: the picture is for comparing.</summary>
    private static string Whole(Money? cell) =>
        cell is { } known
            ? decimal.Round(known.Amount, 0, MidpointRounding.AwayFromZero).ToString("N0", CultureInfo.InvariantCulture)
            : "";

    /// <summary>The shade of minor units against the largest ones: 1 to 8, and none for nothing, what is not known, or credits.</summary>
    public static int ShadeOf(long? units, long largest) =>
        units is > 0 and { } known && largest > 0
            ? (int)Int128.Min(Shades, (((Int128)known * Shades) + largest - 1) / largest)
            : 0;
}
