namespace KeyAccount.Domain.Discounts.Waterfall;

/// <summary>The steps of a waterfall, by their parts and within them in their usual order.</summary>
public enum WaterfallStepKind : byte
{
    /// <summary>The list price.</summary>
    ListPrice = 0,

    /// <summary>On invoice: a contract discount.</summary>
    Contract = 1,

    /// <summary>On invoice: a volume discount.</summary>
    Volume = 2,

    /// <summary>On invoice: a promotion.</summary>
    Promotion = 3,

    /// <summary>On invoice: a discount at a person's discretion.</summary>
    Manual = 4,

    /// <summary>On invoice: a match of a competitor's price.</summary>
    CompetitorMatch = 5,

    /// <summary>On invoice: a discount on the quote as a whole.</summary>
    Header = 6,

    /// <summary>On invoice: a surcharge, which adds to the price.</summary>
    Surcharge = 7,

    /// <summary>The invoice price.</summary>
    InvoicePrice = 8,

    /// <summary>Off invoice: a rebate that accrues.</summary>
    RebateAccrual = 9,

    /// <summary>Off invoice: the discount for prompt payment, as far as it is expected to be taken.</summary>
    PromptPayment = 10,

    /// <summary>Off invoice: a contribution to the client's advertising.</summary>
    CoOperativeAdvertising = 11,

    /// <summary>Off invoice: goods without charge, at their list price.</summary>
    FreeGoods = 12,

    /// <summary>Off invoice: a credit for stock after a price cut.</summary>
    PriceProtection = 13,

    /// <summary>Off invoice: a payment to the client for which no distinct service comes back.</summary>
    PaymentToClient = 14,

    /// <summary>Cost to serve: freight that the client does not pay.</summary>
    Freight = 15,

    /// <summary>Cost to serve: what the payment term costs in interest.</summary>
    FinanceCost = 16,

    /// <summary>Cost to serve: service that the client does not pay.</summary>
    Service = 17,

    /// <summary>The pocket price.</summary>
    PocketPrice = 18,

    /// <summary>The cost of the goods.</summary>
    Cost = 19,

    /// <summary>The pocket margin.</summary>
    PocketMargin = 20,
}
