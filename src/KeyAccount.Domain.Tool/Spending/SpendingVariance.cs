using System.Collections.Immutable;
using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;
using NodaTime;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>Why expenses differ from the lowest budgets of one view, over the whole months that have passed and have sales.</summary>
/// <param name="View">The view.</param>
/// <param name="Months">The months.</param>
/// <param name="Sales">Net sales of them.</param>
/// <param name="PlannedSales">Net sales that the budgets were made for.</param>
/// <param name="Budget">The library's flexed budget.</param>
internal sealed record SpendingVariance(
    string View,
    ImmutableArray<YearMonth> Months,
    Money Sales,
    Money PlannedSales,
    FlexedBudget Budget
)
{
    private const string Driver = "sales";

    /// <summary>The variance; null when there is no current budget, or a month without sales or planned sales.</summary>
    public static SpendingVariance? Of(SeenExpenses seen, ImmutableArray<BudgetUse> budgets)
    {
        // A view by category tells the most; the lowest budgets of a view overlap nowhere.
        var view = budgets
            .Where(budget => budget is { IsCurrent: true, Row: not null })
            .GroupBy(budget => budget.Place.View, StringComparer.Ordinal)
            .OrderByDescending(group =>
                group.Count(budget => budget.Row!.Scope.ContainsKey(Domain.Expenses.ExpenseDimension.Category))
            )
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        if (view is null)
        {
            return null;
        }

        var lowest = view.Where(budget =>
                !view.Any(other => other.Place.Path.StartsWith($"{budget.Place.Path}/", StringComparison.Ordinal))
            )
            .ToList();
        var sales = seen.Sales.Where(row => row is { Planned: not null }).ToDictionary(row => row.Month);
        var first = lowest.Min(budget => budget.Row!.From).ToYearMonth();
        ImmutableArray<YearMonth> months = [.. Passed(first, seen.AsOf)];
        if (months.IsEmpty || !months.All(sales.ContainsKey))
        {
            return null;
        }

        return new SpendingVariance(
            view.Key,
            months,
            Money.Sum(months.Select(month => sales[month].Sales), seen.Currency),
            Money.Sum(months.Select(month => sales[month].Planned!.Value), seen.Currency),
            FlexedBudget.Of(seen.Currency, lowest.Select(budget => LineOf(budget, months, sales, seen.Currency)))
        );
    }

    private static IEnumerable<YearMonth> Passed(YearMonth first, LocalDate asOf)
    {
        for (var month = first; month.OnDayOfMonth(1).PlusMonths(1) <= asOf.PlusDays(1); month = month.PlusMonths(1))
        {
            yield return month;
        }
    }

    private static ActivityLine LineOf(
        BudgetUse budget,
        ImmutableArray<YearMonth> months,
        Dictionary<YearMonth, SalesRow> sales,
        Currency currency
    )
    {
        var row = budget.Row!;
        var own = months.Where(month => month >= row.From.ToYearMonth()).ToList();
        var planned = Money.Sum(row.Plan.Months.Take(own.Count), currency);
        var variable = planned.Times(row.Variable, Rounding.HalfEven);
        var days = own.Count == 0 ? default : DateRange.Of(row.From, own[^1].OnDayOfMonth(1).PlusMonths(1));
        var incurred = budget.Place.Incurred(days, currency);
        var plannedSales = own.Sum(month => sales[month].Planned!.Value.MinorUnits);
        var actualSales = Math.Max(0, own.Sum(month => sales[month].Sales.MinorUnits));
        // What is fixed is taken to have come as planned: a file does not say of a line which part of it varies.
        var isFlexed = variable.IsPositive;
        return new ActivityLine
        {
            Category = budget.Budget,
            Driver = Driver,
            Planned = new ExpenseActivity
            {
                Activity = plannedSales,
                Inputs = Units(row.Quantity, own.Count, row.Plan.Months.Length),
                Variable = variable,
                Fixed = planned - variable,
            },
            Actual = new ExpenseActivity
            {
                Activity = actualSales,
                Inputs = UnitsOf(budget.Place, own),
                Variable = isFlexed ? incurred - (planned - variable) : Money.Zero(currency),
                Fixed = isFlexed ? planned - variable : incurred,
            },
        };
    }

    /// <summary>The planned units of so many months, half to even; null when they are not known.</summary>
    private static long? Units(int? quantity, int months, int all) =>
        quantity is { } units ? (long)decimal.Round((decimal)units * months / all, MidpointRounding.ToEven) : null;

    private static long? UnitsOf(PlaceUse place, List<YearMonth> months) =>
        months
            .Where(place.Quantities.ContainsKey)
            .Select(month => place.Quantities[month])
            .Aggregate((long?)0, (sum, units) => sum + units);
}
