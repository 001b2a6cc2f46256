using KeyAccount.Domain.Discounts.Leakage;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Quotes;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>Writes the report of a review of quotes: one page that needs nothing but itself, not even a script.</summary>
internal sealed class DiscountPage
{
    public const string FileName = "report.html";

    private const int MostListed = 100;
    private const int MostRows = 15;

    private static readonly string Style = PageFrame.Resource("report.css") + PageFrame.Resource("discounts.css");

    private readonly Html html;
    private readonly DiscountReview review;
    private readonly ReportText text;
    private readonly ReviewSums sums;

    private DiscountPage(Html html, DiscountReview review)
    {
        (this.html, this.review, sums) = (html, review, review.Sums);
        text = new(review.Request.Language, review.Book.Currency, review.Book.AsOf);
    }

    public static void Write(Stream stream, DiscountReview review) =>
        PageFrame.Write(stream, page => new DiscountPage(new Html(page), review).Write());

    private void Write()
    {
        var title = $"{text[DiscountPhrase.Title]} {ReportText.Day(review.Book.AsOf)}";
        PageFrame.WriteHead(html, text.Language, title, Style, script: null);
        html.Begin("body");
        WriteHeader();
        html.Begin("main");
        WriteTiles();
        WriteFall();
        WriteAuthorities();
        WriteUnknowns();
        WriteList();
        new DealSection(html, text, sums).Write(review.Request.Reader);
        WriteLeakage();
        html.End().End().Raw("</html>\n");
    }

    private void WriteHeader()
    {
        html.Begin("header").Put("h1", text[DiscountPhrase.Title]);
        html.Put(
            "p",
            text.Fill(ReportPhrase.AsOf, ReportText.Day(review.Book.AsOf), review.Book.Currency.Code),
            ("class", "lead")
        );
        html.Begin("ul", ("class", "facts"));
        html.Put("li", ReportText.Signed((review.Policy.Identity, review.Policy.Fingerprint), text.Language));
        var ladder = review.Policy.Ladder;
        html.Put("li", ReportText.Signed((ladder.Terms.Identity, ladder.Fingerprint), text.Language));
        html.Put(
            "li",
            text.Fill(DiscountPhrase.Median, review.Median is { } median ? median.ToString() : text[ReportPhrase.Unknown])
        );
        foreach (var (written, (listed, rows)) in review.Book.Prices.Otherwise)
        {
            html.Put("li", text.Fill(DiscountPhrase.ReadAs, $"“{written}”", $"“{listed}”", text.Number(rows)));
        }

        html.End().End();
    }

    private void WriteTiles()
    {
        html.Begin("section", ("class", "tiles"), ("aria-label", text[DiscountPhrase.Title]));
        Tile(
            "quotes",
            DiscountPhrase.Quotes,
            text.Number(sums.Quotes),
            text.Fill(DiscountPhrase.Lines, text.Number(sums.Lines))
        );
        Tile("approved", DiscountPhrase.Approved, text.Number(sums.Count("approve")), Part(sums.Count("approve")));
        Tile(
            "referred",
            DiscountPhrase.Referred,
            text.Number(sums.Count("refer")),
            text.Fill(DiscountPhrase.OnlyUnknown, text.Number(sums.OnlyUnknown))
        );
        Tile("declined", DiscountPhrase.Declined, text.Number(sums.Count("decline")), Part(sums.Count("decline")));
        Tile(
            "discount",
            DiscountPhrase.EffectiveDiscount,
            sums.Total.Depth?.ToString() ?? text[ReportPhrase.Unknown],
            text.Money(sums.Total.Discount(sums.Currency))
        );
        Tile("splitting", DiscountPhrase.Splitting, text.Number(sums.Split), text[DiscountPhrase.SplittingNote]);
        html.End();
    }

    private string Part(int count) =>
        Percentage.TryOf(count, sums.Quotes, Rounding.HalfAwayFromZero, out var part) ? part.ToString() : "";

    private void Tile(string id, Label label, string figure, string note) => html.Tile(id, text[label], figure, note);

    private void WriteFall()
    {
        html.Section("waterfall", text[DiscountPhrase.Waterfall]);
        WaterfallPicture.Write(
            html,
            "waterfall-t",
            text[DiscountPhrase.Waterfall],
            (text[DiscountPhrase.Step], text[DiscountPhrase.Amount], text[DiscountPhrase.OfList]),
            WaterfallBars.Of(sums, text)
        );
        if (sums.Leakage.Total.WithUnknown is > 0 and var some)
        {
            html.Put("p", text.Fill(DiscountPhrase.KnownOnly, text.Number(some)), ("class", "note"));
        }

        html.End();
    }

