using System.Collections.Immutable;
using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;
using NodaTime;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>Expenses by what they are for, over the months shown that have sales and are over.</summary>
/// <param name="Months">Each month with what was incurred and sold.</param>
/// <param name="Expense">All that was incurred in them.</param>
/// <param name="Sales">Net sales.</param>
/// <param name="ToSales">Expense to sales; null when sales are not above zero.</param>
/// <param name="Attainment">Sales against the plan; null when it is not known for every month.</param>
/// <param name="PerVisit">All expenses for one visit; null when visits are not known for every month, or there were none.</param>
/// <param name="PerNewAccount">All expenses for one client won; null in the same cases.</param>
internal sealed record SpendingIndicators(
    ImmutableArray<(YearMonth Month, Money Expense, SalesRow Sales, Ratio? ToSales)> Months,
    Money Expense,
    Money Sales,
    Ratio? ToSales,
    Ratio? Attainment,
    Money? PerVisit,
    Money? PerNewAccount
)
{
    /// <summary>The indicators; null when no month shown has sales.</summary>
    public static SpendingIndicators? Of(SeenExpenses seen, SpendingMonths shown)
    {
        var sales = seen.Sales.ToDictionary(row => row.Month);
        ImmutableArray<(YearMonth Month, Money Expense, SalesRow Sales, Ratio? ToSales)> months =
        [
            .. shown
                .Months.Zip(shown.Totals)
                .Where(one => sales.ContainsKey(one.First) && one.First.OnDayOfMonth(1).PlusMonths(1) <= seen.AsOf.PlusDays(1))
                .Select(one =>
                    (one.First, one.Second, sales[one.First], ExpenseRatios.ToSales(one.Second, sales[one.First].Sales))
                ),
        ];
        if (months.IsEmpty)
        {
            return null;
        }

        var expense = Money.Sum(months.Select(one => one.Expense), seen.Currency);
        var sold = Money.Sum(months.Select(one => one.Sales.Sales), seen.Currency);
        var planned = months.Aggregate((Money?)Money.Zero(seen.Currency), (sum, one) => sum + one.Sales.Planned);
        return new SpendingIndicators(
            months,
            expense,
            sold,
            ExpenseRatios.ToSales(expense, sold),
            ExpenseRatios.Attainment(sold, planned),
            ExpenseRatios.CostPerUnit(expense, Sum(one => one.Sales.Visits)),
            ExpenseRatios.CostPerUnit(expense, Sum(one => one.Sales.NewAccounts))
        );

        long? Sum(Func<(YearMonth Month, Money Expense, SalesRow Sales, Ratio? ToSales), long?> count) =>
            months.Aggregate((long?)0, (sum, one) => sum + count(one));
    }
}
