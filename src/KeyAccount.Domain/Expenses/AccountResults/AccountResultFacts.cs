using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.AccountResults;

/// <summary>What one account brought and cost in a period. What is not known is null, never zero; zero says that there was none.</summary>
/// <remarks>Costs and deductions are above zero; one below zero, such as freight refunded, adds. All amounts are in one currency.</remarks>
public sealed record AccountResultFacts
{
    /// <summary>The account in the book.</summary>
    public required string Account
    {
        get;
        init => field = Guard.Against.NullOrWhiteSpace(value);
    }

    /// <summary>The days of the result; at least one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has no day.</exception>
    public required DateRange During
    {
        get;
        init => field = value.IsEmpty ? throw Refusal.OutOfRange(nameof(During), $"The period {value} has no day.") : value;
    }

    /// <summary>The currency of all amounts.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public required Currency Currency
    {
        get;
        init => field = Money.Zero(value).Currency;
    }

    /// <summary>Sales at list or gross price, without tax.</summary>
    public Money? GrossSales { get; init; }

    /// <summary>Discounts on invoices.</summary>
    public Money? Discounts { get; init; }

    /// <summary>Rebates and bonuses after invoices, accrued ones too.</summary>
    public Money? Rebates { get; init; }

    /// <summary>The cost of the goods sold.</summary>
    public Money? CostOfGoods { get; init; }

    /// <summary>The cost of visits.</summary>
    public Money? Visits { get; init; }

    /// <summary>The cost of freight.</summary>
    public Money? Freight { get; init; }

    /// <summary>The cost of service.</summary>
    public Money? Service { get; init; }

    /// <summary>The cost of installation, support and maintenance.</summary>
    public Money? AfterSales { get; init; }

    /// <summary>Sales expenses that the account caused.</summary>
    public Money? DirectExpenses { get; init; }

    /// <summary>What the account owed on average through the period.</summary>
    public Money? AverageReceivables { get; init; }

    /// <summary>What is expected to be lost of what it owes in the period.</summary>
    public Money? ExpectedLoss { get; init; }
}