    private void WriteAuthorities()
    {
        html.Section("authority", text[DiscountPhrase.Authority]);
        html.Put("p", text[DiscountPhrase.AuthorityNote], ("class", "note"));
        new ReportTable(
            "authority-t",
            html.Heading,
            [
                text[DiscountPhrase.Authority],
                text[DiscountPhrase.Quotes],
                text[DiscountPhrase.AtList],
                text[DiscountPhrase.Discount],
                text[DiscountPhrase.EffectiveDiscount],
                text[DiscountPhrase.ByKnown],
            ],
            [1, 2, 3, 4, 5]
        )
        {
            IsCards = true,
        }.Write(
            html,
            sums.Outcomes.Keys.Union(sums.Known.Keys)
                .Order()
                .Select(verdict =>
                {
                    var sum = sums.Outcomes.GetValueOrDefault(verdict) ?? new OutcomeSum();
                    return (string[])
                        [
                            Named(verdict),
                            text.Number(sum.Quotes),
                            text.Money(sum.List(sums.Currency)),
                            text.Money(sum.Discount(sums.Currency)),
                            sum.Depth?.ToString() ?? "",
                            text.Number(sums.Known.GetValueOrDefault(verdict)?.Quotes ?? 0),
                        ];
                })
        );
        html.End();
    }

    private string Named(Verdict verdict) =>
        verdict.IsApproval ? text[DiscountPhrase.Nobody]
        : verdict.Level is { } level ? review.Policy.Ladder.Terms.Ranks[level].Name
        : text[DiscountPhrase.Refused];

    private void WriteUnknowns()
    {
        html.Section("unknown", text[DiscountPhrase.Unknown]);
        html.Put("p", text[DiscountPhrase.UnknownNote], ("class", "note"));
        new ReportTable(
            "unknown-t",
            html.Heading,
            [text[DiscountPhrase.Rule], text[DiscountPhrase.Asked], text[DiscountPhrase.Quotes]],
            [2]
        )
        {
            None = text[DiscountPhrase.AllKnown],
        }.Write(html, sums.Unknowns.Select(one => (string[])[one.Key, one.Value.Asked, text.Number(one.Value.Quotes)]));
        html.End();
    }

    private void WriteList()
    {
        html.Section("approvals", text[DiscountPhrase.List]);
        html.Put("p", text.Fill(DiscountPhrase.ListNote, ApprovalTable.FileName), ("class", "note"));
        new ReportTable(
            "approvals-t",
            html.Heading,
            [
                text[DiscountPhrase.Authority],
                text[DiscountPhrase.Quote],
                text[ReportPhrase.Account],
                text[DiscountPhrase.Discount],
                text[DiscountPhrase.Rate],
                text[DiscountPhrase.Reasons],
                text[DiscountPhrase.Change],
            ],
            [3, 4]
        )
        {
            None = text[DiscountPhrase.Nothing],
            IsCards = true,
        }.Write(
            html,
            sums.Approvals.Take(MostListed)
                .Select(item =>
                    (string[])
                        [
                            item.Authority ?? "",
                            item.Quote,
                            item.Account,
                            text.Money(item.Discount),
                            item.Depth?.ToString() ?? text[ReportPhrase.Unknown],
                            item.Reasons.Replace(";", ", ", StringComparison.Ordinal),
                            item.Way ?? ReportText.Nobody,
                        ]
                )
        );
        if (sums.Sought < sums.Quotes - sums.Count("approve"))
        {
            html.Put(
                "p",
                text.Fill(DiscountPhrase.NotSought, text.Number(sums.Sought), text.Number(sums.Quotes - sums.Count("approve"))),
                ("class", "note")
            );
        }

        html.End();
    }

    private void WriteLeakage()
    {
        html.Section("leakage", text[DiscountPhrase.Leakage]).Begin("div", ("class", "pair"));
        Bars("reason-t", DiscountPhrase.ByReason, sums.Leakage.ByStep);
        Bars("territory-t", DiscountPhrase.ByTerritory, sums.Leakage.ByTerritory);
        Bars("person-t", DiscountPhrase.ByPerson, sums.Leakage.ByPerson);
        html.End().End();
    }

    private void Bars(string id, Label caption, IEnumerable<LeakageRow> rows) =>
        html.Bars(
            id,
            text[caption],
            (text[caption], text[DiscountPhrase.OfList], text[DiscountPhrase.Amount]),
            [
                .. rows.Take(MostRows)
                    .Select(row => new ReportBar(
                        row.Step is { } step ? text.Name(WaterfallScales.Steps, step) : row.Name ?? text[ReportPhrase.Unknown],
                        row.OfList?.ToPercentage(Rounding.HalfAwayFromZero).ToString() ?? "",
                        row.Taken.Amount,
                        text.Money(row.Taken)
                    )),
            ]
        );
}
