using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The current row of a file about credit: its account is in the book, and its amounts come in the currency of the report.</summary>
/// <param name="table">The open table.</param>
/// <param name="mapping">How it is written.</param>
/// <param name="scope">The book; null when it has problems, for then only what is wrong in the row itself can be told.</param>
internal sealed class CreditRow(TableReader table, ColumnMapping mapping, CreditScope? scope)
{
    private Currency? currency;
    private bool isConverted;

    /// <summary>Reads single values.</summary>
    public RowFields Fields { get; } = new(table, mapping);

    /// <summary>Checks whether values fit each other.</summary>
    public RowChecks Checks { get; } = new(table);

    /// <summary>The account; null, reported, when it is blank, unreadable or not in the book.</summary>
    /// <param name="column">Where it stands.</param>
    /// <param name="others">Accounts that are known besides those of the book, from --lines; null when they do not count.</param>
    public string? Account(Column column, IReadOnlySet<string>? others = null)
    {
        var account = Fields.Name(column);
        if (account is null || scope?.Accounts.Contains(account) != false || others?.Contains(account) == true)
        {
            return account;
        }

        var where = others is null
            ? "neither an invoice nor a row of --accounts names it"
            : "no invoice and no row of --accounts or --lines names it";
        table.Report(column, $"{Quoted.Text(account)} is not in the book: {where}");
        return null;
    }

    /// <summary>Reads the currency of the row, in which <see cref="Amount"/> then reads.</summary>
    /// <param name="column">Where it stands.</param>
    /// <param name="isSeen">Whether the row is seen on the day of the review: its amounts are then converted, or reported.</param>
    /// <param name="amounts">The columns with amounts; without any, no rate is needed.</param>
    public void ReadCurrency(Column column, bool isSeen, params ReadOnlySpan<Column> amounts)
    {
        var usual = mapping.Currency ?? scope?.Terms.Currency;
        currency = Fields.Currency(column, usual);
        isConverted = isSeen && scope is not null && currency is not null && HasAny(amounts);
        if (isConverted && !scope!.HasRate(currency!.Value))
        {
            ReportNoRate(column, currency.Value);
            currency = null;
        }
    }

    /// <summary>The currency of the row; null when it is not known.</summary>
    public Currency? Currency => currency;

    /// <summary>Reports that amounts of a currency cannot be read on the day of the review.</summary>
    public void ReportNoRate(Column column, Currency from) =>
        table.Report(
            column,
            $"there is no rate from {from} to {scope!.Terms.Currency} for {DateText.Iso(scope.AsOf)}; give it in --rates, at most {RateFile.MaximumAgeDays} days old"
        );

    /// <summary>An amount of the row, in the currency of the report when the row is seen.</summary>
    public Money? Amount(Column column)
    {
        var amount = Fields.Amount(column, currency);
        if (!isConverted || amount is not { } known)
        {
            return amount;
        }

        var converted = scope!.Convert(known);
        if (converted is null)
        {
            table.Report(column, $"{known} is more than can be counted in {scope.Terms.Currency}");
        }

        return converted;
    }

    /// <summary>The same, above zero.</summary>
    public Money? AboveZero(Column column)
    {
        var amount = Amount(column);
        if (amount is { IsPositive: false } wrong)
        {
            table.Report(column, $"{wrong} is not above zero");
        }

        return amount;
    }

    /// <summary>The same, not below zero.</summary>
    public Money? NotNegative(Column column)
    {
        var amount = Amount(column);
        Checks.NotNegative(column, amount);
        return amount;
    }

    private bool HasAny(ReadOnlySpan<Column> columns)
    {
        foreach (var column in columns)
        {
            if (!table[column].IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}
