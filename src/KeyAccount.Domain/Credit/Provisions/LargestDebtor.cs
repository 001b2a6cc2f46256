using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Provisions;

/// <summary>One of the largest debtors.</summary>
/// <param name="Family">The corporate family, or the account that stands alone.</param>
/// <param name="Exposure">What it owes.</param>
/// <param name="OfTotal">The part of all that is owed, rounded up to a basis point.</param>
/// <param name="IsAbove">Whether that is more than one family may owe.</param>
public sealed record LargestDebtor(string Family, Money Exposure, Share OfTotal, bool IsAbove);
