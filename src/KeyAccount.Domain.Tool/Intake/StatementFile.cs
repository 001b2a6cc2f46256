using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads financial statements, one a row; what is wrong goes to the gate.</summary>
internal sealed class StatementFile(TableReader table, ColumnMapping mapping, CreditScope? scope)
{
    private readonly CreditRow row = new(table, mapping, scope);

    /// <summary>The statements in the order of the rows.</summary>
    public IEnumerable<(string Account, FinancialStatement Statement)> Read()
    {
        while (table.Read())
        {
            var account = row.Account(StatementColumns.Account);
            var statement = ReadRow(account);
            if (table.Accept())
            {
                yield return (account!, statement);
            }
        }
    }

    private FinancialStatement ReadRow(string? account)
    {
        var entity = row.Fields.Name(StatementColumns.Entity);
        var end = row.Fields.Date(StatementColumns.YearEnd);
        var received = row.Fields.Date(StatementColumns.ReceivedOn);
        row.Checks.NotBefore(StatementColumns.ReceivedOn, received, end, "the year ended");
        if (account is not null && entity is not null && end is { } yearEnd)
        {
            row.Checks.Once(
                StatementColumns.YearEnd,
                $"{account} {entity} {DateText.Iso(received ?? yearEnd)} {DateText.Iso(yearEnd)}"
            );
        }

        row.ReadCurrency(
            StatementColumns.Currency,
            isSeen: (received ?? end) <= scope?.AsOf,
            StatementColumns.Format.Columns.Where(column => column.Holds == "amount").ToArray()
        );
        var statement = new FinancialStatement
        {
            // A row without these is rejected; they only stand in until then.
            Entity = entity ?? "?",
            YearEnd = end ?? default,
            ReceivedOn = received,
            Audited = row.Fields.Flag(StatementColumns.Audited),
            Manufacturer = row.Fields.Flag(StatementColumns.Manufacturer),
            CurrentAssets = row.NotNegative(StatementColumns.CurrentAssets),
            Inventories = row.NotNegative(StatementColumns.Inventories),
            TotalAssets = row.NotNegative(StatementColumns.TotalAssets),
            Intangibles = row.NotNegative(StatementColumns.Intangibles),
            CurrentLiabilities = row.NotNegative(StatementColumns.CurrentLiabilities),
            TotalLiabilities = row.NotNegative(StatementColumns.TotalLiabilities),
            Equity = row.Amount(StatementColumns.Equity),
            RetainedEarnings = row.Amount(StatementColumns.RetainedEarnings),
            MarketValue = row.NotNegative(StatementColumns.MarketValue),
            Sales = row.NotNegative(StatementColumns.Sales),
            OperatingProfit = row.Amount(StatementColumns.OperatingProfit),
            Profit = row.Amount(StatementColumns.Profit),
            Depreciation = row.NotNegative(StatementColumns.Depreciation),
        };
        CheckParts(statement);
        return statement;
    }

    private void CheckParts(FinancialStatement read)
    {
        var checks = row.Checks;
        checks.PartOf(StatementColumns.Inventories, read.Inventories, StatementColumns.CurrentAssets, read.CurrentAssets);
        checks.PartOf(StatementColumns.CurrentAssets, read.CurrentAssets, StatementColumns.TotalAssets, read.TotalAssets);
        checks.PartOf(StatementColumns.Intangibles, read.Intangibles, StatementColumns.TotalAssets, read.TotalAssets);
        checks.PartOf(
            StatementColumns.CurrentLiabilities,
            read.CurrentLiabilities,
            StatementColumns.TotalLiabilities,
            read.TotalLiabilities
        );
        checks.PartOf(StatementColumns.Equity, read.Equity, StatementColumns.TotalAssets, read.TotalAssets);
    }
}
