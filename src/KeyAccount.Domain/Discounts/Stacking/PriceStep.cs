namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>Which price is published, and so rounded, after each step of a line.</summary>
public enum PriceStep : byte
{
    /// <summary>The price of the unit; the line is that times the units, while all units cost the same.</summary>
    Unit = 0,

    /// <summary>The amount of the line.</summary>
    Line = 1,
}
