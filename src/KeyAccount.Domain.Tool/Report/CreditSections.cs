using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>Exposure, lines, ageing, disputes, payment and what evidence is missing.</summary>
internal sealed class CreditSections(Html html, ReportBook book)
{
    private readonly ReportText text = book.Text;

    public void Write()
    {
        WriteExposure();
        html.Begin("div", ("class", "pair"));
        WriteLineUse();
        WriteAgeing();
        WriteDisputes();
        WritePayment();
        html.End();
        WriteMissingFiles();
    }

    private void WriteExposure()
    {
        html.Section("grades", text[ReportPhrase.ByGrade]).Begin("div", ("class", "pair uneven"));
        CreditGrade?[] grades = [.. Enum.GetValues<CreditGrade>().Reverse().Cast<CreditGrade?>(), null];
        html.Begin("div");
        html.Bars(
            "grades-t",
            html.Heading,
            (text[ReportPhrase.Grade], text[ReportPhrase.Clients], text[ReportPhrase.Open]),
            [.. grades.Select(grade => Exposed(text.GradeName(grade), row => row.Credit?.Grade == grade))]
        );
        if (book.Result.Credit is { } credit)
        {
            html.Begin("p", ("class", "note")).Text($"{text[ReportPhrase.Lines]}: ");
            html.Put("span", text.Money(credit.Lines), ("id", "lines")).End();
        }

        html.End();
        new ReportTable(
            "largest-t",
            text[ReportPhrase.TopTen],
            [
                text[ReportPhrase.Account],
                text[ReportPhrase.Open],
                text[ReportPhrase.Overdue],
                text[ReportPhrase.Grade],
                text[ReportPhrase.Line],
            ],
            [1, 2, 4]
        )
        {
            None = text[book.OpenOfAccounts is null ? ReportPhrase.Unknown : ReportPhrase.NothingOpen],
        }.WriteClients(
            html,
            book.Rows.Where(row => row.Open > 0)
                .OrderByDescending(row => row.Open)
                .ThenBy(row => row.Account, StringComparer.Ordinal)
                .Take(ReportTerms.Listed)
                .Select(row =>
                    (
                        row,
                        (string[])
                            [
                                text.Money(row.Open),
                                text.Money(row.Overdue),
                                row.Credit?.Grade?.ToString() ?? ReportText.Nobody,
                                row.Line is null ? ReportText.Nobody : text.Money(row.Line),
                            ]
                    )
                )
        );
        html.End().End();
    }

    /// <summary>How many accounts and how much open there are of a kind.</summary>
    private ReportBar Exposed(string label, Func<ReportRow, bool> isOne)
    {
        var rows = book.Rows.Where(isOne).ToList();
        return ReportBook.Total(rows.Select(row => row.Open)) is { } open
            ? new(label, text.Number(rows.Count), (decimal)open, text.Total(open))
            : new(label, text.Number(rows.Count), 0, text[ReportPhrase.Unknown]);
    }

    private void WriteLineUse()
    {
        html.Section("use", text[ReportPhrase.LineUse]);
        html.Bars(
            "use-t",
            html.Heading,
            (text[ReportPhrase.CurrentLine], text[ReportPhrase.Clients], text[ReportPhrase.Open]),
            [
                Exposed(text.Fill(ReportPhrase.UpTo, ReportTerms.LowUse), row => Used(row, 0, ReportTerms.LowUse)),
                Exposed(
                    text.Fill(ReportPhrase.UpTo, ReportTerms.HighUse),
                    row => Used(row, ReportTerms.LowUse, ReportTerms.HighUse)
                ),
                Exposed(
                    text.Fill(ReportPhrase.UpTo, ReportTerms.FullUse),
                    row => Used(row, ReportTerms.HighUse, ReportTerms.FullUse)
                ),
                Exposed(text[ReportPhrase.Over100], row => row.Excess > 0),
                Exposed(text[ReportPhrase.NoLine], row => row.Current is null),
            ]
        );
        html.End();
    }

    /// <summary>Whether an account uses more than the one and up to the other share of its line; nothing open is no use.</summary>
    private static bool Used(ReportRow row, int above, int upTo)
    {
        if (row.Current is not { } line || row.Excess > 0)
        {
            return false;
        }

        var open = (Int128)Math.Max(0, row.Open ?? 0) * 100;
        return (above == 0 || open > (Int128)line * above) && open <= (Int128)line * upTo;
    }

