using System.Globalization;
using System.Text;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>Pareto, concentration, ABC, RFM and what does not add up in the records.</summary>
internal sealed class Appendix(Html html, ReportBook book)
{
    /// <summary>The classes in the order of the page.</summary>
    public static readonly AbcClass[] Classes = [AbcClass.A, AbcClass.B, AbcClass.C, AbcClass.None];

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
        html.Raw("<svg class=\"curve\" viewBox=\"-22 -4 126 122\" role=\"img\" aria-label=\"")
            .Text(text[ReportPhrase.ParetoNote])
            .Raw("\"><path class=\"axis\" d=\"M0 0V100H100\"/><path class=\"grid\" d=\"M0 100L100 0M0 50H100M50 0V100\"/>")
            .Raw($"<path class=\"line\" id=\"pareto\" d=\"{Curve(purchases)}\"/>")
            .Raw(
                "<text x=\"-2\" y=\"3\" text-anchor=\"end\">100 %</text><text x=\"-2\" y=\"51\" text-anchor=\"end\">50 %</text>"
            )
            .Raw("<text x=\"0\" y=\"107\">0</text><text x=\"50\" y=\"107\" text-anchor=\"middle\">50 %</text>")
            .Raw("<text x=\"100\" y=\"107\" text-anchor=\"end\">100 %</text><text x=\"50\" y=\"115\" text-anchor=\"middle\">")
            .Text(text[ReportPhrase.ParetoAxis])
            .Raw("</text></svg>");
        html.Put("p", text[ReportPhrase.ParetoNote], ("class", "note")).End();
    }

    private static string Curve(Concentration purchases)
    {
        var path = new StringBuilder("M0 100");
        for (var at = 1; at <= ReportTerms.CurvePoints; at++)
        {
            var families = (int)((long)purchases.Accounts * at / ReportTerms.CurvePoints);
            var share = purchases.OfLargest(families)?.BasisPoints ?? 0;
            path.Append(CultureInfo.InvariantCulture, $"L{at} {100m - (share / 100m):0.##}");
        }

        return path.ToString();
    }

    private void WriteConcentration()
    {
        var standing = book.Result.Portfolio.Standing;
        html.Begin("div");
        new ReportTable(
            "concentration-t",
            text[ReportPhrase.Concentration],
            [text[ReportPhrase.What], text[ReportPhrase.Purchases], text[ReportPhrase.Open]],
            [1, 2]
        ).Write(
            html,
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
            "abc-t",
            text[ReportPhrase.Abc],
            (text[ReportPhrase.AbcClass], "", text[ReportPhrase.Families]),
            [
                new("A", "", abc.A, text.Number(abc.A)),
                new("B", "", abc.B, text.Number(abc.B)),
                new("C", "", abc.C, text.Number(abc.C)),
                new(text[ReportPhrase.NoPurchases], "", abc.None, text.Number(abc.None)),
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

        new ReportTable("rfm-t", text[ReportPhrase.Rfm], ["R \\ F", "1", "2", "3", "4", "5"], [1, 2, 3, 4, 5]).Write(
            html,
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
        foreach (var problem in problems.Take(ReportTerms.Notes))
        {
            html.Put("li", $"{Words.Write(problem.Kind)}: {problem.Account} {problem.Detail} ({text.Number(problem.Count)})");
        }

        html.End().End();
    }
}
