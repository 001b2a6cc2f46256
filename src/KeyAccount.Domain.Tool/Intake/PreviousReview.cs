using System.Collections.Immutable;
using System.Text.Json;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>
/// Reads from an earlier review which tier each account had earned, so that tiers don't flutter, and what else it said, so that the
/// report can tell what changed.
/// </summary>
internal static class PreviousReview
{
    private const decimal Largest = 9_000_000_000_000_000m;

    private static readonly Column Account = new("account", "text", "The account.") { Required = true };
    private static readonly Column Tier = new("earned_tier", "tier", "The tier before capacity and override.");
    private static readonly Column Since = new("earned_tier_since", "date", "Since when without a break.");

    private static readonly Column Kinds = new("kinds", "text", "The kinds that were met.");
    private static readonly Column Outcome = new("credit_outcome", "text", "What came of the credit evaluation.");
    private static readonly Column Grade = new("credit_grade", "text", "The credit grade.");
    private static readonly Column Line = new("recommended_line", "number", "The recommended credit line.");
    private static readonly Column Overdue = new("overdue", "number", "What was overdue.");

    private static readonly TableFormat Format = new(
        "Previous review",
        "--previous",
        [Account, Tier, Since, Kinds, Outcome, Grade, Line, Overdue]
    );

    /// <summary>The columns of a review of any version: the later ones where the header has them.</summary>
    private static ColumnMapping MappingOf(string file)
    {
        var header = File.Exists(file) ? File.ReadLines(file).FirstOrDefault()?.Split(',') ?? [] : [];
        return ColumnMapping.Standard with
        {
            Columns = Format
                .Columns.Select(column => column.Name)
                .Where(name => name == Account.Name || name == Tier.Name || name == Since.Name || header.Contains(name))
                .ToImmutableDictionary(name => name, StringComparer.Ordinal),
        };
    }

    public static string FileIn(string folder) => Path.Combine(folder, "accounts.csv");

    /// <summary>What the review in a folder said of each account.</summary>
    public static PreviousBook Read(string folder, RowGate gate)
    {
        var accounts = new Dictionary<string, PreviousAccount>(StringComparer.Ordinal);
        var (asOf, currency) = ReadSummary(Path.Combine(folder, SummaryDocument.FileName));
        var mapping = MappingOf(FileIn(folder));
        if (!TableReader.TryOpen(FileIn(folder), Format, mapping, gate, out var table))
        {
            return new(asOf, currency, accounts);
        }

        using (table)
        {
            var fields = new RowFields(table, mapping);
            while (table.Read())
            {
                var account = fields.Name(Account, isShared: false) is { } written ? SpreadsheetText.Restore(written) : null;
                var read = new PreviousAccount(
                    fields.Choice(Tier, Words.Tiers),
                    fields.Date(Since),
                    fields.Name(Kinds),
                    fields.Name(Outcome),
                    fields.Name(Grade),
                    Amount(fields, Line),
                    Amount(fields, Overdue)
                );
                if (account is not null && accounts.ContainsKey(account))
                {
                    table.Report(Account, $"{Quoted.Text(account)} occurs twice");
                }

                if (table.Accept())
                {
                    accounts.Add(account!, read);
                }
            }
        }

        return new(asOf, currency, accounts);
    }

    private static decimal? Amount(RowFields fields, Column column) =>
        fields.Number(column, -Largest, Largest, mostDecimals: 4);

    /// <summary>The day and the currency; a summary that is missing or damaged says neither, and then amounts are not compared.</summary>
    public static (string? AsOf, string? Currency) ReadSummary(string file)
    {
        if (!File.Exists(file))
        {
            return (null, null);
        }

        try
        {
            using var summary = JsonDocument.Parse(File.ReadAllBytes(file));
            return (Text("as_of"), Text("currency"));

            string? Text(string name) =>
                summary.RootElement.ValueKind == JsonValueKind.Object
                && summary.RootElement.TryGetProperty(name, out var value)
                && value.ValueKind == JsonValueKind.String
                    ? value.GetString()
                    : null;
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }
}
