using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>A dated photograph of one document against one budget: all that the rules of control may look at.</summary>
public sealed record BudgetFacts
{
    /// <summary>The day of the document.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>How far the expense has come.</summary>
    public required ExpenseStage Stage { get; init; }

    /// <summary>The amount in the currency of the budget, rounded up; null when there is no rate for the day, or the amount is not known.</summary>
    public required Money? Requested { get; init; }

    /// <summary>The budget.</summary>
    public required BudgetPosition Position { get; init; }
}
