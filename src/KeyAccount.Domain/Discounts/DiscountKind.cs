namespace KeyAccount.Domain.Discounts;

/// <summary>What an on-invoice discount is given for. The order is that of the waterfall, and of a tie broken by kind.</summary>
public enum DiscountKind : byte
{
    /// <summary>Agreed for the account in a contract.</summary>
    Contract = 0,

    /// <summary>Earned by the volume bought.</summary>
    Volume = 1,

    /// <summary>A promotion open to whoever qualifies.</summary>
    Promotion = 2,

    /// <summary>Given by a person at his discretion.</summary>
    Manual = 3,

    /// <summary>Given to meet the price of a competitor.</summary>
    CompetitorMatch = 4,

    /// <summary>Given on the quote as a whole.</summary>
    Header = 5,
}
