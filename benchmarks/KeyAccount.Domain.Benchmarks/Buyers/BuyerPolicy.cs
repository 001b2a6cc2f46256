using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Benchmarks.Buyers.BuyerFeatures;

namespace KeyAccount.Domain.Benchmarks.Buyers;

/// <summary>A tier policy of eleven rules over twelve questions, each comparison unlike the others; the first rule that holds decides.</summary>
internal static class BuyerPolicy
{
    public static NamedScale<BuyerTier> Tiers { get; } =
        NamedScale<BuyerTier>.Grade([.. Enum.GetValues<BuyerTier>().Select(tier => (tier, Label.Same($"{tier}")))]);

    public static DecisionTable<Buyer, BuyerTier> Table { get; } =
        new(
            PolicyIdentity.ShippedDefault("buyer-tier", "1"),
            Tiers,
            HitPolicy.First,
            otherwise: BuyerTier.Open,
            whenUnknown: BuyerTier.Review,
            new Rule<Buyer, BuyerTier>(
                "B-01",
                Marked.HasAny(Marks.Blocked | Marks.Insolvent) | DaysPastDue.Above(90),
                BuyerTier.Watch
            ),
            new Rule<Buyer, BuyerTier>(
                "B-02",
                Overdue.AtLeast(50_000) & (Risk.AtLeast(CountryRisk.Raised) | DaysPastDue.Above(30)),
                BuyerTier.Watch
            ),
            new Rule<Buyer, BuyerTier>(
                "B-03",
                Exposure.Above(250_000) & Margin.Below(2) & !Marked.HasAll(Marks.Insured),
                BuyerTier.Watch
            ),
            new Rule<Buyer, BuyerTier>(
                "B-04",
                Revenue.AtLeast(500_000)
                    & (Margin.AtLeast(12) | InTrade.IsAnyOf(Trade.Industry, Trade.Health, Trade.Energy, Trade.Finance))
                    & TenureMonths.AtLeast(24)
                    & DaysPastDue.AtMost(15),
                BuyerTier.Platinum
            ),
            new Rule<Buyer, BuyerTier>(
                "B-05",
                Revenue.AtLeast(300_000)
                    & Margin.AtLeast(8)
                    & (Orders.AtLeast(50) | TenureMonths.AtLeast(72))
                    & Returns.AtMost(6),
                BuyerTier.Gold
            ),
            new Rule<Buyer, BuyerTier>(
                "B-06",
                Revenue.AtLeast(200_000)
                    & (Orders.AtLeast(30) | TenureMonths.AtLeast(60))
                    & InRegion.IsAnyOf(Region.Coast, Region.Harbour, Region.Valley, Region.Capital, Region.Border),
                BuyerTier.Gold
            ),
            new Rule<Buyer, BuyerTier>(
                "B-07",
                Revenue.AtLeast(120_000) & Margin.AtLeast(6) & !(Returns.Above(9) | Overdue.Above(10_000)),
                BuyerTier.Silver
            ),
            new Rule<Buyer, BuyerTier>(
                "B-08",
                InTrade.IsAnyOf(Trade.Water, Trade.Telecom, Trade.Education)
                    & Orders.AtLeast(20)
                    & Risk.AtMost(CountryRisk.Middle),
                BuyerTier.Silver
            ),
            new Rule<Buyer, BuyerTier>(
                "B-09",
                Revenue.AtLeast(60_000) & (Orders.AtLeast(12) & TenureMonths.AtLeast(12) | Marked.HasAll(Marks.Strategic)),
                BuyerTier.Bronze
            ),
            new Rule<Buyer, BuyerTier>(
                "B-10",
                (Revenue.AtLeast(30_000) | Exposure.AtLeast(80_000))
                    & Margin.AtLeast(3)
                    & Risk.AtMost(CountryRisk.Raised)
                    & Returns.AtMost(12),
                BuyerTier.Bronze
            ),
            new Rule<Buyer, BuyerTier>(
                "B-11",
                TenureMonths.Below(36) & Orders.AtLeast(5) & Exposure.AtMost(200_000),
                BuyerTier.Growing
            )
        );

    /// <summary>The same table, reading all twelve answers in one call.</summary>
    public static DecisionTable<Buyer, BuyerTier> BySheet { get; } = Table.ReadBy(BuyerSheet.Instance);
}
