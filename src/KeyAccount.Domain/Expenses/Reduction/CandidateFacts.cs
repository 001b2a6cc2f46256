using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>A dated photograph of one category, for choosing where to reduce. What is not known is null, never zero.</summary>
/// <remarks>All amounts are of the same period and currency.</remarks>
public sealed record CandidateFacts
{
    /// <summary>The category.</summary>
    public required string Category
    {
        get;
        init => field = Identifier.Check(value);
    }

    /// <summary>The day of the photograph.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>What the category cost.</summary>
    public Money? Expense { get; init; }

    /// <summary>What all categories cost.</summary>
    public Money? AllExpenses { get; init; }

    /// <summary>What its path allowed.</summary>
    public Money? Allowed { get; init; }

    /// <summary>Its budget for the activity that came.</summary>
    public Money? Flexed { get; init; }

    /// <summary>Suppliers it is bought from; zero or more.</summary>
    public int? Suppliers
    {
        get;
        init => field = value is { } count ? Guard.Against.Negative(count, nameof(Suppliers)) : null;
    }

    /// <summary>What of it looks paid twice.</summary>
    public Money? Duplicates { get; init; }

    /// <summary>What it brought, such as the margin of sales won.</summary>
    public Money? Return { get; init; }

    /// <summary>By how much it cost more than its path allowed; below zero for less, null when unknown.</summary>
    public Money? Excess => Expense - Allowed;
}
