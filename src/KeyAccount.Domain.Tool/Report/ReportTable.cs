using NodaTime.Text;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>A table with a caption and heads of columns and rows. The script fills it anew for the owner and territory chosen, and sorts it.</summary>
/// <param name="Id">Its id in the page, by which the script finds it.</param>
/// <param name="Caption">What it shows; not repeated to the eye when the heading just said it.</param>
/// <param name="Headers">The heads of the columns.</param>
/// <param name="Figures">The columns that are numbers.</param>
internal sealed record ReportTable(string Id, string Caption, string[] Headers, int[] Figures)
{
    /// <summary>What it says without rows.</summary>
    public string None { get; init; } = "";

    /// <summary>Whether each row becomes a card on a phone.</summary>
    public bool IsCards { get; init; }

    /// <summary>Writes it with rows of text.</summary>
    public void Write(Html html, IEnumerable<string[]> rows) => Write(html, rows.Select(row => ((string?)null, row)));

    /// <summary>Writes it with rows that each begin with a client, which leads to its credit sheet.</summary>
    public void WriteClients(Html html, IEnumerable<(ReportRow Client, string[] Cells)> rows) =>
        Write(html, rows.Select(row => ((string?)row.Client.Account, (string[])[ReportText.Client(row.Client), .. row.Cells])));

    /// <summary>Writes it with rows whose first cell leads to the credit sheet of an account, where it has one.</summary>
    public void WriteAccounts(Html html, IEnumerable<(string? Account, string[] Cells)> rows) => Write(html, rows);

    private void Write(Html html, IEnumerable<(string? Account, string[] Cells)> rows)
    {
        html.Begin("div", ("class", "wide"))
            .Begin("table", ("id", Id), ("class", IsCards ? "cards" : ""), ("data-none", None))
            .Put("caption", Caption, ("class", Caption == html.Heading ? "quiet" : ""));
        html.Begin("thead").Begin("tr");
        for (var at = 0; at < Headers.Length; at++)
        {
            html.Put("th", Headers[at], ("scope", "col"), ("class", Figures.Contains(at) ? "n" : ""));
        }

        html.End().End().Begin("tbody");
        var count = 0;
        foreach (var (account, cells) in rows)
        {
            count++;
            html.Begin("tr");
            for (var at = 0; at < cells.Length; at++)
            {
                WriteCell(html, at, cells[at], at == 0 ? account : null);
            }

            html.End();
        }

        if (count == 0 && None.Length > 0)
        {
            html.Raw($"<tr class=\"none\"><td colspan=\"{Headers.Length}\">").Text(None).Raw("</td></tr>");
        }

        html.End().End().End();
    }

    private void WriteCell(Html html, int at, string cell, string? account)
    {
        if (at > 0)
        {
            html.Put("td", cell, ("class", Figures.Contains(at) ? "n" : ClassOf(cell)), ("data-label", Headers[at]));
            return;
        }

        html.Begin("th", ("scope", "row"), ("data-label", Headers[at]));
        if (account is null)
        {
            html.Text(cell);
        }
        else
        {
            html.Put("a", cell, ("href", $"#account={Uri.EscapeDataString(account)}"));
        }

        html.End();
    }

    /// <summary>A date is not broken over lines.</summary>
    private static string ClassOf(string cell) => cell.Length == 10 && LocalDatePattern.Iso.Parse(cell).Success ? "d" : "";
}
