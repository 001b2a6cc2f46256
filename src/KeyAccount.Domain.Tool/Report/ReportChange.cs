using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>One thing about an account that is not as it was at the last review.</summary>
/// <param name="Row">The account.</param>
/// <param name="What">What changed.</param>
/// <param name="Before">How it was.</param>
/// <param name="Now">How it is.</param>
internal sealed record ReportChange(ReportRow Row, Label What, string Before, string Now)
{
    /// <summary>Everything that is compared.</summary>
    public static readonly Label[] Whats =
    [
        ReportPhrase.GradeChange,
        ReportPhrase.LineChange,
        ReportPhrase.KindChange,
        ReportPhrase.NewOverdue,
    ];

    /// <summary>The changes, the most money open first. Accounts that one of the reviews does not have are not compared.</summary>
    public static IEnumerable<ReportChange> In(ReportBook book)
    {
        if (book.Result.Previous is not { } previous)
        {
            return [];
        }

        var compares = previous.Currency == book.Result.Portfolio.Currency.Code;
        return book
            .Rows.Where(row => previous.Accounts.ContainsKey(row.Account))
            .SelectMany(row => Of(row, previous.Accounts[row.Account], compares, book.Text))
            .OrderByDescending(change => change.Row.Open ?? 0)
            .ThenBy(change => change.Row.Account, StringComparer.Ordinal)
            .ThenBy(change => change.What.English, StringComparer.Ordinal);
    }

    private static IEnumerable<ReportChange> Of(ReportRow row, PreviousAccount before, bool compares, ReportText text)
    {
        // A book that was not evaluated at all changed nothing.
        if (before.Outcome is not null && row.Credit is not null && before.Grade != row.Credit.Grade?.ToString())
        {
            yield return new(
                row,
                ReportPhrase.GradeChange,
                before.Grade ?? text[ReportPhrase.NoGrade],
                text.Grade(row.Credit.Grade)
            );
        }

        if (compares && before.Line is { } old && row.Credit?.Line?.Amount is { } line && line.Amount != old)
        {
            yield return new(
                row,
                ReportPhrase.LineChange,
                old.ToString($"N{line.Currency.Exponent}", System.Globalization.CultureInfo.InvariantCulture),
                text.Money(line)
            );
        }

        var kinds = string.Join(';', row.Row.Reviewed.Met.Select(Words.Write));
        if ((before.Kinds ?? "") != kinds)
        {
            yield return new(row, ReportPhrase.KindChange, Named(before.Kinds, text), Named(kinds, text));
        }

        if (compares && before.Overdue == 0 && row.Overdue > 0)
        {
            yield return new(row, ReportPhrase.NewOverdue, text.Money(0), text.Money(row.Overdue));
        }
    }

    private static string Named(string? kinds, ReportText text)
    {
        var known = Enum.GetValues<Accounts.AccountKind>()
            .Where(kind => kinds?.Split(';').Contains(Words.Write(kind)) == true)
            .Select(kind => text.Name(Accounts.AccountScales.Kind, kind))
            .ToList();
        return known.Count == 0 ? text[ReportPhrase.None] : string.Join(", ", known);
    }
}
