using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Discounts.Deals;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Quotes;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes deal-lines.csv: one row a line of a quote.</summary>
internal static class DealLineTable
{
    public const string FileName = "deal-lines.csv";

    /// <summary>The columns for a reader, in their order.</summary>
    public static ImmutableArray<OutputColumn<(ReviewedQuote Quote, int At)>> Columns(Audience reader) =>
        [
            new("quote", "The quote.", row => SpreadsheetText.Guard(row.Quote.Quote.Id)),
            new("line", "The number of the line.", row => LineOf(row).Number.ToString(CultureInfo.InvariantCulture)),
            new("product", "What is sold.", row => SpreadsheetText.Guard(row.Quote.Quote.Lines[row.At].Product)),
            new("group", "The product group.", row => LineOf(row).ProductGroup ?? ""),
            new("quantity", "The units that are paid for.", row => LineOf(row).Quantity.ToString(CultureInfo.InvariantCulture)),
            new("list", "What they cost at list price.", row => Figure.Of(LineOf(row).List)),
            new("free_goods", "Goods without charge, at list price.", row => Figure.Of(LineOf(row).FreeGoods)),
            new("header", "Its part of what is taken off the quote.", row => Figure.Of(LineOf(row).Header)),
            new("invoice", "What is invoiced.", row => Figure.Of(FallOf(row).InvoicePrice)),
            new("discount_rate", "The effective discount, as a part of list.", row => Figure.Of(ReviewOf(row).Facts.Depth)),
            new(
                "off_invoice",
                "What is given beside the invoice.",
                row => Figure.Of(FallOf(row).TakenBy(WaterfallPart.OffInvoice))
            ),
            new("cost_to_serve", "What serving costs.", row => Figure.Of(FallOf(row).TakenBy(WaterfallPart.CostToServe))),
            new("pocket", "What stays in the pocket.", row => Figure.Of(FallOf(row).PocketPrice)),
            new("cost", "What the goods cost.", row => Figure.Of(FallOf(row).Cost)),
            new("margin", "The pocket margin.", row => Figure.Of(FallOf(row).PocketMargin)),
            new("margin_rate", "The same as a part of the pocket price.", row => Figure.Of(ReviewOf(row).Facts.Margin)),
            new(
                "floor",
                "The floor that holds for it, as a part of list; blank when there is none.",
                row => ReviewOf(row).Facts.Guide is { } guide ? Figure.Of(guide.Floor) : ""
            ),
            new(
                "target",
                "The target, likewise.",
                row => ReviewOf(row).Facts.Guide is { } guide ? Figure.Of(guide.Target) : ""
            ),
            new(
                "floor_breach",
                "How far it lies below the floor, in parts of list.",
                row => Figure.Of(ReviewOf(row).Facts.FloorBreach)
            ),
            new("target_breach", "How far below the target.", row => Figure.Of(ReviewOf(row).Facts.TargetBreach)),
            new(
                "outcome",
                "What the rules of lines say: `approve`, `refer` or `decline`.",
                row => ReviewedQuote.WordFor(ReviewOf(row).Decision.Outcome)
            ),
            new(
                "reasons",
                "The codes of the rules against it; with a question mark what is not known.",
                row => OutputTable.List(Codes(row, reader))
            ),
        ];

    private static DealLine LineOf((ReviewedQuote Quote, int At) row) => row.Quote.Decision.Deal.Lines[row.At];

    private static PriceWaterfall FallOf((ReviewedQuote Quote, int At) row) => row.Quote.Fall.Lines[row.At].Waterfall;

    private static Discounts.LineReview ReviewOf((ReviewedQuote Quote, int At) row) => row.Quote.Decision.Lines[row.At];

    private static IEnumerable<string> Codes((ReviewedQuote Quote, int At) row, Audience reader)
    {
        var number = LineOf(row).Number;
        return row
            .Quote.Reasons.Lines.Where(line => line.Line == number && line.Finding.MayBeReadBy(reader))
            .Select(line => DiscountReasons.IsOfUnknown(line.Finding) ? $"{line.Finding.Code}?" : line.Finding.Code);
    }
}
