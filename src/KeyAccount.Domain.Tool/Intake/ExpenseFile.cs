using KeyAccount.Domain.Expenses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads expenses, one line a row; what is wrong goes to the gate.</summary>
/// <param name="table">The open table.</param>
/// <param name="mapping">How it is written.</param>
/// <param name="currencies">The currency of the report, and the rates into it.</param>
/// <param name="advanced">Told after each row.</param>
internal sealed class ExpenseFile(TableReader table, ColumnMapping mapping, ExpenseCurrencies currencies, Action advanced)
{
    private readonly RowFields fields = new(table, mapping);
    private readonly RowChecks checks = new(table);
    private readonly Dictionary<ExpenseKey, ExpenseKey> keys = [];

    /// <summary>The rows in their order.</summary>
    public IEnumerable<ExpenseRow> Read()
    {
        while (table.Read())
        {
            advanced();
            var row = ReadRow();
            if (table.Accept())
            {
                yield return row!;
            }
        }
    }

    private ExpenseRow? ReadRow()
    {
        var number = fields.Name(ExpenseColumns.Expense, isShared: false);
        var on = fields.Date(ExpenseColumns.Date);
        var amount = Amount(on);
        var stage = fields.Choice(ExpenseColumns.Stage, Words.ExpenseStates) ?? ExpenseState.Actual;
        var closed = fields.Date(ExpenseColumns.ClosedOn);
        var key = Key();
        var supplier = fields.Name(ExpenseColumns.Supplier);
        var approver = fields.Identifier(ExpenseColumns.Approver);
        var receipt = fields.Name(ExpenseColumns.Receipt, isShared: false);
        var quantity = fields.Whole(ExpenseColumns.Quantity, 0, BudgetFile.MostUnits);
        checks.Once(ExpenseColumns.Expense, number);
        checks.NotBefore(ExpenseColumns.ClosedOn, closed, on, "the expense");
        if (stage == ExpenseState.Actual && closed is not null)
        {
            table.Report(ExpenseColumns.ClosedOn, "an actual expense is never closed; leave it blank");
        }

        return on is not { } day || amount is not { } money
            ? null
            : new ExpenseRow(table.Line, number, day, money, stage, key)
            {
                Supplier = supplier,
                Approver = approver,
                Receipt = receipt,
                ClosedOn = closed,
                Quantity = quantity,
            };
    }

    private Money? Amount(LocalDate? on)
    {
        var own = fields.Currency(ExpenseColumns.Currency, currencies.Usual);
        if (own is null && table[ExpenseColumns.Currency].IsEmpty)
        {
            table.Report(ExpenseColumns.Currency, "the value is blank, and neither --currency nor the mapping names one");
        }

        var amount = fields.Amount(ExpenseColumns.Amount, own);
        if (amount is not { } known || on is not { } day)
        {
            return null;
        }

        var converted = currencies.Convert(known, day, out var problem);
        if (problem is not null)
        {
            table.Report(ExpenseColumns.Currency, problem);
        }

        return converted;
    }

    /// <summary>What the row is charged to, the same object for the same key; null without a category.</summary>
    private ExpenseKey? Key()
    {
        var category = fields.Identifier(ExpenseColumns.Category);
        var territory = fields.Identifier(ExpenseColumns.Territory);
        var department = fields.Identifier(ExpenseColumns.Department);
        var person = fields.Identifier(ExpenseColumns.Person);
        var project = fields.Identifier(ExpenseColumns.Project);
        var account = fields.Identifier(ExpenseColumns.Account);
        if (category is null)
        {
            return null;
        }

        var key = new ExpenseKey
        {
            Category = category,
            Territory = territory,
            Department = department,
            Person = person,
            Project = project,
            Account = account,
        };
        if (keys.TryGetValue(key, out var known))
        {
            return known;
        }

        keys.Add(key, key);
        return key;
    }
}
