using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>What a category cost in whole months after the baseline. What is not known is null, never zero.</summary>
public sealed record SavingsPeriod
{
    /// <summary>The category.</summary>
    public required string Category
    {
        get;
        init => field = Identifier.Check(value);
    }

    /// <summary>The whole months.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are not whole.</exception>
    public required DateRange During
    {
        get;
        init
        {
            WholeMonths.Of(value, nameof(During));
            field = value;
        }
    }

    /// <summary>The units bought; null when they are not told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below zero.</exception>
    public long? Units
    {
        get;
        init => field = value is < 0 ? throw Refusal.OutOfRange(nameof(Units), $"Units of {value} are below zero.") : value;
    }

    /// <summary>What they cost.</summary>
    public required Money? Amount { get; init; }

    /// <summary>Net sales of those months.</summary>
    public Money? Sales { get; init; }

    /// <summary>By how much prices have changed since the baseline, from −100 %; zero for not at all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below −100 %.</exception>
    public required Percentage? Inflation
    {
        get;
        init => field = Prices.Checked(value, nameof(Inflation));
    }
}
