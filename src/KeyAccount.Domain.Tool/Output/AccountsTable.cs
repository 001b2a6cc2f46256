using System.Collections.Immutable;
using CsvHelper;
using KeyAccount.Domain.Accounts;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes accounts.csv: one row an account.</summary>
internal static class AccountsTable
{
    public const string FileName = "accounts.csv";

    /// <summary>The columns in their order.</summary>
    public static readonly ImmutableArray<OutputColumn> Columns =
    [
        new("account", "The account, as in the invoice file.", row => SpreadsheetText.Guard(row.Account)),
        new("name", "Its name in the account file.", row => SpreadsheetText.Guard(row.Profile?.Name)),
        new("kinds", "", row => ""),
        new("primary_kind", "", row => ""),
        new("tier", "", row => ""),
        new("importance", "", row => ""),
        new("invoices", "", row => Figure.Of(row.Figures.Invoices)),
        new("net_invoiced", "", row => Figure.Of(row.Figures.NetInvoiced)),
        new("last_12_months", "", row => Figure.Of(row.Figures.LastTwelveMonths)),
        new("active_months", "", row => Figure.Of(row.Figures.ActiveMonths)),
        new("orders_per_year", "", row => Figure.Of(row.Figures.OrdersPerYear)),
        new("days_beyond_terms", "", row => Figure.Of(row.Figures.DaysBeyondTerms)),
        new("days_beyond_terms_signed", "", row => Figure.Of(row.Figures.DaysBeyondTermsSigned)),
        new("late_share", "", row => Figure.Of(row.Figures.LateShare)),
        new("disputed_share", "", row => Figure.Of(row.Figures.DisputedShare)),
        new("open", "", row => Figure.Of(row.Figures.Open)),
        new("overdue", "", row => Figure.Of(row.Figures.Overdue)),
        new("oldest_overdue_days", "", row => Figure.Of(row.Figures.OldestOverdueDays)),
        new("peak_exposure", "", row => Figure.Of(row.Figures.PeakExposure)),
        new("abc_class", "", row => ""),
        new("findings", "", row => ""),
        new("missing", "", row => ""),
    ];

    public static void Write(Stream stream, IEnumerable<AccountFacts> rows)
    {
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" });
        csv.WriteHeader([.. Columns.Select(column => column.Name)]);
        foreach (var row in rows)
        {
            foreach (var column in Columns)
            {
                csv.WriteField(column.Write(row));
            }

            csv.EndRecord();
        }
    }
}
