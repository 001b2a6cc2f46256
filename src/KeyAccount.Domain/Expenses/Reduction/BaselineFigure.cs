using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>What a category cost in the period of a baseline.</summary>
public sealed record BaselineFigure
{
    /// <summary>The category.</summary>
    public required string Category
    {
        get;
        init => field = Identifier.Check(value);
    }

    /// <summary>The units bought, such as nights; null when they are not told: then price and volume can't be told apart.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below zero.</exception>
    public long? Units
    {
        get;
        init => field = value is < 0 ? throw Refusal.OutOfRange(nameof(Units), $"Units of {value} are below zero.") : value;
    }

    /// <summary>What they cost; null when unknown.</summary>
    public required Money? Amount { get; init; }
}
