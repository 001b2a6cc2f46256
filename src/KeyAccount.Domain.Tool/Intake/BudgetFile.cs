using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Expenses;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads budgets, one period a row; what is wrong goes to the gate.</summary>
/// <param name="table">The open table.</param>
/// <param name="mapping">How it is written.</param>
/// <param name="currency">The currency of rows that name none; null when it is not known.</param>
internal sealed class BudgetFile(TableReader table, ColumnMapping mapping, Currency? currency)
{
    /// <summary>The view of budgets that name none.</summary>
    public const string MainView = "main";

    /// <summary>The most months of one budget.</summary>
    public const int MostMonths = BudgetPlan.MaximumMonths;

    /// <summary>The most units of a period or a line.</summary>
    public const int MostUnits = 1_000_000_000;

    /// <summary>The first day of the earliest budget.</summary>
    private static readonly LocalDate Earliest = new(2000, 1, 1);

    private static readonly (ExpenseDimension Dimension, Column Column)[] Dimensions =
    [
        (ExpenseDimension.Category, BudgetColumns.Category),
        (ExpenseDimension.Territory, BudgetColumns.Territory),
        (ExpenseDimension.Department, BudgetColumns.Department),
        (ExpenseDimension.Person, BudgetColumns.Person),
        (ExpenseDimension.Project, BudgetColumns.Project),
        (ExpenseDimension.Account, BudgetColumns.Account),
    ];

    private readonly RowFields fields = new(table, mapping);
    private readonly RowChecks checks = new(table);
    private readonly Dictionary<string, BudgetRow> last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Budget, long Line)> scopes = new(StringComparer.Ordinal);
    private Currency? counted;

    /// <summary>The rows in their order.</summary>
    public IEnumerable<BudgetRow> Read()
    {
        while (table.Read())
        {
            var row = ReadRow();
            if (table.Accept())
            {
                last[row!.Budget] = row;
                yield return row;
            }
        }
    }

    private BudgetRow? ReadRow()
    {
        var budget = fields.Identifier(BudgetColumns.Budget);
        var view = fields.Identifier(BudgetColumns.View) ?? MainView;
        var scope = Scope();
        var from = fields.Date(BudgetColumns.From);
        var until = fields.Date(BudgetColumns.Until);
        var amount = fields.Amount(BudgetColumns.Amount, Currency());
        checks.NotNegative(BudgetColumns.Amount, amount);
        var variable = fields.Percent(BudgetColumns.Variable);
        var quantity = fields.Whole(BudgetColumns.Quantity, 0, MostUnits);
        CheckPeriod(from, until);
        if (budget is null || from is not { } first || until is not { } end || amount is not { } money)
        {
            return null;
        }

        var row = new BudgetRow(table.Line, budget, view, scope, first, end, money)
        {
            Variable = variable ?? default,
            Quantity = quantity,
        };
        CheckAgainstEarlier(row);
        return row;
    }

    private ImmutableSortedDictionary<ExpenseDimension, string> Scope() =>
        Dimensions
            .Select(one => (one.Dimension, Value: fields.Identifier(one.Column)))
            .Where(one => one.Value is not null)
            .ToImmutableSortedDictionary(one => one.Dimension, one => one.Value!);

    private Currency? Currency()
    {
        var own = fields.Currency(BudgetColumns.Currency, currency);
        if (own is { } code && (counted ??= currency ?? code) != code)
        {
            table.Report(
                BudgetColumns.Currency,
                $"the budget counts in {code}, and the report in {counted}; a budget is not converted, write it in {counted}"
            );
        }

        return own;
    }

    private void CheckPeriod(LocalDate? from, LocalDate? until)
    {
        if (from is not { } first || until is not { } end)
        {
            return;
        }

        if (end < first)
        {
            table.Report(BudgetColumns.Until, "the period ends before it begins");
            return;
        }

        if (first < Earliest)
        {
            table.Report(
                BudgetColumns.From,
                $"{DateText.Iso(first)} lies before {DateText.Iso(Earliest)}, the first day of any budget"
            );
        }

        if (first.Day != 1)
        {
            table.Report(
                BudgetColumns.From,
                $"{DateText.Iso(first)} is not the first day of a month; budgets are made of whole months"
            );
        }

        if (end.PlusDays(1).Day != 1)
        {
            table.Report(
                BudgetColumns.Until,
                $"{DateText.Iso(end)} is not the last day of a month; budgets are made of whole months"
            );
        }

        var months = MonthsOf(first, end);
        if (months > MostMonths)
        {
            table.Report(
                BudgetColumns.Until,
                string.Create(CultureInfo.InvariantCulture, $"the period has {months} months; at most {MostMonths}")
            );
        }
    }

    private static int MonthsOf(LocalDate first, LocalDate end) => ((end.Year - first.Year) * 12) + end.Month - first.Month + 1;

    /// <summary>Rows of one budget are alike but for period and amount, and follow each other; two budgets of a view differ in what they are for.</summary>
    private void CheckAgainstEarlier(BudgetRow row)
    {
        if (last.TryGetValue(row.Budget, out var earlier))
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"line {earlier.Line}");
            if (earlier.View != row.View || !earlier.Scope.SequenceEqual(row.Scope))
            {
                table.Report(
                    BudgetColumns.Budget,
                    $"{Quoted.Text(row.Budget)} has another view or is for something else on {at}; rows of one budget differ in period and amount only"
                );
            }
            else if (row.From != earlier.Until.PlusDays(1))
            {
                table.Report(
                    BudgetColumns.From,
                    $"{DateText.Iso(row.From)} does not follow {DateText.Iso(earlier.Until)}, the last day of this budget on {at}"
                );
            }

            return;
        }

        var text = $"{row.View}: {string.Join(", ", row.Scope.Select(one => $"{one.Key} {one.Value}"))}";
        if (!scopes.TryAdd(text, (row.Budget, row.Line)))
        {
            var (other, line) = scopes[text];
            table.Report(
                BudgetColumns.Budget,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Quoted.Text(row.Budget)} is for the same as {Quoted.Text(other)} on line {line}; give one of them another view"
                )
            );
        }
    }
}
