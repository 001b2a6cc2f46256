using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Expenses.Reduction;

/// <summary>Months of a category whose prices don't change.</summary>
internal static class Cut
{
    public static readonly ReductionTarget Travel = ReductionTarget.Of("travel", Share.Percent(12), Share.Whole); // 1 % a month

    public static CategoryMonth Month(int month, decimal? expense, decimal? sales = 1_000, decimal? inflation = 0) =>
        new()
        {
            Month = new YearMonth(2026, month),
            Expense = expense is { } cost ? Money.Eur(cost) : null,
            Sales = sales is { } sold ? Money.Eur(sold) : null,
            Inflation = inflation is { } change ? Percentage.Percent(change) : null,
        };

    public static ReductionPath Path(params CategoryMonth[] months) => ReductionPath.Of(Travel, PathRoll.LastActual, months);
}
