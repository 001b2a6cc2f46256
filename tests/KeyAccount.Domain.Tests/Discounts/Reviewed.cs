using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Approval;
using KeyAccount.Domain.Discounts.Competitors;
using KeyAccount.Domain.Discounts.Deals;
using KeyAccount.Domain.Discounts.Guides;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Discounts;

/// <summary>Short ways to state deals in euros: median margin 40 %, variable cost earned at 20 %, longest term 60 days over the standard.</summary>
internal static class Reviewed
{
    public static readonly LocalDate Day = new(2026, 3, 2);
    public static readonly AuthorityLadder Ladder = DiscountLadder.Shipped(
        Money.Eur(1_000),
        Percentage.Percent(40),
        Percentage.Percent(20),
        60
    );
    public static readonly DiscountPolicy Shipped = DiscountPolicy.Shipped(Ladder);

    public static DiscountPolicy With(DiscountTerms terms, PriceGuides? guides = null) =>
        DiscountPolicy.Of(
            PolicyIdentity.SignedBy("Head of Sales", "discounts", "2"),
            terms,
            Ladder,
            guides ?? PriceGuides.None
        );

    public static DealLine Line(
        long number,
        decimal list,
        decimal? net,
        decimal? cost = 0,
        decimal? pocket = null,
        decimal header = 0,
        decimal? free = 0,
        long quantity = 1,
        string? group = null
    ) =>
        new()
        {
            Number = number,
            Product = $"p{number}",
            ProductGroup = group,
            Quantity = quantity,
            List = Money.Eur(list),
            Net = Euro(net),
            Header = Money.Eur(header),
            FreeGoods = Euro(free),
            PocketPrice = Euro(pocket ?? net),
            Cost = Euro(cost),
            VariableCost = Euro(cost),
            Favoured = [],
        };

    public static DiscountDeal Deal(params DealLine[] lines) =>
        DiscountDeal.Of("acme", Day, Currency.Eur, lines) with
        {
            Tier = AccountTier.Key,
            Kinds = [],
            IsPublicSector = false,
            ChangesPrice = false,
            PaymentDays = 30,
            StandardDays = 30,
            Pools = [],
            Linked = [],
            Credit = Verdict.Approve,
            GroupMedian = Percentage.Percent(40),
            CostBasis = "standard-2026",
        };

    /// <summary>List 100.00 at a price; the cost is nothing.</summary>
    public static DiscountDeal Of(decimal net) => Deal(Line(1, 100, net));

    public static DiscountDecision Review(DiscountDeal deal) => Shipped.Decide(deal);

    public static CompetitorOffer Offer(decimal price) =>
        new()
        {
            Competitor = "rival",
            EquivalentTo = "p1",
            UnitPrice = Money.Eur(price),
            On = Day.PlusDays(-60),
            Source = OfferSource.Client,
            IsCorroborated = true,
            IsConfidential = false,
            Reference = "DMS 4711",
        };

    public static string[] Codes(this DiscountDecision decision) =>
        [
            .. decision.Rules.Findings.Select(finding => finding.Code),
            .. decision.Lines.SelectMany(line => line.Decision.Findings).Select(finding => finding.Code),
        ];

    private static Money? Euro(decimal? amount) => amount is { } known ? Money.Eur(known) : null;
}
