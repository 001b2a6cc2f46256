using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Output;
using NodaTime;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>The columns of months.csv: what was incurred by category and month.</summary>
internal static class MonthsTable
{
    public const string FileName = "months.csv";

    public static readonly ImmutableArray<OutputColumn<(YearMonth Month, string? Category, Money Incurred)>> Columns =
    [
        new("month", "The month.", row => Month(row.Month)),
        new("category", "The category; blank for expenses of which none is given.", row => SpreadsheetText.Guard(row.Category)),
        new("incurred", "Actual and pending, less credits.", row => Figure.Of((Money?)row.Incurred)),
    ];

    /// <summary>The rows: months in order, the categories of each in ordinal order.</summary>
    public static IEnumerable<(YearMonth Month, string? Category, Money Incurred)> Rows(SpendingMonths months) =>
        months
            .Months.SelectMany(
                (month, at) =>
                    months
                        .Categories.Where(row => row.Cells[at] is not null)
                        .Select(row => (month, row.Category, row.Cells[at]!.Value))
            )
            .OrderBy(row => row.month)
            .ThenBy(row => row.Category, StringComparer.Ordinal);

    /// <summary>The month as in <c>2025-06</c>.</summary>
    public static string Month(YearMonth month) =>
        string.Create(CultureInfo.InvariantCulture, $"{month.Year:0000}-{month.Month:00}");
}
