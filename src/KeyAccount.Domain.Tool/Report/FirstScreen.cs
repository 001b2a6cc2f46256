using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>What a manager looks at first: the figures of the day, what to do, and what changed.</summary>
internal sealed class FirstScreen(Html html, ReportBook book)
{
    private readonly ReportText text = book.Text;

    public void Write()
    {
        WriteTiles();
        WriteActions();
        WriteChanges();
    }

    private void WriteTiles()
    {
        var figures = book.Result.Portfolio.Figures;
        var over = book.Rows.Where(row => row.Excess is null or > 0).ToList();
        var excess = ReportBook.Total(over.Select(row => row.Excess));
        html.Begin("section", ("class", "tiles"), ("aria-label", text[ReportPhrase.Title]));
        Tile("open", text[ReportPhrase.Open], text.Money(figures.Open), book.Reconciliation, figures.Open is not null);
        Tile(
            "overdue",
            text[ReportPhrase.Overdue],
            text.Money(figures.Overdue),
            figures is { Overdue: { } overdue, Open: { IsPositive: true } open } && overdue <= open
                ? text.Fill(ReportPhrase.OfOpen, Share.Of(overdue.MinorUnits, open.MinorUnits, Rounding.HalfEven))
                : "",
            figures.Overdue is not null
        );
        Tile(
            "over",
            text[ReportPhrase.OverLine],
            text.Total(excess),
            excess is null ? "" : text.Fill(ReportPhrase.Accounts, text.Number(over.Count)),
            excess is not null
        );
        var soon = Expiry.In(book).ToList();
        Tile(
            "expiring",
            text.Fill(ReportPhrase.Expiring, ReportTerms.ExpiryDays),
            text.Number(soon.Count),
            text.Fill(ReportPhrase.Accounts, text.Number(soon.Select(expiry => expiry.Row).Distinct().Count())),
            isMoney: false
        );
        var expected = book.Result.Outlook.Expected;
        var knows = expected.All(week => week.Amount is not null);
        Tile(
            "expected",
            text.Fill(ReportPhrase.Expected, ReportTerms.CashWeeks),
            text.Total(ReportBook.Total(expected.Select(week => week.Amount?.MinorUnits))),
            knows ? text.Fill(ReportPhrase.InvoicesCounted, text.Number(expected.Sum(week => week.Count))) : "",
            knows
        );
        html.End();
    }

    private void Tile(string id, string label, string figure, string note, bool isMoney) =>
        html.Tile(id, label, figure, note, isMoney ? $" {book.Result.Portfolio.Currency.Code}" : "");

    private void WriteActions()
    {
        html.Section("actions", text.Fill(ReportPhrase.Actions, ReportTerms.Actions))
            .Put("p", text[ReportPhrase.ActionsNote], ("class", "note"));
        new ReportTable(
            "actions-t",
            html.Heading,
            [
                text[ReportPhrase.Account],
                text[ReportPhrase.Owner],
                text[ReportPhrase.AtRisk],
                text[ReportPhrase.Deadline],
                text[ReportPhrase.Reason],
                text[ReportPhrase.NextStep],
            ],
            [2]
        )
        {
            None = text[ReportPhrase.NoActions],
            IsCards = true,
        }.WriteClients(
            html,
            book.Actions.Take(ReportTerms.Actions)
                .Select(row =>
                    (
                        row,
                        (string[])
                            [
                                row.Owner ?? ReportText.Nobody,
                                text.Money(row.Action.AtRisk),
                                text.Deadline(row.Action),
                                text.Fill(ReportAction.ReasonOf(row.Action.Kind), row),
                                text.Fill(ReportAction.StepOf(row.Action.Kind), row),
                            ]
                    )
                )
        );
        html.End();
    }

    private void WriteChanges()
    {
        html.Section("changes", text[ReportPhrase.Changes]);
        if (book.Result.Previous is not { } previous)
        {
            html.Put("p", text[ReportPhrase.NoPrevious]).End();
            return;
        }

        if (previous.AsOf is { } since)
        {
            html.Put("p", text.Fill(ReportPhrase.ChangesSince, since), ("class", "note"));
        }

        if (previous.Currency != book.Result.Portfolio.Currency.Code)
        {
            html.Put("p", text[ReportPhrase.OtherCurrency], ("class", "warn"));
        }

        html.Put(
            "p",
            string.Join(
                " · ",
                ReportChange
                    .Whats.Select(what => (What: what, Count: book.Changes.Count(change => change.What == what)))
                    .Where(what => what.Count > 0)
                    .Select(what => $"{text[what.What]}: {text.Number(what.Count)}")
            ),
            ("id", "changes-count")
        );
        new ReportTable(
            "changes-t",
            html.Heading,
            [
                text[ReportPhrase.Account],
                text[ReportPhrase.What],
                text[ReportPhrase.Before],
                text[ReportPhrase.Now],
                text[ReportPhrase.Open],
            ],
            [4]
        )
        {
            None = text[ReportPhrase.NoChanges],
            IsCards = true,
        }.WriteClients(
            html,
            book.Changes.Take(ReportTerms.Changes)
                .Select(change =>
                    (change.Row, (string[])[text[change.What], change.Before, change.Now, text.Money(change.Row.Open)])
                )
        );
        html.Put("p", text.More(book.Changes.Length - ReportTerms.Changes), ("class", "note"), ("id", "changes-more")).End();
    }
}
