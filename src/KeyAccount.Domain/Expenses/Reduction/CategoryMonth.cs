using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>What a category cost in a month, and what it is flexed by. What is not known is null, never zero.</summary>
public sealed record CategoryMonth
{
    /// <summary>The month.</summary>
    public required YearMonth Month { get; init; }

    /// <summary>What the category cost.</summary>
    public required Money? Expense { get; init; }

    /// <summary>Net sales of the month.</summary>
    public Money? Sales { get; init; }

    /// <summary>By how much the prices of the category have changed since the month before, from −100 %; zero for not at all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below −100 %.</exception>
    public required Percentage? Inflation
    {
        get;
        init => field = Prices.Checked(value, nameof(Inflation));
    }
}
