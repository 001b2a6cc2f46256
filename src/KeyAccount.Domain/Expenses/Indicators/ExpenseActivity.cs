using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>One side, planned or actual, of the expenses that an activity causes. What is not known is null, never zero.</summary>
/// <remarks>Ten planned visits with two nights each at 100: activity 10, inputs 20, variable 2,000.</remarks>
public sealed record ExpenseActivity
{
    /// <summary>Units of what drives the expense, such as visits; zero or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below zero.</exception>
    public required long? Activity
    {
        get;
        init => field = Units(value, nameof(Activity));
    }

    /// <summary>Units bought for it, such as nights; zero or more. Null when they are not told: then price and efficiency are not told apart.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below zero.</exception>
    public long? Inputs
    {
        get;
        init => field = Units(value, nameof(Inputs));
    }

    /// <summary>What varies with the activity.</summary>
    public required Money? Variable { get; init; }

    /// <summary>What does not vary with it; zero for nothing.</summary>
    public required Money? Fixed { get; init; }

    /// <summary>Nothing at all, in a currency: where a line has no plan, or nothing came of the plan.</summary>
    public static ExpenseActivity None(Currency currency) =>
        new()
        {
            Activity = 0,
            Inputs = 0,
            Variable = Money.Zero(currency),
            Fixed = Money.Zero(currency),
        };

    /// <summary>Variable and fixed together.</summary>
    public Money? Amount => Variable + Fixed;

    private static long? Units(long? value, string name) =>
        value is < 0 ? throw Refusal.OutOfRange(name, $"{name} of {value} is below zero.") : value;
}
