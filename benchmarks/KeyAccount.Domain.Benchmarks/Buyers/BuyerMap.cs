using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Queries;

namespace KeyAccount.Domain.Benchmarks.Buyers;

/// <summary>The same policy as compiled expressions in a list, as programs with LINQ have it.</summary>
internal static class BuyerMap
{
    private static readonly FeatureMap<Buyer, Buyer> Map = new FeatureMap<Buyer, Buyer>()
        .Map(BuyerFeatures.Revenue, buyer => buyer.Revenue)
        .Map(BuyerFeatures.Overdue, buyer => buyer.Overdue)
        .Map(BuyerFeatures.Exposure, buyer => buyer.Exposure)
        .Map(BuyerFeatures.Margin, buyer => buyer.Margin)
        .Map(BuyerFeatures.Returns, buyer => buyer.Returns)
        .MapCode(BuyerFeatures.Orders, buyer => buyer.Orders)
        .MapCode(BuyerFeatures.DaysPastDue, buyer => buyer.DaysPastDue)
        .MapCode(BuyerFeatures.TenureMonths, buyer => buyer.TenureMonths)
        .MapCode(BuyerFeatures.InTrade, buyer => (int?)buyer.Trade)
        .MapCode(BuyerFeatures.InRegion, buyer => (int?)buyer.Region)
        .MapCode(BuyerFeatures.Risk, buyer => (int?)buyer.CountryRisk)
        .MapCode(BuyerFeatures.Marked, buyer => (int?)buyer.Marks);

    private static readonly List<(Func<Buyer, bool> Yes, Func<Buyer, bool> No, BuyerTier Tier)> Rules =
    [
        .. BuyerPolicy.Table.Rules.Select(rule =>
            (rule.When.Over(Map).Compile(), rule.When.Over(Map, Truth.No).Compile(), rule.Outcome)
        ),
    ];

    public static BuyerTier Choose(Buyer buyer) =>
        Rules
            .Where(rule => !rule.No(buyer))
            .Select(rule => rule.Yes(buyer) ? rule.Tier : BuyerTier.Review)
            .Append(BuyerTier.Open)
            .First();
}
