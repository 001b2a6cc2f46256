namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>What a discount is taken off. All of one scope comes before the next.</summary>
public enum DiscountScope : byte
{
    /// <summary>Off every line by itself.</summary>
    Line = 0,

    /// <summary>Off the lines together; the amount is then allocated to them.</summary>
    Order = 1,

    /// <summary>Off the freight.</summary>
    Freight = 2,
}
