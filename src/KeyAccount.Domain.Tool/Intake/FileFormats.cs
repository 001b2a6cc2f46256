using System.Collections.Immutable;
using System.Text;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Every file that the command reads, described from the columns that the readers know.</summary>
internal static class FileFormats
{
    public static readonly ImmutableArray<TableFormat> All =
    [
        InvoiceColumns.Format,
        AccountColumns.Format,
        DebtorColumns.Format,
        CreditEventColumns.Format,
        StatementColumns.Format,
        SecurityColumns.Format,
        LineColumns.Format,
        FamilyColumns.Format,
        DocumentColumns.Format,
        CollectionColumns.Format,
        OrderColumns.Format,
        QuoteColumns.Format,
        ProductColumns.Format,
        PoolColumns.Format,
        SalespersonColumns.Format,
        BudgetColumns.Format,
        ExpenseColumns.Format,
        SalesColumns.Format,
        RateColumns.Format,
    ];

    /// <summary>The columns of a file as a Markdown table.</summary>
    public static string Markdown(TableFormat format)
    {
        var text = new StringBuilder("| column | holds | meaning |\n| --- | --- | --- |\n");
        foreach (var column in format.Columns)
        {
            text.Append(
                null,
                $"| `{column.Name}`{(column.Required ? " (required)" : "")} | {column.Holds} | {column.Meaning} |\n"
            );
        }

        return text.ToString();
    }
}
