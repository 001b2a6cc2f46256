using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Tiers;

/// <summary>One tier: its rate holds from the threshold on, the threshold itself included, until the next tier.</summary>
/// <param name="Threshold">Units, or minor units of turnover.</param>
/// <param name="Rate">The discount.</param>
public sealed record VolumeTier(long Threshold, Share Rate);
