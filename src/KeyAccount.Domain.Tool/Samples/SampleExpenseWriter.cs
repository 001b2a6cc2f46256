using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using NodaTime;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>Writes the files about expenses: the lines, the budgets made from the year before, and the sales of the invoices per month.</summary>
internal sealed class SampleExpenseWriter(SamplePlan plan, OutputFolder folder)
{
    private const ulong SalesStream = 0x53414C4553UL;
    private const int VariablePercent = 60;
    private const int CheckEvery = 4_096;

    private readonly Dictionary<YearMonth, Dictionary<string, long>> invoiced = [];
    private readonly Dictionary<(int Year, string Budget), long> spent = [];
    private readonly Dictionary<(int Year, string Budget), int> units = [];

    /// <summary>Counts an invoice in the sales of its month.</summary>
    public void Count(SampleAccount account, SampleInvoice invoice)
    {
        var month = invoice.Issued.ToYearMonth();
        if (!invoiced.TryGetValue(month, out var sums))
        {
            invoiced.Add(month, sums = new(StringComparer.Ordinal));
        }

        var code = account.Currency.Code;
        sums[code] = sums.GetValueOrDefault(code) + invoice.Cents - invoice.TaxCents;
    }

    /// <summary>Writes the three files.</summary>
    public void Write(CancellationToken cancelled)
    {
        using (var csv = SampleWriter.Begin(folder, "expenses.csv", ExpenseColumns.Format))
        {
            var sample = new SampleExpense(plan);
            for (var place = 0; place < plan.Expenses; place++)
            {
                if (place % CheckEvery == 0)
                {
                    cancelled.ThrowIfCancellationRequested();
                }

                var row = sample.Of(place);
                SampleWriter.WriteRow(csv, ExpenseColumns.Format, row);
                Spend(row);
            }
        }

        using (var csv = SampleWriter.Begin(folder, "budget.csv", BudgetColumns.Format))
        {
            foreach (var row in Budgets())
            {
                SampleWriter.WriteRow(csv, BudgetColumns.Format, row);
            }
        }

        using (var csv = SampleWriter.Begin(folder, "sales.csv", SalesColumns.Format))
        {
            foreach (var row in Sales())
            {
                SampleWriter.WriteRow(csv, SalesColumns.Format, row);
            }
        }
    }

    private void Spend(SampleRow row)
    {
        var year = int.Parse(row[ExpenseColumns.Date]!.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);
        var euros = SampleCurrency.All.Single(currency => currency.Code == row[ExpenseColumns.Currency]).MicroEuros;
        var amount = decimal.Parse(row[ExpenseColumns.Amount]!, System.Globalization.CultureInfo.InvariantCulture);
        var cents = (long)(amount * 100m * euros / 1_000_000m);
        foreach (var budget in BudgetsOf(row))
        {
            units[(year, budget)] =
                units.GetValueOrDefault((year, budget))
                + int.Parse(row[ExpenseColumns.Quantity]!, System.Globalization.CultureInfo.InvariantCulture);
            spent[(year, budget)] = spent.GetValueOrDefault((year, budget)) + cents;
        }
    }

    private static IEnumerable<string> BudgetsOf(SampleRow row)
    {
        var (territory, department) = (row[ExpenseColumns.Territory], row[ExpenseColumns.Department]);
        yield return "all";
        yield return $"{territory}";
        yield return $"{territory}.{department}";
        yield return $"{row[ExpenseColumns.Category]}";
    }

    /// <summary>For each year a little more than was spent in it or, for the last, in the one before.</summary>
    private IEnumerable<SampleRow> Budgets()
    {
        foreach (var territory in (string?[])[null, .. SampleExpense.Territories])
        {
            foreach (var row in Budget(territory ?? "all", "organisation", territory, department: null, category: null))
            {
                yield return row;
            }

            foreach (var department in territory is null ? [] : SampleExpense.Departments)
            {
                foreach (var row in Budget($"{territory}.{department}", "organisation", territory, department, category: null))
                {
                    yield return row;
                }
            }
        }

        foreach (var category in SampleCategory.All)
        {
            foreach (var row in Budget(category.Code, "category", null, null, category.Code))
            {
                yield return row;
            }
        }
    }

    private IEnumerable<SampleRow> Budget(string name, string view, string? territory, string? department, string? category)
    {
        for (var year = SamplePlan.From.Year; year <= SamplePlan.AsOf.Year; year++)
        {
            var before = spent.GetValueOrDefault((Math.Min(year, SamplePlan.AsOf.Year - 1), name));
            var row = new SampleRow();
            row.Set(BudgetColumns.Budget, name);
            row.Set(BudgetColumns.View, view);
            Set(row, BudgetColumns.Category, category);
            Set(row, BudgetColumns.Territory, territory);
            Set(row, BudgetColumns.Department, department);
            row.Set(BudgetColumns.From, new LocalDate(year, 1, 1));
            row.Set(BudgetColumns.Until, new LocalDate(year, 12, 31));
            var percent = SampleCategory.All.FirstOrDefault(one => one.Code == name)?.BudgetPercent ?? 103;
            row.Set(BudgetColumns.Amount, Math.Max(0, before * percent / 100 / 10_000 * 10_000));
            row.Set(BudgetColumns.Currency, SampleCurrency.Euro.Code);
            if (category is not null)
            {
                row.Set(BudgetColumns.Variable, VariablePercent);
                row.Set(BudgetColumns.Quantity, units.GetValueOrDefault((Math.Min(year, SamplePlan.AsOf.Year - 1), name)));
            }

            yield return row;
        }
    }

    private IEnumerable<SampleRow> Sales()
    {
        var rates = SampleCurrency
            .Quotes(plan.Seed)
            .Where(quote => quote.To == SampleCurrency.Euro.Code)
            .ToDictionary(quote => (quote.On.ToYearMonth(), quote.From), quote => quote.Rate);
        var last = SamplePlan.AsOf.ToYearMonth();
        var place = 0UL;
        for (var month = SamplePlan.From.ToYearMonth(); month <= last; month = month.PlusMonths(1))
        {
            var random = SplitMix64.For(plan.Seed ^ SalesStream, place++);
            var cents = 0L;
            foreach (var (code, sum) in invoiced.GetValueOrDefault(month) ?? [])
            {
                cents +=
                    code == SampleCurrency.Euro.Code
                        ? sum
                        : (long)decimal.Round(sum * rates[(month, code)], MidpointRounding.ToEven);
            }

            var row = new SampleRow();
            row.Set(SalesColumns.Month, month.OnDayOfMonth(1));
            row.Set(SalesColumns.Sales, cents);
            row.Set(SalesColumns.Planned, Math.Max(0, cents) * random.Between(88, 109) / 100 / 100_000 * 100_000);
            row.Set(SalesColumns.Currency, SampleCurrency.Euro.Code);
            row.Set(SalesColumns.Visits, random.Between(60, 110));
            row.Set(SalesColumns.NewAccounts, random.Between(0, 9));
            yield return row;
        }
    }

    private static void Set(SampleRow row, Tables.Column column, string? value)
    {
        if (value is not null)
        {
            row.Set(column, value);
        }
    }
}
