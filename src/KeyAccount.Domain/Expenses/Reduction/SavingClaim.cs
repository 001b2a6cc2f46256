using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>What an initiative says that it saves.</summary>
public sealed record SavingClaim
{
    /// <summary>The initiative.</summary>
    public required string Initiative
    {
        get;
        init => field = Identifier.Check(value);
    }

    /// <summary>The category in which it saves.</summary>
    public required string Category
    {
        get;
        init => field = Identifier.Check(value);
    }

    /// <summary>By what it saves.</summary>
    public required SavingEffect Effect { get; init; }

    /// <summary>When it saves; at least one day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has no day.</exception>
    public required DateRange During
    {
        get;
        init => field = value.IsEmpty ? throw Refusal.OutOfRange(nameof(During), $"The period {value} has no day.") : value;
    }

    /// <summary>What it saves in all that time; above zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above zero.</exception>
    public required Money Amount
    {
        get;
        init =>
            field = value.IsPositive
                ? value
                : throw Refusal.OutOfRange(nameof(Amount), $"A saving of {value} is not above zero.");
    }

    /// <summary>When it was registered: of initiatives that overlap the earlier one is credited first, then by name.</summary>
    public required LocalDate RegisteredOn { get; init; }
}
