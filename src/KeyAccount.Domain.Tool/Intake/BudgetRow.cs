using System.Collections.Immutable;
using KeyAccount.Domain.Expenses;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>One period of a budget, as its file has it.</summary>
/// <param name="Line">Where it stands in the file.</param>
/// <param name="Budget">The budget.</param>
/// <param name="View">Its view.</param>
/// <param name="Scope">What it is for; a dimension that is not in it stands for all.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Amount">What may be spent.</param>
internal sealed record BudgetRow(
    long Line,
    string Budget,
    string View,
    ImmutableSortedDictionary<ExpenseDimension, string> Scope,
    LocalDate From,
    LocalDate Until,
    Money Amount
)
{
    /// <summary>The part that varies with sales.</summary>
    public Share Variable { get; init; }

    /// <summary>The units planned; null when not known.</summary>
    public int? Quantity { get; init; }

    /// <summary>The days.</summary>
    public DateRange Days => DateRange.Of(From, Until.PlusDays(1));

    /// <summary>The amount month by month.</summary>
    public BudgetPlan Plan =>
        BudgetPlan.Even(Amount, From.ToYearMonth(), ((Until.Year - From.Year) * 12) + Until.Month - From.Month + 1);
}
