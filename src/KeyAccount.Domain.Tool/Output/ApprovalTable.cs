using System.Collections.Immutable;
using KeyAccount.Domain.Tool.Quotes;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes approvals.csv: what has to be approved, by authority, the highest first.</summary>
internal static class ApprovalTable
{
    public const string FileName = "approvals.csv";

    /// <summary>The columns in their order.</summary>
    public static ImmutableArray<OutputColumn<ApprovalItem>> Columns { get; } =
    [
        new("authority", "The rank that may approve it.", row => row.Authority ?? ""),
        new("level", "Its level.", row => Figure.Of(row.Verdict.Level)),
        new("quote", "The quote.", row => SpreadsheetText.Guard(row.Quote)),
        new("account", "Who buys.", row => SpreadsheetText.Guard(row.Account)),
        new("on", "Its day.", row => row.On),
        new("territory", "The sales territory.", row => SpreadsheetText.Guard(row.Territory)),
        new("salesperson", "Who sells.", row => SpreadsheetText.Guard(row.Salesperson)),
        new("list", "All that is delivered at list price.", row => Figure.Of(row.List)),
        new("discount", "What is given away against it.", row => Figure.Of(row.Discount)),
        new("counted_rate", "The discount that counts, linked quotes included.", row => Figure.Of(row.Depth)),
        new("counted_margin", "The margin that counts, likewise.", row => Figure.Of(row.Margin)),
        new("known_outcome", "The outcome by what is known alone.", row => ReviewedQuote.WordFor(row.Known)),
        new("compliance", "`yes` when compliance has to clear it, or may have to.", row => row.NeedsCompliance ? "yes" : "no"),
        new("reasons", "The codes of all that speaks against it.", row => row.Reasons),
        new("change", "The cheapest change that avoids approval, or reaches a lower authority.", row => row.Way ?? ""),
    ];
}
