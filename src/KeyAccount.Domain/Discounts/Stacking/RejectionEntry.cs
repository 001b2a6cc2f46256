namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>A discount that was not given; the place is that of the line, or −1 for the order or the freight, and −1 for no other discount.</summary>
internal readonly record struct RejectionEntry(int Discount, int Place, RejectionReason Reason, int By);
