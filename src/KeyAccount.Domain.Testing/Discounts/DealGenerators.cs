using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Discounts.Competitors;
using KeyAccount.Domain.Discounts.Deals;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Testing.Discounts;

/// <summary>Deals of all kinds: deep and shallow discounts, free goods, losses, linked quotes, pools, offers, promises, and gaps in what is known.</summary>
public static class DealGenerators
{
    private static readonly LocalDate Day = DiscountGenerators.Day;
    private static readonly ImmutableArray<bool?> Answers = [null, false, false, true];
    private static readonly ImmutableArray<Verdict?> Credits =
    [
        null,
        Verdict.Approve,
        Verdict.Approve,
        Verdict.Approve,
        Verdict.Refer(1),
        Verdict.Decline,
    ];

    /// <summary>Deals of 1 to 5 lines.</summary>
    /// <param name="currency">Their currency.</param>
    /// <param name="unknownPercent">How many of a hundred amounts are not known, 0 to 100.</param>
    public static Gen<DiscountDeal> Deals(Currency currency, int unknownPercent = 3)
    {
        _ = Money.Zero(currency);
        return Draw.From(draw => Deal(draw, currency, unknownPercent));
    }

    private static DiscountDeal Deal(Draw draw, Currency currency, int unknown)
    {
        // Deals given away whole have a rule of their own and would hardly ever come from drawing every line's discount.
        var isGift = draw.Chance(4);
        var deepest = draw.Pick([0, 8, 12, 20, 30, 100]);
        var lines = Enumerable
            .Range(1, 1 + draw.Below(5))
            .Select(number => Line(draw, number * 10, currency, isGift ? 100 : draw.Between(0, deepest), unknown));
        var isPlain = draw.Chance(60);
        return DiscountDeal.Of("acme", Day, currency, lines) with
        {
            Tier = draw.Pick([AccountTier.Key, AccountTier.Standard, (AccountTier?)null]),
            Kinds = isPlain ? [] : [AccountKind.Strategic],
            IsPublicSector = isPlain ? false : draw.Pick(Answers),
            ChangesPrice = isPlain ? false : draw.Pick(Answers),
            ComplianceClearance = draw.Chance(20) ? "cleared" : null,
            PaymentDays = draw.Chance(unknown) ? null : 30 + (draw.Chance(70) ? 0 : draw.Below(70)),
            StandardDays = 30,
            Pools =
                draw.Chance(unknown) ? null
                : draw.Chance(50) ? []
                : [new("pool", draw.Chance(unknown) ? null : Money.OfMinor(draw.Between(0, 20_000), currency))],
            Linked = draw.Chance(unknown) ? null : Linked(draw, currency, unknown),
            Credit = isPlain ? Verdict.Approve : draw.Pick(Credits),
            GroupMedian = Percentage.Percent(40),
        };
    }

    private static DealLine Line(Draw draw, long number, Currency currency, long discount, int unknown)
    {
        var list = draw.Chance(3) ? 0 : draw.Between(100, 50_000);
        var net = list - (list * discount / 100);
        var pocket = net - (net * draw.Between(0, draw.Chance(70) ? 5 : 30) / 100);
        var cost = list * draw.Between(20, draw.Chance(80) ? 55 : 110) / 100;
        Money? Amount(long minor) => draw.Chance(unknown) ? null : Money.OfMinor(minor, currency);
        var known = Money.OfMinor(cost, currency);
        var isCostKnown = !draw.Chance(unknown);
        return new()
        {
            Number = number,
            Product = string.Create(CultureInfo.InvariantCulture, $"p{draw.Below(3)}"),
            ProductGroup = draw.Pick(["A", "B", (string?)null]),
            Quantity = draw.Between(1, 20),
            List = Money.OfMinor(list, currency),
            Net = Amount(net),
            Header = Money.OfMinor(draw.Chance(40) ? (list - net) / 2 : 0, currency),
            FreeGoods = Amount(draw.Chance(20) ? draw.Between(0, (list / 10) + 1) : 0),
            PocketPrice = Amount(pocket),
            Cost = isCostKnown ? known : null,
            VariableCost = isCostKnown && draw.Chance(80) ? Money.OfMinor(cost * draw.Between(50, 100) / 100, currency) : null,
            Favoured =
                draw.Chance(unknown) ? null
                : draw.Chance(85) ? []
                : [new(draw.Pick(["acme", "other"]), Money.OfMinor(draw.Between(1, 2_000), currency))],
            Offer = draw.Chance(90) ? null : Offer(draw, currency),
        };
    }

    private static CompetitorOffer Offer(Draw draw, Currency currency) =>
        new()
        {
            Competitor = "rival",
            EquivalentTo = string.Create(CultureInfo.InvariantCulture, $"p{draw.Below(3)}"),
            UnitPrice = Money.OfMinor(draw.Between(1, 5_000), currency),
            On = Day.PlusDays(-draw.Below(70)),
            Source = draw.Pick(Enum.GetValues<OfferSource>()),
            IsCorroborated = draw.Chance(80),
            IsConfidential = draw.Chance(10),
            Reference = "archive 1",
        };

    private static ImmutableArray<LinkedQuote> Linked(Draw draw, Currency currency, int unknown) =>
        [
            .. Enumerable
                .Range(0, draw.Chance(60) ? 0 : 1 + draw.Below(3))
                .Select(at =>
                {
                    var list = draw.Between(100, 50_000);
                    var net = list - (list * draw.Between(0, 30) / 100);
                    Money? Amount(long minor) => draw.Chance(unknown) ? null : Money.OfMinor(minor, currency);
                    return new LinkedQuote(
                        string.Create(CultureInfo.InvariantCulture, $"q{at}"),
                        Day.PlusDays(-draw.Below(40)),
                        Amount(list),
                        Amount(net),
                        Amount(net),
                        Amount(list * draw.Between(20, 70) / 100)
                    );
                }),
        ];
}
