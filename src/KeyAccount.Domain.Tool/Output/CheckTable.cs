using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Control;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes checks.csv: one row an order, in the order of their turn.</summary>
internal static class CheckTable
{
    public const string FileName = "checks.csv";

    /// <summary>The columns for a reader, in their order.</summary>
    public static ImmutableArray<OutputColumn<CheckedOrder>> Columns(Audience reader, Language language) =>
        [
            new("order", "The number of the order.", row => SpreadsheetText.Guard(row.Order.Number)),
            new("account", "Who is billed.", row => SpreadsheetText.Guard(row.Order.Account)),
            new("name", "Its name in the account file.", row => SpreadsheetText.Guard(row.Name)),
            new("on", "The day by which it takes its turn.", row => DateText.Iso(row.Order.On)),
            new("checkpoint", "`order`, `release`, `delivery` or `invoice`.", row => Words.Write(row.Order.Checkpoint)),
            new("amount", "Its value as a whole.", row => Figure.Of(row.Order.Amount)),
            new("outcome", "`pass`, `refer` (to be released) or `decline`.", row => row.Outcome),
            new(
                "release_level",
                "The level that may release it; blank when nobody need or may.",
                row => Figure.Of(row.Check.Verdict.Level)
            ),
            new("authority", "The rank of that level in the shipped ladder.", row => row.Authority ?? ""),
            new(
                "line",
                "What its line and those above leave: an amount, `no credit`, `unlimited`, `no check`; blank when nothing is known.",
                row => row.Held?.Figure.ToString() ?? ""
            ),
            new(
                "level",
                "The account whose line that is; another one in a family.",
                row => SpreadsheetText.Guard(row.Held?.Name)
            ),
            new(
                "used",
                "What is used on it before, with the orders that passed in earlier turns.",
                row => Figure.Of(row.Check.Facts.Exposure)
            ),
            new("increment", "What the order adds now.", row => Figure.Of(row.Check.Increment)),
            new(
                "excess",
                "What would be used beyond the line, below zero while something is free.",
                row => Figure.Of(row.Check.Excess)
            ),
            new("binding", "The code of the rule that binds.", row => Visible(row.Check.Binding, reader)?.Code ?? ""),
            new(
                "reasons",
                "The codes of all rules against it, the strictest first, those that can't be answered with a question mark.",
                row => OutputTable.List(row.Check.ReasonsFor(reader).Select(Code))
            ),
            new(
                "binding_reason",
                "The reason that binds, in a sentence of the language.",
                row => Visible(row.Check.Binding, reader)?.ToString(language) ?? ""
            ),
            new(
                "passes_if",
                "The smallest change by which it would pass, in a sentence of the language.",
                row => row.Ways is [var first, ..] ? first.ToString(language) : ""
            ),
        ];

    /// <summary>The finding, when the reader may see it.</summary>
    public static Finding? Visible(Finding? finding, Audience reader) => finding?.MayBeReadBy(reader) == true ? finding : null;

    private static string Code(Finding finding) => finding.Truth == Truth.Unknown ? $"{finding.Code}?" : finding.Code;
}
