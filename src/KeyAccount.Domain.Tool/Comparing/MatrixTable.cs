using System.Globalization;
using KeyAccount.Domain.Tool.Report;

namespace KeyAccount.Domain.Tool.Comparing;

/// <summary>Writes a migration matrix as a table: what stays on the diagonal, what moves marked.</summary>
internal sealed class MatrixTable(Html html, ReportText text)
{
    public void Write(Matrix matrix)
    {
        html.Begin("div")
            .Put(
                "h3",
                $"{text[matrix.Title]}: {text.Fill(ComparePhrase.Moved, text.Number(matrix.Moved), text.Number(matrix.Total))}"
            );
        html.Begin("div", ("class", "wide")).Begin("table", ("class", "matrix"), ("id", $"matrix-{matrix.Id}"));
        html.Put("caption", text[matrix.Title], ("class", "quiet"));
        html.Begin("thead")
            .Begin("tr")
            .Put("th", $"{text[ComparePhrase.Before]} ↓ {text[ComparePhrase.After]} →", ("scope", "col"));
        foreach (var name in matrix.Names)
        {
            html.Put("th", name, ("scope", "col"), ("class", "n"));
        }

        html.Put("th", "Σ", ("scope", "col"), ("class", "n")).End().End().Begin("tbody");
        for (var row = 0; row < matrix.Names.Count; row++)
        {
            html.Begin("tr").Put("th", matrix.Names[row], ("scope", "row"));
            for (var column = 0; column < matrix.Names.Count; column++)
            {
                Cell(matrix.Counts[row][column], isSame: row == column);
            }

            html.Put("td", text.Number(matrix.Counts[row].Sum()), ("class", "n")).End();
        }

        html.Begin("tr", ("class", "sum")).Put("th", "Σ", ("scope", "row"));
        for (var column = 0; column < matrix.Names.Count; column++)
        {
            html.Put("td", text.Number(matrix.Counts.Sum(row => row[column])), ("class", "n"));
        }

        html.Put("td", text.Number(matrix.Total), ("class", "n")).End();
        html.End().End().End().End();
    }

    private void Cell(int count, bool isSame) =>
        html.Put(
            "td",
            count == 0 ? "·" : count.ToString("N0", CultureInfo.InvariantCulture),
            (
                "class",
                isSame ? "n same"
                : count > 0 ? "n moved"
                : "n"
            )
        );
}
