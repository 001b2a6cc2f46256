using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Commands;
using KeyAccount.Domain.Tool.Tables;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads all files about expenses; either everything is as it must be, or every problem is told.</summary>
internal sealed class ExpenseIntake
{
    private readonly ExpenseRequest request;
    private readonly RowGate gate;
    private readonly CancellationToken cancelled;
    private bool hasCategories;
    private bool hasSuppliers;

    private ExpenseIntake(ExpenseRequest request, RowGate gate, CancellationToken cancelled) =>
        (this.request, this.gate, this.cancelled) = (request, gate, cancelled);

    /// <summary>The expenses of the day, budgets and sales.</summary>
    /// <exception cref="UsageException">A file does not exist, or the currency is left open.</exception>
    /// <exception cref="DataException">A file has problems; all of them are told.</exception>
    public static SeenExpenses Read(ExpenseRequest request, RowGate gate, Progress progress, CancellationToken cancelled)
    {
        GivenFiles.RefuseMissingPrevious(request.Previous);
        GivenFiles.RefuseMissing(request.Files);
        return new ExpenseIntake(request, gate, cancelled).Read(progress);
    }

    private SeenExpenses Read(Progress progress)
    {
        var mapping = request.Columns is null ? BookMapping.Standard : MappingFile.Read(request.Columns, gate);
        var rates = RateFile.ReadOptional(request.Rates, gate);
        if (gate.HasFailed)
        {
            throw new DataException(gate.Problems);
        }

        var stated = request.Currency ?? mapping.Expenses.Currency;
        var budgets = TableRows.Of(
            request.Budget,
            BudgetColumns.Format,
            mapping.Budget,
            gate,
            mayBeEmpty: false,
            table => new BudgetFile(table, mapping.Budget, mapping.Budget.Currency ?? stated).Read()
        );
        var report = stated ?? (budgets is [var first, ..] ? first.Amount.Currency : null);
        var currencies = new ExpenseCurrencies(report, stated, rates);
        var expenses = ReadExpenses(mapping.Expenses, currencies, progress);
        var sales = TableRows.Of(
            request.Sales,
            SalesColumns.Format,
            mapping.Sales,
            gate,
            mayBeEmpty: false,
            table => new SalesFile(table, mapping.Sales, mapping.Sales.Currency ?? currencies.Report).Read()
        );
        if (gate.HasFailed)
        {
            throw new DataException(gate.Problems);
        }

        return currencies.Undecided is { Count: > 0 } undecided
            ? throw new UsageException(
                $"the expenses are in {string.Join(", ", undecided)}; state the currency of the report with --currency, and give --rates"
            )
            : Seen(expenses, budgets, sales, currencies.Report!.Value);
    }

    private SeenExpenses Seen(List<ExpenseRow> expenses, List<BudgetRow> budgets, List<SalesRow> sales, Currency currency)
    {
        var asOf = request.AsOf ?? LatestOf(expenses);
        var earliest = expenses.Min(row => row.On);
        if (earliest > asOf)
        {
            throw new UsageException(
                $"--as-of: no expense is dated {DateText.Iso(asOf)} or before; the first was on {DateText.Iso(earliest)}"
            );
        }

        var all = expenses.Count;
        expenses.RemoveAll(row => row.On > asOf || row.ClosedOn <= asOf);
        expenses.Sort(ExpenseRow.ByDay);
        return new SeenExpenses(
            [.. expenses],
            [.. budgets.OrderBy(row => row.Budget, StringComparer.Ordinal).ThenBy(row => row.From)],
            [.. sales.OrderBy(row => row.Month)],
            currency,
            asOf,
            new SuppliedExpenses(request.Budget is not null, hasCategories, hasSuppliers, request.Sales is not null),
            all - expenses.Count
        );
    }

    /// <summary>The day of the latest posted expense, or of the latest at all.</summary>
    private static LocalDate LatestOf(List<ExpenseRow> expenses) =>
        expenses
            .Where(row => row.Stage == ExpenseState.Actual)
            .Select(row => row.On)
            .DefaultIfEmpty(expenses.Max(row => row.On))
            .Max();

    private List<ExpenseRow> ReadExpenses(ColumnMapping mapping, ExpenseCurrencies currencies, Progress progress)
    {
        if (!TableReader.TryOpen(request.Expenses, ExpenseColumns.Format, mapping, gate, out var table))
        {
            return [];
        }

        using (table)
        {
            if (currencies.Usual is null)
            {
                GivenFiles.RefuseWithoutCurrency(request.Expenses, table, ExpenseColumns.Currency);
            }

            (hasCategories, hasSuppliers) = (table.Has(ExpenseColumns.Category), table.Has(ExpenseColumns.Supplier));
            var reading = new LongRead("Reading expenses", request.Expenses, table, progress, cancelled);
            List<ExpenseRow> read = [.. new ExpenseFile(table, mapping, currencies, reading.Row).Read()];
            gate.RefuseEmpty(table.Tally);
            reading.End();
            return read;
        }
    }
}
