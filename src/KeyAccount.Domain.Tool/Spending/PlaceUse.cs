using System.Collections.Immutable;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;
using NodaTime;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>What counts at one place of a view, as it is added up.</summary>
/// <param name="view">The view.</param>
/// <param name="path">The path of the place; for one that is not known what is wrong with it.</param>
/// <param name="isKnown">Whether the key led somewhere.</param>
/// <param name="periods">The periods of its budget; none where no budget is kept.</param>
internal sealed class PlaceUse(string view, string path, bool isKnown, ImmutableArray<BudgetRow> periods)
{
    private static readonly int States = Enum.GetValues<ExpenseState>().Length;

    // By state, then by day: lines of a day are only ever needed together.
    private readonly Dictionary<LocalDate, Int128>[] days =
    [
        .. Enumerable.Range(0, States).Select(_ => new Dictionary<LocalDate, Int128>()),
    ];

    public string View => view;

    public string Path => path;

    public bool IsKnown => isKnown;

    /// <summary>What is missing or unknown; null where the key led somewhere.</summary>
    public BudgetPath? Unresolved { get; set; }

    public ImmutableArray<BudgetRow> Periods => periods;

    public bool HasBudget => !periods.IsEmpty;

    /// <summary>How many lines count here.</summary>
    public int Lines { get; private set; }

    /// <summary>The first line that counts here.</summary>
    public string? First { get; private set; }

    /// <summary>The units that are incurred, where lines tell them; null when one does not.</summary>
    public Dictionary<YearMonth, long?> Quantities { get; } = [];

    public void Add(ExpenseRow row)
    {
        var sums = days[(int)row.Stage];
        sums[row.On] = sums.GetValueOrDefault(row.On) + row.Amount.MinorUnits;
        Lines++;
        First ??= row.Name;
        if (row.Stage >= ExpenseState.Pending)
        {
            var month = row.On.ToYearMonth();
            Quantities[month] = Quantities.TryGetValue(month, out var before) ? before + row.Quantity : row.Quantity;
        }
    }

    /// <summary>What counts in a state within some days; null when it is more than money may be.</summary>
    public Money? SumOf(ExpenseState state, DateRange range, Currency currency) =>
        Bounded(
            days[(int)state].Where(day => range.Contains(day.Key)).Aggregate((Int128)0, (sum, day) => sum + day.Value),
            currency
        );

    /// <summary>What is incurred within some days: actual and pending.</summary>
    public Money? Incurred(DateRange range, Currency currency) =>
        SumOf(ExpenseState.Actual, range, currency) + SumOf(ExpenseState.Pending, range, currency);

    /// <summary>The days within a range on which something was incurred, in order, with its amount in minor units.</summary>
    public IEnumerable<(LocalDate On, Int128 Units)> IncurredByDay(DateRange range) =>
        days[(int)ExpenseState.Actual]
            .Concat(days[(int)ExpenseState.Pending])
            .Where(day => range.Contains(day.Key))
            .GroupBy(day => day.Key, day => day.Value)
            .OrderBy(day => day.Key)
            .Select(day => (day.Key, day.Aggregate((Int128)0, (sum, units) => sum + units)));

    private static Money? Bounded(Int128 units, Currency currency) =>
        Int128.Abs(units) <= Money.MaxMinorUnits ? Money.OfMinor((long)units, currency) : null;
}
