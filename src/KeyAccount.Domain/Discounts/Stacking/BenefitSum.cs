using KeyAccount.Domain.Discounts.Tiers;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>What a benefit takes off an amount in minor units. The price is rounded, and the discount is the difference.</summary>
internal static class BenefitSum
{
    private const long Whole = 10_000;

    /// <summary>What is taken off; negative for a mark-up, zero where the price is as low already.</summary>
    /// <param name="benefit">The benefit.</param>
    /// <param name="amount">The base.</param>
    /// <param name="quantity">The units of the base; 1 for an order or the freight.</param>
    /// <param name="volume">The units and turnover that tiers count.</param>
    /// <param name="terms">The rounding.</param>
    public static long Of(
        Benefit benefit,
        long amount,
        long quantity,
        (long Units, long Turnover) volume,
        StackingTerms terms
    ) =>
        benefit.Kind switch
        {
            BenefitKind.Percent => amount - Kept(amount, quantity, Whole - benefit.Rate!.Value.BasisPoints, terms),
            BenefitKind.Amount => benefit.Amount!.Value.MinorUnits,
            BenefitKind.AmountPerUnit => Bounded((Int128)benefit.Amount!.Value.MinorUnits * quantity),
            BenefitKind.UnitPrice => Math.Max(0, amount - Bounded((Int128)benefit.Amount!.Value.MinorUnits * quantity)),
            BenefitKind.VolumeTiers => Tiers(benefit.Tiers!, amount, quantity, volume, terms),
            BenefitKind.FreeUnits => amount
                - (long)
                    RoundedDivision.Divide(
                        (Int128)amount * (quantity - (quantity / benefit.Take * (benefit.Take - benefit.Pay))),
                        quantity,
                        terms.Rounding
                    ),
            BenefitKind.MarkUp => amount - Kept(amount, quantity, Whole + benefit.Increase!.Value.BasisPoints, terms),
        };

    /// <summary>So many ten-thousandths of an amount: of each unit where units are published and all cost the same, else of the whole.</summary>
    public static long Kept(long amount, long quantity, long points, StackingTerms terms)
    {
        if (terms.Publishes == PriceStep.Unit && quantity > 1 && amount % quantity == 0)
        {
            return Bounded((Int128)Part(amount / quantity, points, terms.Rounding) * quantity);
        }
        return Part(amount, points, terms.Rounding);
    }

    private static long Part(long amount, long points, Rounding rounding) =>
        // 9×10^14 · 10^4 fits 64 bits; only a mark-up is above the whole.
        points <= Whole
            ? RoundedDivision.Divide(amount * points, Whole, rounding)
            : Bounded(RoundedDivision.Divide((Int128)amount * points, Whole, rounding));

    // The average of slabs is no rate of a unit, so it is rounded on the whole.
    private static long Tiers(
        VolumeTiers tiers,
        long amount,
        long quantity,
        (long Units, long Turnover) volume,
        StackingTerms terms
    )
    {
        var counted = Math.Min(tiers.Measure == TierMeasure.Units ? volume.Units : volume.Turnover, VolumeTiers.MaximumVolume);
        return tiers.Mode == TierMode.AllUnits
            ? amount - Kept(amount, quantity, Whole - tiers.RateAt(counted).BasisPoints, terms)
            : tiers.ReductionOf(amount, counted, terms.Rounding);
    }

    // Beyond the largest amount of money there is nothing to take off anyway.
    private static long Bounded(Int128 amount) => amount > Money.MaxMinorUnits ? Money.MaxMinorUnits : (long)amount;
}
