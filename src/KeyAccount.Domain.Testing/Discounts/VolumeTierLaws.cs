using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Discounts.Tiers;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Testing.Discounts;

/// <summary>What holds of every schedule of volume tiers.</summary>
public static class VolumeTierLaws
{
    /// <summary>
    /// One sentence for each law that is broken; empty when none is. D1: a discount is neither negative nor more than the amount. D6: with rising
    /// rates one unit more never lowers the rate; it never lowers the total price, but at the thresholds that the schedule names itself.
    /// </summary>
    /// <param name="tiers">Any schedule of units.</param>
    /// <param name="unitPrice">The price of a unit, zero or more.</param>
    /// <param name="volume">Units, from zero; one more must be within the bounds as well.</param>
    /// <exception cref="ArgumentException">The schedule is one of turnover, or the price is negative.</exception>
    public static ImmutableArray<string> Violations(VolumeTiers tiers, Money unitPrice, long volume)
    {
        Guard.Against.Null(tiers);
        if (tiers.Measure != TierMeasure.Units || unitPrice.IsNegative)
        {
            throw new ArgumentException($"A schedule of units and no negative price are needed: {tiers}, {unitPrice}.");
        }
        return [.. Bounds(tiers, unitPrice.Times(volume), volume), .. Growth(tiers, unitPrice, volume)];
    }

    private static IEnumerable<string> Bounds(VolumeTiers tiers, Money amount, long volume)
    {
        var reduction = tiers.ReductionOf(amount, volume, Rounding.HalfAwayFromZero);
        if (reduction.IsNegative || reduction > amount)
        {
            yield return $"D1: {reduction} is taken off {amount} for {volume} units.";
        }
    }

    private static IEnumerable<string> Growth(VolumeTiers tiers, Money unitPrice, long volume)
    {
        Money Price(long units) =>
            unitPrice.Times(units) - tiers.ReductionOf(unitPrice.Times(units), units, Rounding.HalfAwayFromZero);
        if (tiers.IsRising && tiers.AverageRate(volume) > tiers.AverageRate(volume + 1))
        {
            yield return $"D6: {volume + 1} units earn a lower rate than {volume}.";
        }
        if (Price(volume + 1) < Price(volume) && !tiers.PriceFalls.Contains(volume + 1))
        {
            yield return $"D6: {volume + 1} units cost {Price(volume + 1)}, {volume} units {Price(volume)}, and nothing says so.";
        }
    }
}