    private void WriteAgeing()
    {
        html.Section("ageing", text[ReportPhrase.Ageing]);
        Label[] names =
        [
            ReportPhrase.NotDue,
            ReportPhrase.Days1To30,
            ReportPhrase.Days31To60,
            ReportPhrase.Days61To90,
            ReportPhrase.Over90,
        ];
        var sums = ReportBook.AgeingOf(book.Result.Outlook);
        html.Bars(
            "ageing-t",
            html.Heading,
            (text[ReportPhrase.AgeBand], "", text[ReportPhrase.Open]),
            [
                .. names.Select(
                    (name, at) =>
                        new ReportBar(
                            text[name],
                            "",
                            sums.IsEmpty ? 0 : sums[at].Amount,
                            sums.IsEmpty ? text[ReportPhrase.Unknown] : text.Money(sums[at])
                        )
                ),
            ]
        );
        html.Begin("p", ("class", "note")).Text($"{text[ReportPhrase.UnusedCredit]}: ");
        html.Put("span", sums.IsEmpty ? text[ReportPhrase.Unknown] : text.Money(sums[^1]), ("id", "unused")).End().End();
    }

    private void WriteDisputes()
    {
        html.Section("disputes", text[ReportPhrase.Disputes]);
        (Label Name, DisputeAge Age)[] ages =
        [
            (ReportPhrase.UpTo30, DisputeAge.UpTo30),
            (ReportPhrase.Days31To60, DisputeAge.UpTo60),
            (ReportPhrase.Days61To90, DisputeAge.UpTo90),
            (ReportPhrase.Over90, DisputeAge.Over90),
            (ReportPhrase.WithoutDay, DisputeAge.WithoutDay),
        ];
        html.Bars(
            "disputes-t",
            html.Heading,
            (text[ReportPhrase.DisputeAge], text[ReportPhrase.Invoices], text[ReportPhrase.Open]),
            [
                .. ages.Select(age =>
                {
                    var disputes = book.Result.Outlook.Disputes[(int)age.Age];
                    return new ReportBar(
                        text[age.Name],
                        text.Number(disputes.Amount is null ? null : disputes.Count),
                        disputes.Amount?.Amount ?? 0,
                        text.Money(disputes.Amount)
                    );
                }),
            ]
        );
        html.End();
    }

    private void WritePayment()
    {
        html.Section("payment", text[ReportPhrase.Payment]).Put("p", text[ReportPhrase.PaymentNote], ("class", "note"));
        html.Bars(
            "payment-t",
            html.Heading,
            (text[ReportPhrase.Month], text[ReportPhrase.FellDue], text[ReportPhrase.DaysLate]),
            [
                .. book.Result.Outlook.Payment.Select(month => new ReportBar(
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{month.Year}-{month.Month:00}"),
                    text.Money(month.Due),
                    month.DaysLate ?? 0,
                    month.DaysLate is null ? ReportText.Nobody : text.Decimal(month.DaysLate)
                )),
            ]
        );
        html.End();
    }

    private void WriteMissingFiles()
    {
        html.Section("missing", text[ReportPhrase.MissingFiles]).Put("p", text[ReportPhrase.MissingNote], ("class", "note"));
        var missing = book
            .Rows.Where(row => row.Blocked is null or > 0 && row.Needs.Length > 0)
            .OrderByDescending(row => row.Blocked ?? -1)
            .ThenBy(row => row.Account, StringComparer.Ordinal)
            .ToList();
        html.Put(
            "p",
            $"{text.Fill(ReportPhrase.Accounts, text.Number(missing.Count))} · {text[ReportPhrase.Blocked]}: {text.Total(ReportBook.Total(missing.Select(row => row.Blocked)))}",
            ("id", "missing-count")
        );
        new ReportTable(
            "missing-t",
            html.Heading,
            [text[ReportPhrase.Account], text[ReportPhrase.Owner], text[ReportPhrase.Blocked], text[ReportPhrase.Needed]],
            [2]
        )
        {
            None = text[ReportPhrase.NothingMissing],
            IsCards = true,
        }.WriteClients(
            html,
            missing
                .Take(ReportTerms.Listed)
                .Select(row =>
                    (row, (string[])[row.Owner ?? ReportText.Nobody, text.Money(row.Blocked), text.Needs(row.Needs)])
                )
        );
        html.End();
    }
}
