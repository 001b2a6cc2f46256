using System.Globalization;
using System.Text;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>Pareto, concentration, ABC, RFM and what does not add up in the records.</summary>
internal sealed class Appendix(Html html, ReportBook book)
{
    private const int MostNotes = 20;
    private const int Points = 100;

    private readonly ReportText text = book.Text;

    public void Write()
    {
        html.Section("appendix", text[ReportPhrase.Appendix]).Begin("div", ("class", "pair"));
        WritePareto();
        WriteConcentration();
        WriteRfm();
        WriteNotes();
        html.End().End();
    }

    private void WritePareto()
    {
        var purchases = book.Result.Portfolio.Standing.Purchases;
        html.Begin("figure").Put("figcaption", text[ReportPhrase.Pareto]);
        if (purchases.Accounts > 0)
        {
            html.Raw("<svg class=\"curve\" viewBox=\"-8 -4 116 116\" role=\"img\" aria-label=\"")
                .Text(text[ReportPhrase.ParetoNote])
                .Raw(
                    "\"><path class=\"axis\" d=\"M0 0V100H100\"/><path class=\"grid\" d=\"M0 100L100 0\"/><path class=\"line\" d=\""
                )
                .Raw(Curve(purchases))
                .Raw(
                    "\"/><text x=\"0\" y=\"108\">0</text><text x=\"86\" y=\"108\">100 %</text><text x=\"2\" y=\"5\">100 %</text></svg>"
                );
        }

        html.Put("p", text[ReportPhrase.ParetoNote], ("class", "note")).End();
    }

    private static string Curve(Concentration purchases)
    {
        var path = new StringBuilder("M0 100");
        for (var at = 1; at <= Points; at++)
        {
            var families = (int)((long)purchases.Accounts * at / Points);
            var share = purchases.OfLargest(families)?.BasisPoints ?? 0;
            path.Append(CultureInfo.InvariantCulture, $"L{at} {100m - (share / 100m):0.##}");
        }

        return path.ToString();
    }

    private void WriteConcentration()
    {
        var standing = book.Result.Portfolio.Standing;
        html.Begin("div");
        html.Table(
            text[ReportPhrase.Concentration],
            [text[ReportPhrase.What], text[ReportPhrase.Purchases], text[ReportPhrase.Open]],
            [1, 2],
            [
                Row(text[ReportPhrase.Hhi], of => text.Decimal(of.HerfindahlHirschman, 0)),
                Row(text[ReportPhrase.Gini], of => text.Decimal(of.Gini, 2)),
                Largest(1),
                Largest(5),
                Largest(10),
            ]
        );
        var abc = standing.Abc;
        html.Bars(
            text[ReportPhrase.Abc],
            text[ReportPhrase.Abc],
            text[ReportPhrase.Families],
            [
                ("A", abc.A, text.Number(abc.A)),
                ("B", abc.B, text.Number(abc.B)),
                ("C", abc.C, text.Number(abc.C)),
                (text[ReportPhrase.None], abc.None, text.Number(abc.None)),
            ]
        );
        html.End();

        string[] Largest(int count) =>
            Row(
                text.Fill(ReportPhrase.Largest, count),
                of => of.OfLargest(count) is { } share ? share.ToString() : text[ReportPhrase.Unknown]
            );

        string[] Row(string name, Func<Concentration, string> figure) =>
            [name, figure(standing.Purchases), figure(standing.Open)];
    }

    private void WriteRfm()
    {
        var scores = book
            .Result.Review.Families.Select(family => family.Family.Facts.Standing?.Rfm)
            .OfType<RfmScore>()
            .GroupBy(score => (score.Recency, score.Frequency))
            .ToDictionary(group => group.Key, group => group.Count());
        html.Begin("div");
        if (scores.Count == 0)
        {
            html.Put("p", text[ReportPhrase.NoRfm]).End();
            return;
        }

        html.Table(
            text[ReportPhrase.Rfm],
            ["R \\ F", "1", "2", "3", "4", "5"],
            [1, 2, 3, 4, 5],
            Enumerable
                .Range(1, 5)
                .Reverse()
                .Select(recency =>
                    (string[])
                        [
                            recency.ToString(CultureInfo.InvariantCulture),
                            .. Enumerable
                                .Range(1, 5)
                                .Select(frequency => text.Number(scores.GetValueOrDefault((recency, frequency)))),
                        ]
                )
        );
        html.End();
    }

    private void WriteNotes()
    {
        var problems = book.Result.Portfolio.Problems;
        if (problems.IsEmpty)
        {
            return;
        }

        html.Begin("div").Put("h3", text[ReportPhrase.Notes]).Begin("ul");
        foreach (var problem in problems.Take(MostNotes))
        {
            html.Put("li", $"{Words.Write(problem.Kind)}: {problem.Account} {problem.Detail} ({text.Number(problem.Count)})");
        }

        html.End().End();
    }
}
