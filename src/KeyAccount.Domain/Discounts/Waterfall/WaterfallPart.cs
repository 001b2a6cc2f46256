namespace KeyAccount.Domain.Discounts.Waterfall;

/// <summary>The parts of a waterfall, in their order.</summary>
public enum WaterfallPart : byte
{
    /// <summary>The list price, from which it starts.</summary>
    List = 0,

    /// <summary>What the invoice shows.</summary>
    OnInvoice = 1,

    /// <summary>What is left after the invoice shows all: the invoice price.</summary>
    InvoicePrice = 2,

    /// <summary>What is given beside the invoice, and is price and not expense.</summary>
    OffInvoice = 3,

    /// <summary>What serving the client costs.</summary>
    CostToServe = 4,

    /// <summary>What stays in the pocket: the pocket price.</summary>
    PocketPrice = 5,

    /// <summary>What the goods cost.</summary>
    Cost = 6,

    /// <summary>What is left of the pocket price after cost: the pocket margin.</summary>
    PocketMargin = 7,
}
