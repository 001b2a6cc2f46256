namespace KeyAccount.Domain.Expenses.AccountResults;

/// <summary>The parts of an account's result, in the order in which they are taken off.</summary>
public enum ResultPart : byte
{
    /// <summary>Sales at list or gross price; what the others are taken off.</summary>
    GrossSales = 0,

    /// <summary>Discounts on invoices.</summary>
    Discounts = 1,

    /// <summary>Rebates and bonuses after invoices; net sales are left.</summary>
    Rebates = 2,

    /// <summary>The cost of the goods sold; the gross margin is left.</summary>
    CostOfGoods = 3,

    /// <summary>Cost to serve: visits.</summary>
    Visits = 4,

    /// <summary>Cost to serve: freight.</summary>
    Freight = 5,

    /// <summary>Cost to serve: service before and with the sale.</summary>
    Service = 6,

    /// <summary>Cost to serve: installation, support and maintenance after the sale; the margin after cost to serve is left.</summary>
    AfterSales = 7,

    /// <summary>Sales expenses that the account caused.</summary>
    DirectExpenses = 8,

    /// <summary>The cost of financing what the account owes.</summary>
    Financing = 9,

    /// <summary>What is expected to be lost of it; the contribution is left.</summary>
    ExpectedLoss = 10,
}
