namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>What an order discount came to and what of it was taken off.</summary>
internal readonly record struct ShortfallEntry(int Discount, long Wanted, long Granted);
