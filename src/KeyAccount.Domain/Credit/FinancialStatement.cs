using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit;

/// <summary>A yearly statement of one legal entity: its dates and the lines that credit is judged by.</summary>
/// <remarks>
/// Null is unknown, never zero; all lines are in one currency. A ratio over zero, or over a line that is missing, is unknown.
/// </remarks>
public sealed record FinancialStatement
{
    /// <summary>The registration or tax number of the entity whose statement it is: not always the debtor's own.</summary>
    public required string Entity
    {
        get;
        init => field = Guard.Against.NullOrWhiteSpace(value);
    }

    /// <summary>The last day of the year it is about.</summary>
    public required LocalDate YearEnd { get; init; }

    /// <summary>The day we got it; null takes the end of the year, the earliest day on which it could exist.</summary>
    public LocalDate? ReceivedOn { get; init; }

    /// <summary>Whether an auditor has signed it; null counts as no.</summary>
    public bool? Audited { get; init; }

    /// <summary>Whether the entity makes what it sells; null when not known.</summary>
    public bool? Manufacturer { get; init; }

    /// <summary>Assets that turn into money within a year, inventories among them.</summary>
    public Money? CurrentAssets { get; init; }

    /// <summary>Stocks.</summary>
    public Money? Inventories { get; init; }

    /// <summary>All assets.</summary>
    public Money? TotalAssets { get; init; }

    /// <summary>Assets without substance: goodwill, rights.</summary>
    public Money? Intangibles { get; init; }

    /// <summary>What is owed within a year.</summary>
    public Money? CurrentLiabilities { get; init; }

    /// <summary>All that is owed.</summary>
    public Money? TotalLiabilities { get; init; }

    /// <summary>Equity in the books; may be negative.</summary>
    public Money? Equity { get; init; }

    /// <summary>Earnings kept in the company over the years.</summary>
    public Money? RetainedEarnings { get; init; }

    /// <summary>Equity at the stock exchange's price; null for a company that is not listed.</summary>
    public Money? MarketValue { get; init; }

    /// <summary>Sales of the year.</summary>
    public Money? Sales { get; init; }

    /// <summary>Earnings before interest and tax.</summary>
    public Money? OperatingProfit { get; init; }

    /// <summary>Profit of the year after tax; negative for a loss.</summary>
    public Money? Profit { get; init; }

    /// <summary>Depreciation and amortisation of the year.</summary>
    public Money? Depreciation { get; init; }

    /// <summary>The first day on which the statement could be known.</summary>
    public LocalDate SeenFrom => ReceivedOn ?? YearEnd;

    /// <summary>(Profit + depreciation) / all liabilities.</summary>
    public Ratio? CashFlowToLiabilities => (Profit + Depreciation) is { } flow ? Of(flow, TotalLiabilities) : null;

    /// <summary>Equity / all assets.</summary>
    public Ratio? EquityRatio => Equity is { } equity ? Of(equity, TotalAssets) : null;

    /// <summary>(Current assets − inventories) / current liabilities.</summary>
    public Ratio? QuickRatio => (CurrentAssets - Inventories) is { } quick ? Of(quick, CurrentLiabilities) : null;

    /// <summary>Equity less what has no substance: what a line is measured by.</summary>
    public Money? TangibleNetWorth => Equity - Intangibles;

    private static Ratio? Of(Money part, Money? whole) => whole is { } all ? part.RatioTo(all) : null;
}
