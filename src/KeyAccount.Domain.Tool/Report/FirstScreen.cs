using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>What a manager looks at first: figures, actions, changes, and whether they can be relied on.</summary>
internal sealed class FirstScreen(Html html, ReportBook book)
{
    private const int MostChanges = 12;
    private const int DaysInWeek = 7;

    private readonly ReportText text = book.Text;

    public void Write()
    {
        WriteTiles();
        WriteActions();
        WriteChanges();
        WriteInput();
    }

    private void WriteTiles()
    {
        var figures = book.Result.Portfolio.Figures;
        var over = book.Rows.Where(row => row.Excess > 0).ToList();
        var expected = book.Result.Outlook.Expected;
        html.Begin("section", ("class", "tiles"), ("aria-label", text[ReportPhrase.Title]));
        Tile(ReportPhrase.Open, text.Money(figures.Open), Reconciliation());
        Tile(
            ReportPhrase.Overdue,
            text.Money(figures.Overdue),
            figures is { Overdue: { } overdue, Open: { IsPositive: true } open } && overdue <= open
                ? text.Fill(ReportPhrase.OfOpen, Share.Of(overdue.MinorUnits, open.MinorUnits, Rounding.HalfEven))
                : ""
        );
        Tile(
            ReportPhrase.OverLine,
            text.Total(ReportBook.Sum(over.Select(row => (long?)row.Excess))),
            text.Fill(ReportPhrase.Accounts, text.Number(over.Count))
        );
        Tile(ReportPhrase.Expiring, text.Number(Expiry.In(book).Count()), "");
        Tile(
            ReportPhrase.Expected,
            expected.All(week => week.Amount is not null)
                ? text.Total(ReportBook.Sum(expected.Select(week => week.Amount?.MinorUnits)))
                : text[ReportPhrase.Unknown],
            ""
        );
        html.End();
    }

    private void Tile(Label label, string figure, string note)
    {
        html.Begin("div", ("class", "tile")).Put("h2", label.In(book.Language)).Put("p", figure, ("class", "figure"));
        if (note.Length > 0)
        {
            html.Put("p", note, ("class", "note"));
        }

        html.End();
    }

