using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Quotes;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes deals.csv: one row a quote, by day and id.</summary>
internal static class DealTable
{
    public const string FileName = "deals.csv";

    /// <summary>The columns for a reader, in their order.</summary>
    public static ImmutableArray<OutputColumn<ReviewedQuote>> Columns(Audience reader, Language language) =>
        [
            new("quote", "The quote.", row => SpreadsheetText.Guard(row.Quote.Id)),
            new("account", "Who buys.", row => SpreadsheetText.Guard(row.Quote.Account)),
            new("on", "Its day.", row => DateText.Iso(row.Quote.On!.Value)),
            new("territory", "The sales territory; blank when not known.", row => SpreadsheetText.Guard(row.Quote.Territory)),
            new("salesperson", "Who sells; blank when not known.", row => SpreadsheetText.Guard(row.Quote.Salesperson)),
            new("lines", "How many lines it has.", row => Figure.Of((int?)row.Quote.Lines.Count)),
            new("outcome", "`approve`, `refer` or `decline`.", row => row.Outcome),
            new(
                "level",
                "The level of the ladder that may approve it; blank when nobody need or may.",
                row => Figure.Of(row.Decision.Verdict.Level)
            ),
            new("authority", "The rank of that level.", row => row.Decision.Authority ?? ""),
            new(
                "known_outcome",
                "The outcome by what is known alone: `approve` beside `refer` says that only something unknown stands in the way.",
                row => ReviewedQuote.WordFor(row.Reasons.Known)
            ),
            new("known_authority", "The rank that what is known calls for.", row => RankOf(row) ?? ""),
            new(
                "compliance",
                "`yes` when compliance has to clear it, or may have to.",
                row => row.Decision.NeedsCompliance ? "yes" : "no"
            ),
            new("list", "All that is delivered at list price, free goods included.", row => Figure.Of(row.List)),
            new("invoice", "What is invoiced.", row => Figure.Of(row.Fall.Total.InvoicePrice)),
            new("discount", "What is given away against list, below zero for a mark-up.", row => Figure.Of(row.Discount)),
            new(
                "discount_rate",
                "The effective discount of the quote alone, as a part of list, rounded up to a basis point.",
                row => Figure.Of(row.Decision.Facts.OwnDepth)
            ),
            new(
                "counted_rate",
                "The one that counts: the deepest with none, some or all of the linked quotes.",
                row => Figure.Of(row.Decision.Facts.Depth)
            ),
            new("pocket", "What stays in the pocket.", row => Figure.Of(row.Fall.Total.PocketPrice)),
            new("cost", "What the goods cost.", row => Figure.Of(row.Fall.Total.Cost)),
            new(
                "margin_rate",
                "The pocket margin of the quote alone, as a part of the pocket price, rounded down.",
                row => Figure.Of(row.Decision.Facts.OwnMargin)
            ),
            new("counted_margin", "The one that counts, likewise the lowest.", row => Figure.Of(row.Decision.Facts.Margin)),
            new(
                "term_over_standard",
                "Days of payment beyond the standard.",
                row => Figure.Of(row.Decision.Facts.TermOverStandard)
            ),
            new(
                "floor_breach",
                "How far the lowest line lies below its floor, as a part of list.",
                row => Figure.Of(row.Decision.Facts.FloorBreach)
            ),
            new(
                "linked",
                "Other quotes to the account within the days in which they count together.",
                row => Figure.Of(row.Decision.Facts.LinkedQuotes)
            ),
            new(
                "splitting",
                "Those of them with which it needs more authority than alone.",
                row => SpreadsheetText.Guard(OutputTable.List(row.Splitting))
            ),
            new(
                "reasons",
                "The codes of all that speaks against it: figures, rules of the deal, rules of lines with their numbers; with a question mark what is not known.",
                row => OutputTable.List(row.Reasons.CodesFor(reader))
            ),
            new(
                "change",
                "The cheapest change that avoids approval, or reaches a lower authority; blank when there is none or none was sought.",
                row => row.Way?.Step.ToString(language) ?? ""
            ),
            new("change_amount", "Its amount; blank for days.", row => Figure.Of(row.Way?.Step.Amount)),
            new("change_outcome", "The outcome after it.", row => row.Way is { } way ? ReviewedQuote.WordFor(way.Verdict) : ""),
            new(
                "change_authority",
                "The rank that may approve it after that.",
                row => row.Way is { } way ? RankOf(row, way.Verdict) ?? "" : ""
            ),
        ];

    /// <summary>The rank that what is known calls for.</summary>
    public static string? RankOf(ReviewedQuote row) => RankOf(row, row.Reasons.Known);

    private static string? RankOf(ReviewedQuote row, Verdict verdict) =>
        verdict.Level is { } level ? row.Decision.Policy.Ladder.Terms.Ranks[level].Name : null;
}
