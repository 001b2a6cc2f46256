using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of a file of quotes, one line of a quote a row. What concerns the quote may stand in any of its rows.</summary>
internal static class QuoteColumns
{
    private const string Amount = "amount";

    public static readonly Column Quote = new("quote", "text", "The quote; all rows with it are its lines.")
    {
        Required = true,
    };

    public static readonly Column Line = new(
        "line",
        "whole number, 1 to 1000000",
        "The number of the line in the quote. Blank: one more than the row before it in the quote."
    );

    public static readonly Column Account = new("account", "text", "Who buys; of the quote.") { Required = true };

    public static readonly Column On = new(
        "on",
        "date",
        "The day of the quote. Quotes to the same account count together within the days of the policy."
    )
    {
        Required = true,
    };

    public static readonly Column Currency = new(
        "currency",
        "ISO 4217 code",
        "The currency of the amounts in the row. Blank or absent: that of the review."
    );

    public static readonly Column Product = new("product", "text", "What is sold.") { Required = true };

    public static readonly Column Group = new(
        "group",
        "letters, digits, `.`, `_` and `-`",
        "The product group, as the floors and targets of the policy name it. Blank: that of --products, or none."
    );

    public static readonly Column Quantity = new("quantity", "whole number, 1 to 1000000000", "The units that are paid for.")
    {
        Required = true,
    };

    public static readonly Column ListPrice = new(
        "list_price",
        Amount,
        "The list price of a unit. Blank: that of --products, which must then have one."
    );

    public static readonly Column Contract = OnInvoice("contract", "What an agreement takes off the line.");

    public static readonly Column Volume = OnInvoice("volume", "What the volume takes off the line.");

    public static readonly Column Promotion = OnInvoice("promotion", "What a promotion takes off the line.");

    public static readonly Column Match = OnInvoice("match", "What meeting a competitor's price takes off the line.");

    public static readonly Column Manual = OnInvoice("manual", "What a person takes off the line at his discretion.");

    public static readonly Column ManualPercent = new(
        "manual_percent",
        "percent, 0 to 100",
        "The same, of what the discounts before leave of the line. Blank: none."
    );

    public static readonly Column Surcharge = OnInvoice("surcharge", "What is added to the line.");

    public static readonly Column NetPrice = new(
        "net_price",
        Amount,
        "In place of a discretion: what a unit is sold at, before discounts on the quote. What no other column explains is given at discretion, or added where it is above list. Blank in a file without columns of discounts: not known."
    );

    public static readonly Column NetAmount = new("net_amount", Amount, "The same for all units of the line.");

    public static readonly Column FreeUnits = new(
        "free_units",
        "whole number, 0 to 1000000000",
        "Units that come without charge; they count at list price. Blank: none."
    );

    public static readonly Column FreeGoods = Given("free_goods", "Other goods without charge, at list price.");

    public static readonly Column Rebate = Given("rebate", "The rebate that accrues.");

    public static readonly Column PromptPayment = Given(
        "prompt_payment",
        "The discount for prompt payment, as far as it is expected to be taken."
    );

    public static readonly Column Advertising = Given("advertising", "Our part of the client's advertising.");

    public static readonly Column PriceProtection = Given("price_protection", "Credit for stock after a price cut.");

    public static readonly Column ClientPayment = Given(
        "client_payment",
        "Other payments to the client for which no distinct service comes back."
    );

    public static readonly Column Freight = Given("freight", "Freight that the client does not pay.");

    public static readonly Column FinanceCost = Given("finance_cost", "What the payment term costs in interest.");

    public static readonly Column Service = Given("service", "Service that the client does not pay.");

    public static readonly Column UnitCost = new(
        "unit_cost",
        Amount,
        "What a unit costs. Blank: that of --products, or not known."
    );

    public static readonly Column UnitVariableCost = new(
        "unit_variable_cost",
        Amount,
        "The variable part of it, at most the cost. Blank: that of --products, or not split off."
    );

    public static readonly Column FavouredPrice = new(
        "favoured_price",
        "amount or `none`",
        "The lowest price of a unit promised to another client as the lowest. Blank: not known whether there is one."
    );

    public static readonly Column Competitor = new(
        "competitor",
        "letters, digits, `.`, `_` and `-`",
        "Whose offer the price is said to meet; the columns `offer_` are about that offer. Blank: nobody's."
    );

    public static readonly Column OfferPrice = new("offer_price", Amount, "What the competitor asks for a unit.");

    public static readonly Column OfferOn = new("offer_on", "date", "The day of the offer.");

    public static readonly Column OfferUntil = new("offer_until", "date", "The first day it no longer holds. Blank: no end.");

    public static readonly Column OfferSource = new(
        "offer_source",
        "unknown, client, public, live_tender or competitor_staff",
        "Where it is known from."
    );

    public static readonly Column OfferCorroborated = new(
        "offer_corroborated",
        "yes or no",
        "Whether something else than the word of one party stands behind it. Blank: no."
    );

    public static readonly Column OfferConfidential = new(
        "offer_confidential",
        "yes or no",
        "Whether it is marked confidential. Blank: no."
    );

    public static readonly Column OfferReference = new(
        "offer_reference",
        "text",
        "Where the document is kept; the document itself stays there."
    );

    public static readonly TableFormat Format = new(
        "Quotes",
        "--quotes",
        [
            Quote,
            Line,
            Account,
            On,
            Currency,
            Product,
            Group,
            Quantity,
            ListPrice,
            Contract,
            Volume,
            Promotion,
            Match,
            Manual,
            ManualPercent,
            Surcharge,
            NetPrice,
            NetAmount,
            FreeUnits,
            FreeGoods,
            Rebate,
            PromptPayment,
            Advertising,
            PriceProtection,
            ClientPayment,
            Freight,
            FinanceCost,
            Service,
            UnitCost,
            UnitVariableCost,
            FavouredPrice,
            Competitor,
            OfferPrice,
            OfferOn,
            OfferUntil,
            OfferSource,
            OfferCorroborated,
            OfferConfidential,
            OfferReference,
            QuoteHeadColumns.HeaderDiscount,
            QuoteHeadColumns.HeaderPercent,
            QuoteHeadColumns.PaymentDays,
            QuoteHeadColumns.StandardDays,
            QuoteHeadColumns.Tier,
            QuoteHeadColumns.Kinds,
            QuoteHeadColumns.PublicSector,
            QuoteHeadColumns.ChangesPrice,
            QuoteHeadColumns.Clearance,
            QuoteHeadColumns.Credit,
            QuoteHeadColumns.Pool,
            QuoteHeadColumns.Territory,
            QuoteHeadColumns.Salesperson,
        ]
    );

    private static Column OnInvoice(string name, string meaning) => new(name, Amount, $"{meaning} Blank: nothing.");

    private static Column Given(string name, string meaning) =>
        new(name, "amount or `?`", $"{meaning} Blank: nothing; `?`: not known how much.");
}
