using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Report;

namespace KeyAccount.Domain.Tool.Comparing;

/// <summary>Writes compare.html: one page that needs nothing but itself, not even a script.</summary>
internal sealed class ComparePage
{
    public const string FileName = "compare.html";

    private const int MostRows = 100;

    private static readonly string Style = PageFrame.Resource("report.css") + PageFrame.Resource("compare.css");

    private readonly Html html;
    private readonly PolicyComparison comparison;
    private readonly ReportText text;

    private ComparePage(Html html, PolicyComparison comparison)
    {
        (this.html, this.comparison) = (html, comparison);
        text = new(comparison.Language, comparison.Portfolio.Currency, comparison.Portfolio.AsOf);
    }

    public static void Write(Stream stream, PolicyComparison comparison) =>
        PageFrame.Write(stream, page => new ComparePage(new Html(page), comparison).Write());

    private void Write()
    {
        var title = $"{text[ComparePhrase.Title]} {ReportText.Day(comparison.Portfolio.AsOf)}";
        PageFrame.WriteHead(html, text.Language, title, Style, script: null);
        html.Begin("body");
        WriteHeader();
        html.Begin("main");
        WriteTiles();
        WriteSums();
        WriteMatrices();
        WriteAffected();
        html.End().End().Raw("</html>\n");
    }

    private void WriteHeader()
    {
        var portfolio = comparison.Portfolio;
        html.Begin("header").Put("h1", text[ComparePhrase.Title]);
        html.Put("p", text.Fill(ReportPhrase.AsOf, ReportText.Day(portfolio.AsOf), portfolio.Currency.Code), ("class", "lead"));
        html.Begin("ul", ("class", "facts"));
        html.Put("li", $"{text[ComparePhrase.Before]}: {Policies(comparison.Before)}");
        html.Put("li", $"{text[ComparePhrase.After]}: {Policies(comparison.After)}");
        if (comparison.Credit is null)
        {
            html.Put("li", text[ComparePhrase.NoCredit]);
        }

        html.End().End();
    }

    private void WriteTiles()
    {
        html.Begin("section", ("class", "tiles"), ("aria-label", text[ComparePhrase.Title]));
        html.Tile(
            "affected",
            text[ComparePhrase.AffectedTile],
            text.Number(comparison.Affected.Count),
            text.Fill(ComparePhrase.OfAll, text.Number(comparison.Portfolio.Accounts.Length))
        );
        if (comparison.Credit is { Before: { } before, After: { } after } credit)
        {
            html.Tile("raised", text[ComparePhrase.Raised], text.Number(credit.Raised), "");
            html.Tile("lowered", text[ComparePhrase.Lowered], text.Number(credit.Lowered), "");
            html.Tile("sum", text[ComparePhrase.Sum], Signed(after.Sum - before.Sum), Moves(before.Sum, after.Sum));
            html.Tile(
                "loss",
                text[ComparePhrase.Loss],
                Signed(after.ExpectedLoss - before.ExpectedLoss),
                Moves(before.ExpectedLoss, after.ExpectedLoss)
            );
        }

        html.End();
    }

    private void WriteSums()
    {
        if (comparison.Credit is not { Before: { } before, After: { } after })
        {
            return;
        }

        html.Section("sums", text[ComparePhrase.Sums]).Begin("div", ("class", "pair"));
        new ReportTable(
            "sums-t",
            html.Heading,
            [text[ReportPhrase.What], text[ComparePhrase.Before], text[ComparePhrase.After], text[ComparePhrase.Difference]],
            [1, 2, 3]
        ).Write(
            html,
            [
                [
                    text[ComparePhrase.Lines],
                    text.Number(before.Lines),
                    text.Number(after.Lines),
                    Signed(after.Lines - before.Lines),
                ],
                Row(ComparePhrase.Sum, totals => totals.Sum),
                Row(ComparePhrase.Loss, totals => totals.ExpectedLoss),
            ]
        );
        WriteLineMoves();
        html.End().End();

        string[] Row(Label label, Func<LineTotals, Money> figure) =>
            [text[label], text.Money(figure(before)), text.Money(figure(after)), Signed(figure(after) - figure(before))];
    }

    private void WriteLineMoves()
    {
        var moves = LineMove.Of(comparison);
        var (none, given) = (text[ComparePhrase.NoLine], text[ComparePhrase.Given]);
        (string Label, int Count)[] rows =
        [
            (text[ComparePhrase.Raised], moves.Raised),
            (text[ComparePhrase.Lowered], moves.Lowered),
            (text[ReportPhrase.Unchanged], moves.Same),
            ($"{none} → {given}", moves.Given),
            ($"{given} → {none}", moves.Lost),
            ($"{none} → {none}", moves.None),
        ];
        html.Bars(
            "lines-t",
            text[ComparePhrase.LineMoves],
            (text[ReportPhrase.What], "", text[ReportPhrase.Clients]),
            [.. rows.Select(row => new ReportBar(row.Label, "", row.Count, text.Number(row.Count)))]
        );
    }

    private void WriteMatrices()
    {
        html.Section("migration", text[ComparePhrase.Migration]);
        html.Put("p", text[ComparePhrase.MigrationNote], ("class", "note"));
        WriteMatrices([.. comparison.Matrices.Where(matrix => matrix.Moved > 0)]);
        Matrix[] still = [.. comparison.Matrices.Where(matrix => matrix.Moved == 0)];
        if (still.Length > 0)
        {
            var names = string.Join(", ", still.Select(matrix => text[matrix.Title]));
            html.Begin("details").Put("summary", text.Fill(ComparePhrase.Still, names));
            WriteMatrices(still);
            html.End();
        }

        html.End();
    }

    private void WriteMatrices(IReadOnlyList<Matrix> matrices)
    {
        html.Begin("div", ("class", "pair"));
        foreach (var matrix in matrices)
        {
            new MatrixTable(html, text).Write(matrix);
        }

        html.End();
    }

    private void WriteAffected()
    {
        var words = new AffectedReasons(comparison.Language, comparison.Reader);
        html.Section("affected", text[ComparePhrase.MostAffected]);
        new ReportTable(
            "affected-t",
            html.Heading,
            [text[ReportPhrase.Account], text[ComparePhrase.Change], text[ComparePhrase.Difference], text[ComparePhrase.Why]],
            [2]
        )
        {
            None = text[ComparePhrase.Nobody],
            IsCards = true,
        }.Write(
            html,
            comparison
                .Affected.Take(MostRows)
                .Select(account =>
                    (string[])
                        [
                            account.Name is { } name && name != account.Account ? $"{account.Account} {name}" : account.Account,
                            string.Join("; ", words.Changes(account)),
                            account.LineDifference is { } difference ? Signed(difference) : ReportText.Nobody,
                            string.Join("; ", words.Reasons(account)),
                        ]
                )
        );
        if (comparison.Affected.Count > MostRows)
        {
            html.Put(
                "p",
                text.Fill(ComparePhrase.More, text.Number(comparison.Affected.Count - MostRows), AffectedTable.FileName),
                ("class", "note")
            );
        }

        html.End();
    }

    private string Policies(ReviewResult result) =>
        string.Join(", ", result.Fingerprints.Select(policy => ReportText.Signed(policy, text.Language)));

    private string Moves(Money before, Money after) => $"{text.Money(before)} → {text.Money(after)}";

    private string Signed(Money difference) => difference.IsPositive ? $"+{text.Money(difference)}" : text.Money(difference);

    private string Signed(int difference) => difference > 0 ? $"+{text.Number(difference)}" : text.Number(difference);
}
