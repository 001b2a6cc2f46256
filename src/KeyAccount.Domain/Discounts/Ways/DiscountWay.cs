using KeyAccount.Domain.Discounts.Deals;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Ways;

/// <summary>A change, tried: the deal after it, and what the policy says to that.</summary>
/// <param name="Step">The change; one minor unit or day less would not do.</param>
/// <param name="Deal">The deal after it.</param>
/// <param name="Verdict">What the policy says to it.</param>
public sealed record DiscountWay(DiscountStep Step, DiscountDeal Deal, Verdict Verdict);
