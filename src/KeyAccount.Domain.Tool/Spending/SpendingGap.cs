namespace KeyAccount.Domain.Tool.Spending;

/// <summary>What is not assessed because no file tells it.</summary>
internal enum SpendingGap
{
    /// <summary>There are no budgets.</summary>
    Budgets = 0,

    /// <summary>No expense has a category: neither budgets nor categories can be looked at.</summary>
    Categories = 1,

    /// <summary>No expense has a supplier: neither duplicates nor splits can be looked for.</summary>
    Suppliers = 2,

    /// <summary>There are no sales.</summary>
    Sales = 3,

    /// <summary>Some month of the budgets has no sales or planned sales, so that they can't be flexed.</summary>
    Variance = 4,
}
