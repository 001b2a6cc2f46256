using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Report;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>Writes expenses.html: one page that needs nothing but itself, not even a script.</summary>
internal sealed class SpendingPage
{
    public const string FileName = "expenses.html";

    private static readonly string Style = PageFrame.Resource("report.css") + PageFrame.Resource("expenses.css");

    private readonly Html html;
    private readonly SpendingReview review;
    private readonly ReportText text;

    private SpendingPage(Html html, SpendingReview review)
    {
        (this.html, this.review) = (html, review);
        text = new(review.Language, review.Seen.Currency, review.Seen.AsOf);
    }

    public static void Write(Stream stream, SpendingReview review) =>
        PageFrame.Write(stream, page => new SpendingPage(new Html(page), review).Write());

    private void Write()
    {
        var title = $"{text[SpendingPhrase.Title]} {ReportText.Day(review.Seen.AsOf)}";
        PageFrame.WriteHead(html, text.Language, title, Style, script: null);
        html.Begin("body");
        WriteHeader();
        html.Begin("main");
        WriteTiles();
        new BudgetSections(html, text, review).Write();
        new SpendingSections(html, text, review).Write();
        WriteFiles();
        html.End().End().Raw("</html>\n");
    }

    private void WriteHeader()
    {
        html.Begin("header").Put("h1", text[SpendingPhrase.Title]);
        html.Put(
            "p",
            text.Fill(ReportPhrase.AsOf, ReportText.Day(review.Seen.AsOf), review.Seen.Currency.Code),
            ("class", "lead")
        );
        html.Begin("ul", ("class", "facts"));
        foreach (var policy in review.Policies.All)
        {
            html.Put("li", ReportText.Signed(policy, text.Language));
        }

        if (review.Seen.NotSeen > 0)
        {
            html.Put("li", text.Fill(SpendingPhrase.NotSeen, text.Number(review.Seen.NotSeen)));
        }

        var rejected = review.Files.Sum(file => file.Rejected);
        html.Put("li", $"{text[SpendingPhrase.Rejected]}: {text.Number(rejected)}", ("class", rejected > 0 ? "warn" : ""));
        html.End();
        if (review.NotAssessed.Any())
        {
            html.Begin("section", ("id", "gaps")).Put("h2", text[SpendingPhrase.NotAssessed]).Begin("ul");
            foreach (var gap in review.NotAssessed)
            {
                html.Put("li", text[SpendingWords.Of(gap)]);
            }

            html.End().End();
        }

        html.End();
    }

    private void WriteTiles()
    {
        var months = review.Months.Months;
        html.Begin("section", ("class", "tiles"), ("aria-label", text[SpendingPhrase.Title]));
        Tile(
            "incurred",
            text.Fill(SpendingPhrase.Incurred, MonthsTable.Month(months[0]), MonthsTable.Month(months[^1])),
            text.Money(review.Incurred),
            text.Fill(SpendingPhrase.Lines, text.Number(review.Seen.Expenses.Length)),
            isMoney: true
        );
        if (review.Seen.Supplied is { Budgets: true, Categories: true })
        {
            var current = review.Current.ToList();
            var of = text.Fill(SpendingPhrase.OfBudgets, text.Number(current.Count));
            Tile("exceeded", text[SpendingPhrase.ExceededTile], Count(BudgetState.Exceeded), of);
            Tile("will-be", text[SpendingPhrase.WillTile], Count(BudgetState.WillBeExceeded), of);
            var first = current.Where(use => use.State == BudgetState.Forecast).Min(use => use.Outlook.On);
            Tile(
                "early",
                text[SpendingPhrase.ForecastTile],
                Count(BudgetState.Forecast),
                first is { } on ? text.Fill(SpendingPhrase.FirstOn, ReportText.Day(on)) : of
            );

            string Count(BudgetState state) => text.Number(current.Count(use => use.State == state));
        }

        if (review.RepeatedLines is { } lines)
        {
            Tile(
                "repeats",
                text[SpendingPhrase.RepeatTile],
                text.Money(review.RepeatedAmount),
                text.Fill(SpendingPhrase.RepeatNote, text.Number(lines)),
                isMoney: true
            );
        }

        if (review.Indicators is { } indicators)
        {
            Tile(
                "to-sales",
                text[SpendingPhrase.ToSales],
                Percent(indicators.ToSales, text),
                $"{MonthsTable.Month(indicators.Months[0].Month)} – {MonthsTable.Month(indicators.Months[^1].Month)}"
            );
        }

        html.End();
    }

    /// <summary>A ratio in percent with two decimals, half away from zero.</summary>
    public static string Percent(Ratio? ratio, ReportText text) =>
        ratio?.ToPercentage(Rounding.HalfAwayFromZero).ToString() ?? text[SpendingPhrase.Unknown];

    private void Tile(string id, string label, string figure, string note, bool isMoney = false) =>
        html.Tile(id, label, figure, note, isMoney ? $" {review.Seen.Currency.Code}" : "");

    private void WriteFiles()
    {
        html.Section("input", text[ReportPhrase.Files]);
        FilesTable.Write(html, text, html.Heading, review.Files);
        html.End();
    }
}
