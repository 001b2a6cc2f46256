using System.Collections.Immutable;
using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>The columns of questions.csv: what may be a duplicate, and what may have been split.</summary>
internal static class QuestionsTable
{
    public const string FileName = "questions.csv";

    public static ImmutableArray<OutputColumn<Question>> Columns(Language language) =>
        [
            new(
                "kind",
                "`repeat`: two lines that may be one expense; `split`: several that may be one purchase.",
                row => row.Kind
            ),
            new("supplier", "Who was paid.", row => SpreadsheetText.Guard(row.One.Supplier)),
            new("person", "Who spent it; blank when not known.", row => SpreadsheetText.Guard(row.One.Person)),
            new("amount", "Of a repeat that of one line, of a split the sum.", row => Figure.Of(row.Amount)),
            new("lines", "How many lines there are.", row => Figure.Of(row.Lines)),
            new("first", "The first day.", row => DateText.Iso(row.First)),
            new("last", "The last day.", row => DateText.Iso(row.Last)),
            new("line", "One of the lines; of a repeat the earlier one.", row => SpreadsheetText.Guard(row.One.Id)),
            new("repeats_as", "The later line of a repeat.", row => SpreadsheetText.Guard(row.Other?.Id)),
            new("same", "What the lines have in common, in words of the language.", row => Same(row, language)),
        ];

    /// <summary>What the lines have in common.</summary>
    public static string Same(Question row, Language language) =>
        ClaimScales.Reasons.Format(ClaimScales.Reasons.Encode(row.Reasons), language);
}
