namespace KeyAccount.Domain.Benchmarks.Buyers;

/// <summary>
/// The policy as a careful programmer writes it by hand, for speed: a rule is left as soon as it is known to be false, and what is
/// neither false nor true is not known. Comparisons of null are false, so each side of a rule is one plain condition.
/// </summary>
internal static class BuyerByHand
{
    private const Marks Bad = Marks.Blocked | Marks.Insolvent;

    public static BuyerTier Choose(Buyer b)
    {
        if (!((b.Marks & Bad) == 0 && b.DaysPastDue <= 90))
        {
            return (b.Marks & Bad) > 0 || b.DaysPastDue > 90 ? BuyerTier.Watch : BuyerTier.Review;
        }

        if (!(b.Overdue < 50_000m || (b.CountryRisk < CountryRisk.Raised && b.DaysPastDue <= 30)))
        {
            return b.Overdue >= 50_000m && (b.CountryRisk >= CountryRisk.Raised || b.DaysPastDue > 30)
                ? BuyerTier.Watch
                : BuyerTier.Review;
        }

        if (!(b.Exposure <= 250_000m || b.Margin >= 2m || (b.Marks & Marks.Insured) > 0))
        {
            return b.Exposure > 250_000m && b.Margin < 2m && (b.Marks & Marks.Insured) == 0
                ? BuyerTier.Watch
                : BuyerTier.Review;
        }

        if (
            !(
                b.Revenue < 500_000m
                || (b.Margin < 12m && b.Trade is not (null or Trade.Industry or Trade.Health or Trade.Energy or Trade.Finance))
                || b.TenureMonths < 24
                || b.DaysPastDue > 15
            )
        )
        {
            return
                b.Revenue >= 500_000m
                && (b.Margin >= 12m || b.Trade is Trade.Industry or Trade.Health or Trade.Energy or Trade.Finance)
                && b.TenureMonths >= 24
                && b.DaysPastDue <= 15
                ? BuyerTier.Platinum
                : BuyerTier.Review;
        }

        if (!(b.Revenue < 300_000m || b.Margin < 8m || (b.Orders < 50 && b.TenureMonths < 72) || b.Returns > 6m))
        {
            return b.Revenue >= 300_000m && b.Margin >= 8m && (b.Orders >= 50 || b.TenureMonths >= 72) && b.Returns <= 6m
                ? BuyerTier.Gold
                : BuyerTier.Review;
        }

        if (
            !(
                b.Revenue < 200_000m
                || (b.Orders < 30 && b.TenureMonths < 60)
                || b.Region is not (null or Region.Coast or Region.Harbour or Region.Valley or Region.Capital or Region.Border)
            )
        )
        {
            return
                b.Revenue >= 200_000m
                && (b.Orders >= 30 || b.TenureMonths >= 60)
                && b.Region is Region.Coast or Region.Harbour or Region.Valley or Region.Capital or Region.Border
                ? BuyerTier.Gold
                : BuyerTier.Review;
        }

        if (!(b.Revenue < 120_000m || b.Margin < 6m || b.Returns > 9m || b.Overdue > 10_000m))
        {
            return b.Revenue >= 120_000m && b.Margin >= 6m && b.Returns <= 9m && b.Overdue <= 10_000m
                ? BuyerTier.Silver
                : BuyerTier.Review;
        }

        if (
            !(
                b.Trade is not (null or Trade.Water or Trade.Telecom or Trade.Education)
                || b.Orders < 20
                || b.CountryRisk > CountryRisk.Middle
            )
        )
        {
            return
                b.Trade is Trade.Water or Trade.Telecom or Trade.Education
                && b.Orders >= 20
                && b.CountryRisk <= CountryRisk.Middle
                ? BuyerTier.Silver
                : BuyerTier.Review;
        }

        if (!(b.Revenue < 60_000m || ((b.Orders < 12 || b.TenureMonths < 12) && (b.Marks & Marks.Strategic) == 0)))
        {
            return b.Revenue >= 60_000m && ((b.Orders >= 12 && b.TenureMonths >= 12) || (b.Marks & Marks.Strategic) > 0)
                ? BuyerTier.Bronze
                : BuyerTier.Review;
        }

        if (
            !(
                (b.Revenue < 30_000m && b.Exposure < 80_000m)
                || b.Margin < 3m
                || b.CountryRisk > CountryRisk.Raised
                || b.Returns > 12m
            )
        )
        {
            return
                (b.Revenue >= 30_000m || b.Exposure >= 80_000m)
                && b.Margin >= 3m
                && b.CountryRisk <= CountryRisk.Raised
                && b.Returns <= 12m
                ? BuyerTier.Bronze
                : BuyerTier.Review;
        }

        if (!(b.TenureMonths >= 36 || b.Orders < 5 || b.Exposure > 200_000m))
        {
            return b.TenureMonths < 36 && b.Orders >= 5 && b.Exposure <= 200_000m ? BuyerTier.Growing : BuyerTier.Review;
        }

        return BuyerTier.Open;
    }
}
