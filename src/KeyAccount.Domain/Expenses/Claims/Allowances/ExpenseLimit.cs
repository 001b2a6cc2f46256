using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Claims.Allowances;

/// <summary>A limit for some expenses on some days.</summary>
public sealed record ExpenseLimit
{
    /// <summary>The category; null for the general limit, which a limit of a category replaces.</summary>
    public string? Category
    {
        get;
        init => field = value is null ? null : Rules.Identifier.Check(value, nameof(Category));
    }

    /// <summary>The place; null for all of them.</summary>
    public string? Place
    {
        get;
        init => field = ClaimTexts.NameOrNull(value, nameof(Place));
    }

    /// <summary>The days on which it holds: those of the expense, not of the claim.</summary>
    public required DateRange During { get; init; }

    /// <summary>The part of the year in which it holds; null for all of it. In its season it replaces the limit of the rest of the year.</summary>
    public Season? Season { get; init; }

    /// <summary>What is within the limit, the amount itself included, for each unit of a line; from zero.</summary>
    public required Money Most
    {
        get;
        init => field = NotNegative(value, nameof(Most));
    }

    /// <summary>What happens above it.</summary>
    public required LimitAction Above { get; init; }

    /// <summary>Up to and including what a line needs no receipt, from zero; null for what the policy says in general.</summary>
    public Money? ReceiptFree
    {
        get;
        init => field = value is { } free ? NotNegative(free, nameof(ReceiptFree)) : null;
    }

    /// <summary>The more specific one holds: category before place before season.</summary>
    internal int Rank => (Category is null ? 0 : 4) + (Place is null ? 0 : 2) + (Season is null ? 0 : 1);

    /// <summary>Whether it can hold for an expense; a place that is not known could be any.</summary>
    internal bool Could(string category, string? place, LocalDate on) =>
        (Category is null || Category == category)
        && (Place is null || place is null || Place == place)
        && During.Contains(on)
        && Season?.Contains(on) != false;

    /// <summary>For what it is, such as <c>hotel/New York/03-15..09-15</c>; a star for all.</summary>
    internal string Scope => $"{Category ?? "*"}/{Place ?? "*"}/{Season?.ToString() ?? "*"}";

    private static Money NotNegative(Money amount, string parameter) =>
        amount.IsNegative || amount.Currency.IsNone
            ? throw Refusal.OutOfRange(parameter, $"{amount} as a limit is not an amount from 0.")
            : amount;
}
