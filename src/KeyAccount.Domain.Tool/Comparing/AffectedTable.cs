using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Comparing;

/// <summary>Writes affected.csv: one row an account that comes out otherwise, the most affected first.</summary>
internal static class AffectedTable
{
    public const string FileName = "affected.csv";

    /// <summary>The columns before and after, each by how it is read off a row.</summary>
    private static readonly ImmutableArray<(string Name, Func<OutputRow, string> Write)> Compared =
    [
        ("tier", row => Words.Write(row.Reviewed.Tier)),
        ("primary_kind", row => Words.Write(row.Reviewed.Primary)),
        ("kinds", row => string.Join(';', row.Reviewed.Met.Select(Words.Write))),
        ("credit_outcome", row => row.Credit is { } credit ? Words.Write(credit.Outcome) : ""),
        ("credit_track", row => row.Credit is { } credit ? Words.Write(credit.Track) : ""),
        ("credit_score", row => Figure(row.Credit?.Score)),
        ("credit_grade", row => $"{row.Credit?.Grade}"),
        ("recommended_line", row => Output.Figure.Of(row.Credit?.Line?.Amount)),
    ];

    /// <summary>The header.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "account",
        "name",
        .. Compared.SelectMany(column => new[] { $"{column.Name}_before", $"{column.Name}_after" }),
        "line_difference",
        "why",
    ];

    public static void Write(Stream stream, PolicyComparison comparison)
    {
        var reasons = new AffectedReasons(comparison.Language, comparison.Reader);
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        csv.WriteHeader([.. Columns]);
        foreach (var account in comparison.Affected)
        {
            csv.WriteField(SpreadsheetText.Guard(account.Account));
            csv.WriteField(SpreadsheetText.Guard(account.Name));
            foreach (var (_, write) in Compared)
            {
                csv.WriteField(write(account.Before));
                csv.WriteField(write(account.After));
            }

            csv.WriteField(Output.Figure.Of(account.LineDifference));
            csv.WriteField(string.Join("; ", reasons.Reasons(account)));
            csv.EndRecord();
        }
    }

    private static string Figure(decimal? score) => score?.ToString("F2", CultureInfo.InvariantCulture) ?? "";
}
