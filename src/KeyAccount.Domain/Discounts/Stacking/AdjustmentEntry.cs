namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>A step of a price in minor units; the place is that of the line, or one behind the last for the freight.</summary>
internal readonly record struct AdjustmentEntry(int Discount, int Place, long Before, long Wanted, long Granted);
