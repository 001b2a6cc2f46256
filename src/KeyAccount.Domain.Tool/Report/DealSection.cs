using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Quotes;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>The quotes with the largest discounts that are not approved: the waterfall, every reason in a sentence, the cheapest change.</summary>
internal sealed class DealSection(Html html, ReportText text, ReviewSums sums)
{
    public void Write(Audience reader)
    {
        List<ReviewedQuote> shown = [.. sums.Shown];
        if (shown.Count == 0)
        {
            return;
        }

        html.Section("deals", text[DiscountPhrase.Deals]);
        html.Put(
            "p",
            text.Fill(DiscountPhrase.DealsNote, text.Number(ReviewSums.MostShown), DecisionLines.FileName),
            ("class", "note")
        );
        for (var at = 0; at < shown.Count; at++)
        {
            Write(shown[at], at, reader);
        }

        html.End();
    }

    private void Write(ReviewedQuote row, int at, Audience reader)
    {
        html.Begin("details", ("class", "deal"));
        html.Begin("summary").Put("strong", row.Quote.Id);
        html.Text($" {row.Quote.Account} · {DateText.Iso(row.Quote.On!.Value)} · {text.Money(row.Discount)}");
        html.Text($" ({row.Decision.Facts.OwnDepth?.ToString() ?? text[ReportPhrase.Unknown]}) · {Who(row)}").End();
        html.Begin("div", ("class", "pair"));
        WaterfallPicture.Write(
            html,
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"deal-{at + 1}"),
            row.Quote.Id,
            (text[DiscountPhrase.Step], text[DiscountPhrase.Amount], text[DiscountPhrase.OfList]),
            WaterfallBars.Of(row.Fall.Total, text)
        );
        html.Begin("div").Put("h3", text[DiscountPhrase.Reasons]).Begin("ul");
        foreach (var sentence in row.Decision.Sentences(text.Language, reader).Skip(1))
        {
            html.Put("li", sentence);
        }

        if (row.Decision.NeedsCompliance)
        {
            html.Put("li", text[DiscountPhrase.Compliance]);
        }

        html.End();
        if (row.Way is { } way)
        {
            html.Put("h3", text[DiscountPhrase.Change]);
            html.Put("p", $"{way.Step.ToString(text.Language)} → {Who(row, way.Verdict)}");
        }

        html.End().End().End();
    }

    private string Who(ReviewedQuote row) => Who(row, row.Decision.Verdict);

    private string Who(ReviewedQuote row, Verdict verdict) =>
        verdict.Level is { } level ? row.Decision.Policy.Ladder.Terms.Ranks[level].Name
        : verdict.IsDecline ? text[DiscountPhrase.Refused]
        : text[DiscountPhrase.Nobody];
}
