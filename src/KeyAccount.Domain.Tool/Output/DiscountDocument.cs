using System.Text.Json;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Quotes;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes the summary of a review of quotes.</summary>
internal sealed class DiscountDocument(DiscountReview review)
{
    public const string FileName = "summary.json";

    private readonly ReviewSums sums = review.Sums;

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("format", OutputSet.DiscountReview.Format);
        json.WriteString("as_of", DateText.Iso(review.Book.AsOf));
        json.WriteString("currency", review.Book.Currency.Code);
        json.WriteString("audience", Words.Write(review.Request.Reader));
        json.WriteStartArray("policies");
        json.WritePolicy(review.Policy.Identity, review.Policy.Fingerprint);
        json.WritePolicy(review.Policy.Ladder.Terms.Identity, review.Policy.Ladder.Fingerprint);
        json.WriteEndArray();
        json.WriteFigure("median_margin", review.Median);
        json.WriteNumber("quotes", sums.Quotes);
        json.WriteNumber("lines", sums.Lines);
        json.WriteStartObject("outcomes");
        foreach (var outcome in (string[])["approve", "refer", "decline"])
        {
            json.WriteNumber(outcome, sums.Count(outcome));
        }

        json.WriteEndObject();
        json.WriteNumber("referred_for_unknown_alone", sums.OnlyUnknown);
        json.WriteNumber("needs_compliance", sums.NeedsCompliance);
        json.WriteNumber("splitting", sums.Split);
        WriteSum(json, sums.Total);
        WriteAuthorities(json, "by_authority", sums.Outcomes);
        WriteAuthorities(json, "by_known_authority", sums.Known);
        WriteUnknowns(json);
        WriteLeakage(json);
        json.WriteNumber("changes_sought", sums.Sought);
        WriteFiles(json);
        json.WriteEndObject();
    }

    private void WriteSum(Utf8JsonWriter json, OutcomeSum sum)
    {
        json.WriteFigure("list", sum.List(sums.Currency));
        json.WriteFigure("discount", sum.Discount(sums.Currency));
        json.WriteFigure("discount_rate", sum.Depth);
        json.WriteNumber("with_unknown_discount", sum.Unknown);
    }

    private void WriteAuthorities(Utf8JsonWriter json, string name, IReadOnlyDictionary<Verdict, OutcomeSum> all)
    {
        json.WriteStartArray(name);
        foreach (var (verdict, sum) in all)
        {
            json.WriteStartObject();
            json.WriteString("outcome", ReviewedQuote.WordFor(verdict));
            json.WriteFigure("level", verdict.Level);
            json.WriteString("authority", verdict.Level is { } level ? review.Policy.Ladder.Terms.Ranks[level].Name : null);
            json.WriteNumber("quotes", sum.Quotes);
            WriteSum(json, sum);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteUnknowns(Utf8JsonWriter json)
    {
        json.WriteStartArray("unknown");
        foreach (var (code, sum) in sums.Unknowns)
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteString("asked", sum.Asked);
            json.WriteNumber("quotes", sum.Quotes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteLeakage(Utf8JsonWriter json)
    {
        var total = sums.Leakage.Total;
        json.WriteStartObject("leakage");
        json.WriteFigure("list", total.List);
        json.WriteFigure("on_invoice", total.OnInvoice);
        json.WriteFigure("off_invoice", total.OffInvoice);
        json.WriteFigure("cost_to_serve", total.CostToServe);
        json.WriteFigure("on_invoice_of_list", total.OfListBy(WaterfallPart.OnInvoice));
        json.WriteFigure("off_invoice_of_list", total.OfListBy(WaterfallPart.OffInvoice));
        json.WriteNumber("with_unknown", total.WithUnknown);
        json.WriteEndObject();
    }

    private void WriteFiles(Utf8JsonWriter json)
    {
        json.WriteStartArray("read_as");
        foreach (var (written, (listed, rows)) in review.Book.Prices.Otherwise)
        {
            json.WriteStartObject();
            json.WriteString("product", written);
            json.WriteString("listed", listed);
            json.WriteNumber("rows", rows);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach (var tally in review.Book.Tallies)
        {
            json.WriteStartObject();
            json.WriteString("file", Path.GetFileName(tally.File));
            json.WriteNumber("rows", tally.Rows);
            json.WriteNumber("left_out", tally.FilteredOut);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
