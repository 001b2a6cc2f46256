using System.Collections.Immutable;
using KeyAccount.Domain.Expenses.Claims.Matching;
using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>The path that each category is to follow, and where to reduce first; over the months shown that have sales and are over.</summary>
/// <param name="Paths">The path of each category that is not left out, by category.</param>
/// <param name="Ranking">The categories in the order in which they are to be looked at, and those left out.</param>
/// <param name="LastSales">Sales of the last month, by which the next one is foretold.</param>
internal sealed record SpendingReduction(
    ImmutableSortedDictionary<string, ReductionPath> Paths,
    ReductionRanking Ranking,
    Money LastSales
)
{
    /// <summary>The reduction; null without categories, or without two months of sales.</summary>
    /// <param name="seen">What it is made from.</param>
    /// <param name="shown">By category and month.</param>
    /// <param name="indicators">The months with sales.</param>
    /// <param name="repeats">Pairs that may be one expense; null when no supplier is known.</param>
    /// <param name="policy">Targets, exclusions and the scorecard.</param>
    public static SpendingReduction? Of(
        SeenExpenses seen,
        SpendingMonths shown,
        SpendingIndicators? indicators,
        ImmutableArray<SpendMatch>? repeats,
        ReductionPolicy policy
    )
    {
        if (indicators is not { Months: { Length: > 1 } months } || !seen.Supplied.Categories)
        {
            return null;
        }

        // What the first month cost is where the paths start; what came after is measured.
        var days = DateRange.Of(months[1].Month.OnDayOfMonth(1), months[^1].Month.OnDayOfMonth(1).PlusMonths(1));
        var lines = seen
            .Expenses.Where(row => row is { Key: not null, Stage: >= ExpenseState.Pending } && days.Contains(row.On))
            .ToLookup(row => row.Key!.Category, StringComparer.Ordinal);
        var repeated = (repeats ?? []).Select(match => match.Second.Id).ToHashSet(StringComparer.Ordinal);
        var categories = shown.Categories.Where(row => row.Category is not null).ToList();
        var paths = categories
            .Select(row => (row.Category, Path: policy.PathOf(row.Category!, MonthsOf(row.Cells))))
            .Where(one => one.Path is not null)
            .ToImmutableSortedDictionary(one => one.Category!, one => one.Path!, StringComparer.Ordinal);
        var all = Sum(lines.SelectMany(own => own).Select(row => row.Amount));
        var ranking = policy.Rank(
            categories.Select(row => new CandidateFacts
            {
                Category = row.Category!,
                AsOf = seen.AsOf,
                Expense = Sum(lines[row.Category!].Select(line => line.Amount)),
                AllExpenses = all,
                Allowed = paths.GetValueOrDefault(row.Category!) is { } path ? AllowedOf(path) : null,
                Suppliers = seen.Supplied.Suppliers
                    ? lines[row.Category!]
                        .Select(line => line.Supplier)
                        .OfType<string>()
                        .Distinct(StringComparer.Ordinal)
                        .Count()
                    : null,
                Duplicates = repeats is null
                    ? null
                    : Sum(lines[row.Category!].Where(line => repeated.Contains(line.Name)).Select(line => line.Amount)),
            })
        );
        return new SpendingReduction(paths, ranking, months[^1].Sales.Sales);

        IEnumerable<CategoryMonth> MonthsOf(ImmutableArray<Money?> cells) =>
            months.Select(one => new CategoryMonth
            {
                Month = one.Month,
                Expense = cells[shown.Months.IndexOf(one.Month)] ?? Money.Zero(seen.Currency),
                Sales = one.Sales.Sales,
                // No file tells prices: they are taken as unchanged, and the page says so.
                Inflation = Percentage.Zero,
            });

        Money Sum(IEnumerable<Money> amounts) => Money.Sum(amounts, seen.Currency);

        Money? AllowedOf(ReductionPath path) =>
            path.Steps.Skip(1).Aggregate((Money?)Money.Zero(seen.Currency), (sum, step) => sum + step.Allowed);
    }

    /// <summary>What a category may cost next month at the sales of the last one and unchanged prices; null when left out or unknown.</summary>
    public Money? AllowedNext(string category) => Paths.GetValueOrDefault(category)?.AllowedNext(LastSales, Percentage.Zero);
}
