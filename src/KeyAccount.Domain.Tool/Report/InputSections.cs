namespace KeyAccount.Domain.Tool.Report;

/// <summary>Cash to come, what expires, and whether the figures add up with what was read.</summary>
internal sealed class InputSections(Html html, ReportBook book)
{
    private readonly ReportText text = book.Text;

    public void Write()
    {
        html.Begin("div", ("class", "pair"));
        WriteExpected();
        WriteExpiring();
        html.End();
        WriteInput();
    }

    private void WriteExpected()
    {
        html.Section("expected", text.Fill(ReportPhrase.Expected, ReportTerms.CashWeeks))
            .Put("p", text[ReportPhrase.ExpectedNote], ("class", "note"));
        html.Bars(
            "expected-t",
            html.Heading,
            (text[ReportPhrase.Weeks], text[ReportPhrase.Invoices], text[ReportPhrase.Amount]),
            [
                .. book.Result.Outlook.Expected.Select(
                    (week, at) =>
                        new ReportBar(
                            text.Fill(
                                ReportPhrase.Week,
                                ReportText.Day(book.Result.Portfolio.AsOf.PlusDays((at + 1) * ReportTerms.DaysInWeek))
                            ),
                            text.Number(week.Amount is null ? null : week.Count),
                            week.Amount?.Amount ?? 0,
                            text.Money(week.Amount)
                        )
                ),
            ]
        );
        html.End();
    }

    private void WriteExpiring()
    {
        html.Section("expiring", text.Fill(ReportPhrase.Expiring, ReportTerms.ExpiryDays));
        var expiring = Expiry.In(book).ToList();
        new ReportTable(
            "expiring-t",
            html.Heading,
            [text[ReportPhrase.Account], text[ReportPhrase.What], text[ReportPhrase.Until]],
            []
        )
        {
            None = text[ReportPhrase.NothingExpires],
        }.WriteClients(
            html,
            expiring
                .Take(ReportTerms.Listed)
                .Select(expiry => (expiry.Row, (string[])[text[expiry.What], ReportText.Day(expiry.On)]))
        );
        html.Put("p", text.More(expiring.Count - ReportTerms.Listed), ("class", "note"), ("id", "expiring-more")).End();
    }

    private void WriteInput()
    {
        html.Section("input", text[ReportPhrase.Input]).Begin("div", ("class", "pair"));
        FilesTable.Write(html, text, text[ReportPhrase.Files], book.Result.Files);
        var outlook = book.Result.Outlook;
        new ReportTable(
            "documents-t",
            text[ReportPhrase.Open],
            [text[ReportPhrase.What], text[ReportPhrase.Amount]],
            [1]
        ).Write(
            html,
            [
                [text[ReportPhrase.Invoiced], text.Money(outlook.Invoiced)],
                [text[ReportPhrase.Settled], text.Money(outlook.Settled)],
                [text[ReportPhrase.PartPaid], text.Money(outlook.PartPaid)],
                [text[ReportPhrase.OpenOfDocuments], text.Money(outlook.Open)],
                [text[ReportPhrase.OpenOfAccounts], text.Total(book.OpenOfAccounts)],
            ]
        );
        html.End().Put("p", book.Reconciliation, ("class", "note"), ("id", "reconciled")).End();
    }
}
