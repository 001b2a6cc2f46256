using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads sales, one month a row; what is wrong goes to the gate.</summary>
/// <param name="table">The open table.</param>
/// <param name="mapping">How it is written.</param>
/// <param name="currency">The currency of the report; null when it is not known.</param>
internal sealed class SalesFile(TableReader table, ColumnMapping mapping, Currency? currency)
{
    private const int MostCounted = 1_000_000_000;

    private readonly RowFields fields = new(table, mapping);
    private readonly RowChecks checks = new(table);

    /// <summary>The rows in the order of their months.</summary>
    public IEnumerable<SalesRow> Read()
    {
        while (table.Read())
        {
            var row = ReadRow();
            if (table.Accept())
            {
                yield return row!;
            }
        }
    }

    private SalesRow? ReadRow()
    {
        var month = fields.Date(SalesColumns.Month)?.ToYearMonth();
        var own = fields.Currency(SalesColumns.Currency, currency);
        if (own is { } code && currency is { } report && code != report)
        {
            table.Report(
                SalesColumns.Currency,
                $"the sales are in {code}, and the report in {report}; monthly sales are not converted, write them in {report}"
            );
        }

        var sales = fields.Amount(SalesColumns.Sales, own);
        var planned = fields.Amount(SalesColumns.Planned, own);
        var visits = fields.Whole(SalesColumns.Visits, 0, MostCounted);
        var newAccounts = fields.Whole(SalesColumns.NewAccounts, 0, MostCounted);
        checks.NotNegative(SalesColumns.Planned, planned);
        checks.Once(SalesColumns.Month, month is { } one ? DateText.Iso(one.OnDayOfMonth(1))[..7] : null);
        return month is { } known && sales is { } net ? new SalesRow(known, net, planned, visits, newAccounts) : null;
    }
}
