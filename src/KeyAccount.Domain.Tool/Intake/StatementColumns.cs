using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of a file of financial statements. A blank line of a statement is not known, never zero.</summary>
internal static class StatementColumns
{
    public static readonly Column Account = new("account", "text", "The client, as in the book; it may have several rows.")
    {
        Required = true,
    };

    public static readonly Column Entity = new(
        "entity",
        "text",
        "The registration or tax number of the entity whose statement it is; it counts when it is the legal_entity of the credit file."
    )
    {
        Required = true,
    };

    public static readonly Column YearEnd = new(
        "year_end",
        "date",
        "The last day of the year it is about; one that is more than 18 months back does not count."
    )
    {
        Required = true,
    };

    public static readonly Column ReceivedOn = new(
        "received_on",
        "date",
        "The day we got it, not before year_end; before it the statement is not seen. Blank: year_end."
    );

    public static readonly Column Audited = new(
        "audited",
        "yes or no",
        "Whether an auditor has signed it. Blank counts as no."
    );

    public static readonly Column Manufacturer = new(
        "manufacturer",
        "yes or no",
        "Whether the entity makes what it sells; it chooses Altman's model."
    );

    public static readonly Column Currency = new(
        "currency",
        "ISO 4217 code",
        "The currency of the statement. Blank or absent: the currency of the report."
    );

    public static readonly Column CurrentAssets = new(
        "current_assets",
        "amount",
        "Assets that turn into money within a year, inventories among them."
    );

    public static readonly Column Inventories = new("inventories", "amount", "Stocks, a part of current_assets.");

    public static readonly Column TotalAssets = new("total_assets", "amount", "All assets.");

    public static readonly Column Intangibles = new(
        "intangibles",
        "amount",
        "Assets without substance, such as goodwill and rights; a part of total_assets."
    );

    public static readonly Column CurrentLiabilities = new("current_liabilities", "amount", "What is owed within a year.");

    public static readonly Column TotalLiabilities = new("total_liabilities", "amount", "All that is owed.");

    public static readonly Column Equity = new("equity", "amount", "Equity in the books; may be negative.");

    public static readonly Column RetainedEarnings = new(
        "retained_earnings",
        "amount",
        "Earnings kept in the company over the years; may be negative."
    );

    public static readonly Column MarketValue = new(
        "market_value",
        "amount",
        "Equity at the stock exchange's price; blank for a company that is not listed."
    );

    public static readonly Column Sales = new("sales", "amount", "Sales of the year.");

    public static readonly Column OperatingProfit = new(
        "operating_profit",
        "amount",
        "Earnings before interest and tax; may be negative."
    );

    public static readonly Column Profit = new("profit", "amount", "Profit of the year after tax; negative for a loss.");

    public static readonly Column Depreciation = new("depreciation", "amount", "Depreciation and amortisation of the year.");

    public static readonly TableFormat Format = new(
        "Statements",
        "--statements",
        [
            Account,
            Entity,
            YearEnd,
            ReceivedOn,
            Audited,
            Manufacturer,
            Currency,
            CurrentAssets,
            Inventories,
            TotalAssets,
            Intangibles,
            CurrentLiabilities,
            TotalLiabilities,
            Equity,
            RetainedEarnings,
            MarketValue,
            Sales,
            OperatingProfit,
            Profit,
            Depreciation,
        ]
    );
}
