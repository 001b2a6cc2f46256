using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;
using NodaTime;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>What was incurred by category and month: actual and pending, less credits.</summary>
/// <param name="Months">The months shown, the last one that of the review.</param>
/// <param name="Categories">Each category with its amounts; null as the name for those of which none is given.</param>
/// <param name="Totals">All of each month.</param>
internal sealed record SpendingMonths(
    ImmutableArray<YearMonth> Months,
    ImmutableArray<(string? Category, ImmutableArray<Money?> Cells, Money Total)> Categories,
    ImmutableArray<Money> Totals
)
{
    /// <summary>How many months are shown.</summary>
    public const int Shown = 12;

    /// <summary>The months up to the day of the review.</summary>
    public static SpendingMonths Of(SeenExpenses seen)
    {
        var last = seen.AsOf.ToYearMonth();
        ImmutableArray<YearMonth> months = [.. Enumerable.Range(0, Shown).Select(back => last.PlusMonths(back - Shown + 1))];
        var sums = seen
            .Expenses.Where(row =>
                row.Stage is ExpenseState.Actual or ExpenseState.Pending && row.On.ToYearMonth() >= months[0]
            )
            .GroupBy(row => (row.Key?.Category, Month: row.On.ToYearMonth()))
            .ToDictionary(group => group.Key, group => Money.Sum(group.Select(row => row.Amount), seen.Currency));
        return new SpendingMonths(
            months,
            [
                .. sums
                    .Keys.Select(key => key.Category)
                    .Distinct()
                    .Select(category =>
                    {
                        ImmutableArray<Money?> cells =
                        [
                            .. months.Select(month => sums.TryGetValue((category, month), out var sum) ? sum : (Money?)null),
                        ];
                        return (category, cells, Money.Sum(cells.OfType<Money>(), seen.Currency));
                    })
                    .OrderByDescending(row => row.Item3.MinorUnits)
                    .ThenBy(row => row.category, StringComparer.Ordinal),
            ],
            [
                .. months.Select(month =>
                    Money.Sum(sums.Where(sum => sum.Key.Month == month).Select(sum => sum.Value), seen.Currency)
                ),
            ]
        );
    }
}
