namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>
/// Where an item of a document stands on its way from order to money. What follows takes from what comes before, so the same
/// goods count once.
/// </summary>
public enum ExposureStage
{
    /// <summary>Ordered and confirmed, not delivered.</summary>
    Ordered,

    /// <summary>Made to order, production started.</summary>
    InProduction,

    /// <summary>Delivered, not billed.</summary>
    Delivered,

    /// <summary>On an invoice that is not posted yet.</summary>
    Billed,

    /// <summary>Open item of the receivables.</summary>
    Receivable,

    /// <summary>Bill of exchange that the client accepted; counts until it is paid.</summary>
    AcceptedBill,

    /// <summary>Held back by the client until a warranty ends.</summary>
    Retention,

    /// <summary>Sold to a factor who can come back for it.</summary>
    FactoredWithRecourse,

    /// <summary>Open item of another account, such as a loan or a debit by hand.</summary>
    OtherReceivable,

    /// <summary>Paid in advance for an order: lowers that order and those who follow it, and makes no room for others.</summary>
    Prepayment,

    /// <summary>Paid by a known client, not applied to anything yet.</summary>
    UnappliedCash,

    /// <summary>Credit note; what is not applied counts down.</summary>
    CreditNote,

    /// <summary>Goods that came back, not credited yet.</summary>
    Returned,

    /// <summary>What we owe the client. Counts down only where netting is contracted; a purchase never counts otherwise.</summary>
    Payable,
}