    private void WriteActions()
    {
        html.Section("actions", text[ReportPhrase.Actions]).Put("p", text[ReportPhrase.ActionsNote], ("class", "note"));
        var actions = book.Actions.Take(ReportAction.MostListed).ToList();
        if (actions.Count == 0)
        {
            html.Put("p", text[ReportPhrase.NoActions]);
        }

        html.Table(
            text[ReportPhrase.Actions],
            [
                text[ReportPhrase.Account],
                text[ReportPhrase.Owner],
                text[ReportPhrase.AtRisk],
                text[ReportPhrase.Deadline],
                text[ReportPhrase.Reason],
                text[ReportPhrase.NextStep],
            ],
            [2],
            actions.Select(row =>
                (string[])
                    [
                        ReportText.Client(row),
                        row.Row.Facts.Profile?.Owner ?? "–",
                        text.Money(row.Action.AtRisk),
                        text.Deadline(row.Action),
                        text.Fill(ReportAction.ReasonOf(row.Action.Kind), row),
                        text.Fill(ReportAction.StepOf(row.Action.Kind), row),
                    ]
            ),
            "cards actions"
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

        var changes = ReportChange.In(book).ToList();
        if (changes.Count == 0)
        {
            html.Put("p", text[ReportPhrase.NoChanges]).End();
            return;
        }

        html.Put(
            "p",
            string.Join(
                " · ",
                changes
                    .GroupBy(change => change.What)
                    .OrderBy(group => group.Key.English, StringComparer.Ordinal)
                    .Select(group => $"{text[group.Key]}: {text.Number(group.Count())}")
            )
        );
        html.Table(
            text[ReportPhrase.Changes],
            [
                text[ReportPhrase.Account],
                text[ReportPhrase.What],
                text[ReportPhrase.Before],
                text[ReportPhrase.Now],
                text[ReportPhrase.Open],
            ],
            [4],
            changes
                .Take(MostChanges)
                .Select(change =>
                    (string[])
                        [
                            ReportText.Client(change.Row),
                            text[change.What],
                            change.Before,
                            change.Now,
                            text.Money(change.Row.Open),
                        ]
                ),
            "cards"
        );
        if (changes.Count > MostChanges)
        {
            html.Put("p", text.Fill(ReportPhrase.MoreChanges, text.Number(changes.Count - MostChanges)), ("class", "note"));
        }

        html.End();
    }

    private void WriteInput()
    {
        html.Begin("div", ("class", "pair"));
        WriteExpected();
        WriteExpiring();
        html.End().Section("input", text[ReportPhrase.Input]).Begin("div", ("class", "pair"));
        html.Table(
            text[ReportPhrase.Input],
            [
                text[ReportPhrase.File],
                text[ReportPhrase.Rows],
                text[ReportPhrase.Kept],
                text[ReportPhrase.LeftOut],
                text[ReportPhrase.Rejected],
            ],
            [1, 2, 3, 4],
            book.Result.Files.Select(file =>
                (string[])
                    [
                        Path.GetFileName(file.File),
                        text.Number(file.Rows),
                        text.Number(file.Kept),
                        text.Number(file.FilteredOut),
                        text.Number(file.Rejected),
                    ]
            )
        );
        var outlook = book.Result.Outlook;
        html.Table(
            text[ReportPhrase.Open],
            [text[ReportPhrase.What], text[ReportPhrase.Amount]],
            [1],
            [
                [text[ReportPhrase.Invoiced], text.Money(outlook.Invoiced)],
                [text[ReportPhrase.Settled], text.Money(outlook.Settled)],
                [text[ReportPhrase.PartPaid], text.Money(outlook.PartPaid)],
                [text[ReportPhrase.OpenOfDocuments], text.Money(outlook.Open)],
                [
                    text[ReportPhrase.OpenOfAccounts],
                    book.OpenOfAccounts is { } open ? text.Total(open) : text[ReportPhrase.Unknown],
                ],
            ]
        );
        html.End().Put("p", Reconciliation(), ("class", "note")).End();
    }

    private string Reconciliation()
    {
        if (
            book.Result.Portfolio.Figures.Open is not { } open
            || book.Result.Outlook.Open is not { } documents
            || book.OpenOfAccounts is not { } accounts
        )
        {
            return text[ReportPhrase.Unreconciled];
        }

        var difference =
            Int128.Max(open.MinorUnits, Int128.Max(documents.MinorUnits, accounts))
            - Int128.Min(open.MinorUnits, Int128.Min(documents.MinorUnits, accounts));
        return difference == 0 ? text[ReportPhrase.Reconciled] : text.Fill(ReportPhrase.Difference, text.Total(difference));
    }

    private void WriteExpected()
    {
        var expected = book.Result.Outlook.Expected;
        html.Section("expected", text[ReportPhrase.Expected]).Put("p", text[ReportPhrase.ExpectedNote], ("class", "note"));
        html.Bars(
            text[ReportPhrase.Expected],
            text[ReportPhrase.Deadline],
            text[ReportPhrase.Amount],
            [
                .. expected.Select(
                    (week, at) =>
                        (
                            text.Fill(
                                ReportPhrase.Week,
                                ReportText.Day(book.Result.Portfolio.AsOf.PlusDays((at + 1) * DaysInWeek))
                            ),
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
        html.Section("expiring", text[ReportPhrase.Expiring]);
        var expiring = Expiry.In(book).ToList();
        if (expiring.Count == 0)
        {
            html.Put("p", text[ReportPhrase.NothingExpires]).End();
            return;
        }

        html.Table(
            text[ReportPhrase.Expiring],
            [text[ReportPhrase.Account], text[ReportPhrase.What], text[ReportPhrase.Until]],
            [],
            expiring
                .Take(ReportAction.MostListed)
                .Select(expiry => (string[])[ReportText.Client(expiry.Row), text[expiry.What], ReportText.Day(expiry.On)])
        );
        if (expiring.Count > ReportAction.MostListed)
        {
            html.Put(
                "p",
                text.Fill(ReportPhrase.MoreChanges, text.Number(expiring.Count - ReportAction.MostListed)),
                ("class", "note")
            );
        }

        html.End();
    }
}
