using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Everything a review of expenses is made from.</summary>
/// <param name="Expenses">What counts on the day of the review, in the order of day and line.</param>
/// <param name="Budgets">The periods of the budgets; none when none was given.</param>
/// <param name="Sales">The months of sales, in order; none when none was given.</param>
/// <param name="Currency">The currency of the report.</param>
/// <param name="AsOf">The day of the review.</param>
/// <param name="Supplied">What the files say at all.</param>
/// <param name="NotSeen">Lines that are dated later, or no longer open.</param>
internal sealed record SeenExpenses(
    ImmutableArray<ExpenseRow> Expenses,
    ImmutableArray<BudgetRow> Budgets,
    ImmutableArray<SalesRow> Sales,
    Currency Currency,
    LocalDate AsOf,
    SuppliedExpenses Supplied,
    int NotSeen
);
