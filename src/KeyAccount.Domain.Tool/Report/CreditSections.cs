using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>Exposure, lines, ageing, disputes, payment and what evidence is missing.</summary>
internal sealed class CreditSections(Html html, ReportBook book)
{
    private const int MostListed = 10;

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
        var groups = grades.Select(grade => (Grade: grade, Rows: book.Rows.Where(row => row.Credit?.Grade == grade).ToList()));
        html.Begin("div");
        html.Bars(
            text[ReportPhrase.ByGrade],
            text[ReportPhrase.Grade],
            text[ReportPhrase.Open],
            [
                .. groups.Select(group =>
                    (
                        $"{text.Grade(group.Grade)} · {text.Fill(ReportPhrase.Accounts, text.Number(group.Rows.Count))}",
                        (decimal)Positive(group.Rows),
                        text.Total(ReportBook.Sum(group.Rows.Select(row => row.Open)))
                    )
                ),
            ]
        );
        if (book.Result.Credit is { } credit)
        {
            html.Put("p", $"{text[ReportPhrase.Lines]}: {text.Money(credit.Lines)}", ("class", "note"));
        }

        html.End();
        html.Table(
            text[ReportPhrase.TopTen],
            [
                text[ReportPhrase.Account],
                text[ReportPhrase.Open],
                text[ReportPhrase.Overdue],
                text[ReportPhrase.Grade],
                text[ReportPhrase.Line],
            ],
            [1, 2, 4],
            book.Rows.Where(row => row.Open > 0)
                .OrderByDescending(row => row.Open)
                .ThenBy(row => row.Account, StringComparer.Ordinal)
                .Take(MostListed)
                .Select(row =>
                    (string[])
                        [
                            ReportText.Client(row),
                            text.Money(row.Open),
                            text.Money(row.Overdue),
                            row.Credit?.Grade?.ToString() ?? "–",
                            row.Line is null ? "–" : text.Money(row.Line),
                        ]
                )
        );
        html.End().End();
    }

    private static Int128 Positive(IEnumerable<ReportRow> rows) => Int128.Max(0, ReportBook.Sum(rows.Select(row => row.Open)));

    private void WriteLineUse()
    {
        html.Section("use", text[ReportPhrase.LineUse]);
        (Label Name, Func<ReportRow, bool> Is)[] bands =
        [
            (ReportPhrase.UpTo50, row => Used(row, 0, 50)),
            (ReportPhrase.UpTo90, row => Used(row, 50, 90)),
            (ReportPhrase.UpTo100, row => Used(row, 90, 100)),
            (ReportPhrase.Over100, row => row.Excess > 0),
            (ReportPhrase.NoLine, row => row.Current is null),
        ];
        html.Bars(
            text[ReportPhrase.LineUse],
            text[ReportPhrase.CurrentLine],
            text[ReportPhrase.Open],
            [
                .. bands.Select(band =>
                {
                    var rows = book.Rows.Where(band.Is).ToList();
                    return (
                        $"{text[band.Name]} · {text.Fill(ReportPhrase.Accounts, text.Number(rows.Count))}",
                        (decimal)Positive(rows),
                        text.Total(ReportBook.Sum(rows.Select(row => row.Open)))
                    );
                }),
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
        if (book.Ageing is not { } ageing)
        {
            html.Put("p", text[ReportPhrase.Unknown]).End();
            return;
        }

        (Label Name, Int128 Amount)[] bands =
        [
            (ReportPhrase.NotDue, ageing.NotDue),
            (ReportPhrase.Days1To30, ageing.Days30),
            (ReportPhrase.Days31To60, ageing.Days60),
            (ReportPhrase.Days61To90, ageing.Days90),
            (ReportPhrase.Over90, ageing.Over90),
        ];
        html.Bars(
            text[ReportPhrase.Ageing],
            text[ReportPhrase.Overdue],
            text[ReportPhrase.Open],
            [.. bands.Select(band => (text[band.Name], (decimal)band.Amount, text.Total(band.Amount)))]
        );
        html.Put("p", $"{text[ReportPhrase.UnusedCredit]}: {text.Total(-ageing.Credit)}", ("class", "note")).End();
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
            text[ReportPhrase.Disputes],
            text[ReportPhrase.Invoices],
            text[ReportPhrase.Open],
            [
                .. ages.Select(age =>
                {
                    var disputes = book.Result.Outlook.Disputes[(int)age.Age];
                    return (
                        $"{text[age.Name]} · {text.Number(disputes.Count)}",
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
            text[ReportPhrase.Payment],
            text[ReportPhrase.Month],
            text[ReportPhrase.DaysLate],
            [
                .. book.Result.Outlook.Payment.Select(month =>
                    (
                        string.Create(
                            System.Globalization.CultureInfo.InvariantCulture,
                            $"{month.Year}-{month.Month:00} · {text.Money(month.Due)}"
                        ),
                        month.DaysLate ?? 0,
                        month.DaysLate is null ? "–" : text.Decimal(month.DaysLate)
                    )
                ),
            ]
        );
        html.End();
    }

    private void WriteMissingFiles()
    {
        html.Section("missing", text[ReportPhrase.MissingFiles]);
        var missing = book
            .Rows.Where(row => row.Blocked > 0 && row.Needs.Length > 0)
            .OrderByDescending(row => row.Blocked)
            .ThenBy(row => row.Account, StringComparer.Ordinal)
            .ToList();
        html.Put(
            "p",
            $"{text.Fill(ReportPhrase.Accounts, text.Number(missing.Count))}, {text.Total(ReportBook.Sum(missing.Select(row => (long?)row.Blocked)))}"
        );
        html.Table(
            text[ReportPhrase.MissingFiles],
            [text[ReportPhrase.Account], text[ReportPhrase.Owner], text[ReportPhrase.Blocked], text[ReportPhrase.Needed]],
            [2],
            missing
                .Take(MostListed)
                .Select(row =>
                    (string[])
                        [
                            ReportText.Client(row),
                            row.Row.Facts.Profile?.Owner ?? "–",
                            text.Money(row.Blocked),
                            text.Needs(row.Needs),
                        ]
                ),
            "cards"
        );
        html.End();
    }
}
