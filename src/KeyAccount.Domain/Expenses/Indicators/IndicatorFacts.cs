using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>A dated photograph of the expenses of one territory, category or account. What is not known is null, never zero.</summary>
/// <remarks>All amounts are of the same period and currency.</remarks>
public sealed record IndicatorFacts
{
    /// <summary>What it is about, such as a territory.</summary>
    public required string Subject
    {
        get;
        init => field = Guard.Against.NullOrWhiteSpace(value);
    }

    /// <summary>The day of the photograph.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>How far the spending of the budget has got.</summary>
    public SpendProgress? Progress { get; init; }

    /// <summary>All expenses.</summary>
    public Money? Expense { get; init; }

    /// <summary>Sales after discounts and credit notes.</summary>
    public Money? NetSales { get; init; }

    /// <summary>The sales that were to be made.</summary>
    public Money? SalesTarget { get; init; }

    /// <summary>The expenses of visits.</summary>
    public Money? VisitExpense { get; init; }

    /// <summary>Visits made; zero or more.</summary>
    public long? Visits
    {
        get;
        init => field = value is { } count ? Guard.Against.Negative(count, nameof(Visits)) : null;
    }

    /// <summary>The expenses of winning accounts.</summary>
    public Money? AcquisitionExpense { get; init; }

    /// <summary>Accounts won; zero or more.</summary>
    public long? NewAccounts
    {
        get;
        init => field = value is { } count ? Guard.Against.Negative(count, nameof(NewAccounts)) : null;
    }

    /// <summary>The budget for the activity that came.</summary>
    public Money? Flexed { get; init; }
}
