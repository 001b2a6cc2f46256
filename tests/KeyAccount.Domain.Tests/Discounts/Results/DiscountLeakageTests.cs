using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Discounts.Leakage;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Discounts.Results;

public class DiscountLeakageTests
{
    private static LeakageDeal Sold(
        string deal,
        decimal list,
        string? territory,
        string? person,
        params (WaterfallStepKind Kind, string Name, decimal? Amount)[] steps
    ) =>
        new(
            deal,
            PriceWaterfall.Of(
                Money.Eur(list),
                null,
                steps.Select(step => Deduction.Of(step.Kind, step.Name, step.Amount is { } known ? Money.Eur(known) : null))
            ),
            territory,
            person
        );

    private static DiscountLeakage Of(params LeakageDeal[] deals) => DiscountLeakage.Of(Currency.Eur, deals);

    private static readonly DiscountLeakage Two = Of(
        Sold(
            "d-1",
            1_000,
            "north",
            "rita",
            (WaterfallStepKind.Contract, "frame", 100),
            (WaterfallStepKind.Manual, "friend", 50)
        ),
        Sold(
            "d-2",
            2_000,
            "south",
            "raul",
            (WaterfallStepKind.Contract, "frame", 40),
            (WaterfallStepKind.RebateAccrual, "year-end", 70)
        )
    );

    [Fact] // discounts:26
    public void Invoice_32_point_8_below_list_and_pocket_half_of_list_leak_17_point_2_points_beside_the_invoice()
    {
        var total = Of(
            Sold(
                "d-1",
                1_000,
                null,
                null,
                (WaterfallStepKind.Contract, "all", 328),
                (WaterfallStepKind.RebateAccrual, "all", 172)
            )
        ).Total;
        Assert.Equal(
            [Ratio.Of(328, 1_000), Ratio.Of(172, 1_000), Ratio.Of(1, 2)],
            new[] { total.OfListBy(WaterfallPart.OnInvoice), total.OfListBy(WaterfallPart.OffInvoice), total.OfList }.Select(
                one => one!.Value
            )
        );
    }

    [Fact]
    public void Reasons_are_ranked_by_what_they_take() =>
        Assert.Equal(
            ["frame: 140.00 EUR, 4.67 % of list", "year-end: 70.00 EUR, 3.50 % of list", "friend: 50.00 EUR, 5.00 % of list"],
            Two.ByReason.Select(row => row.ToString())
        );

    [Fact]
    public void Territories_and_persons_are_ranked_by_what_they_take()
    {
        Assert.Equal([("north", 150m), ("south", 110m)], Two.ByTerritory.Select(row => (row.Name!, row.Taken.Amount)));
        Assert.Equal(["rita", "raul"], Two.ByPerson.Select(row => row.Name));
    }

    [Fact]
    public void Steps_of_one_kind_are_one_row() =>
        Assert.Equal(
            [(WaterfallStepKind.Contract, 2), (WaterfallStepKind.RebateAccrual, 1), (WaterfallStepKind.Manual, 1)],
            Two.ByStep.Select(row => (row.Step!.Value, row.Deals))
        );

    [Fact]
    public void A_deal_of_nobody_is_not_hidden()
    {
        var row = Assert.Single(Of(Sold("d-1", 10, null, null, (WaterfallStepKind.Manual, "a", 1))).ByTerritory);
        Assert.Equal((null, "unknown: 1.00 EUR, 10.00 % of list"), (row.Name, row.ToString()));
    }

    [Fact]
    public void An_unknown_step_is_counted_and_no_share_is_told()
    {
        var leakage = Of(
            Sold("d-1", 100, "north", "rita", (WaterfallStepKind.Contract, "frame", 10)),
            Sold(
                "d-2",
                100,
                "north",
                "raul",
                (WaterfallStepKind.Contract, "frame", 20),
                (WaterfallStepKind.Freight, "truck", null)
            )
        );
        var north = Assert.Single(leakage.ByTerritory);
        Assert.Equal((1, Money.Eur(30), null), (north.WithUnknown, north.Taken, north.OfList));
        Assert.Equal("north: 30.00 EUR, in part unknown", north.ToString());
        Assert.Equal([0, 1], leakage.ByPerson.OrderByDescending(row => row.Name).Select(row => row.WithUnknown));
        Assert.Equal(
            [(10_000L, 0), (0, 1)],
            leakage.ByReason.Select(row => (row.OfList is null ? 0 : 10_000L, row.WithUnknown))
        );
    }

    [Fact]
    public void A_surcharge_gives_back()
    {
        var total = Of(
            Sold("d-1", 100, null, null, (WaterfallStepKind.Contract, "a", 10), (WaterfallStepKind.Surcharge, "b", -4))
        ).Total;
        Assert.Equal(Money.Eur(6), total.OnInvoice);
    }

    [Fact]
    public void Nothing_leaks_from_no_deals()
    {
        var none = Of();
        Assert.Empty(none.ByReason);
        Assert.Equal((0, null), (none.Total.Deals, none.Total.OfList));
    }

    [Fact]
    public void A_list_price_of_zero_has_no_share() =>
        Assert.Null(Of(Sold("d-1", 0, null, null, (WaterfallStepKind.Freight, "truck", 5))).Total.OfList);

    [Fact]
    public void A_deal_that_comes_twice_and_other_currencies_are_refused()
    {
        var deal = Sold("d-1", 1, null, null);
        Assert.Throws<ArgumentException>(() => Of(deal, deal));
        Assert.Throws<CurrencyMismatchException>(() => DiscountLeakage.Of(Currency.Usd, deal));
        Assert.Throws<ArgumentException>(() => Of(deal with { Deal = " " }));
        Assert.Throws<ArgumentNullException>(() => Of(deal with { Waterfall = null! }));
        Assert.Throws<ArgumentNullException>(() => Of([null!]));
    }

    [Theory]
    [InlineData(WaterfallPart.List)]
    [InlineData(WaterfallPart.Cost)]
    [InlineData(WaterfallPart.PocketMargin)]
    public void A_level_and_the_cost_of_goods_are_no_leakage(WaterfallPart part) =>
        Assert.Throws<ArgumentException>(() => Two.Total.TakenBy(part));

    [Fact] // law:D1
    public void Each_ranking_adds_up_to_all_of_it()
    {
        var (withUnknown, several) = (0, 0);
        var steps =
            from kind in Gen.Elements(
                WaterfallStepKind.Contract,
                WaterfallStepKind.Surcharge,
                WaterfallStepKind.RebateAccrual,
                WaterfallStepKind.Freight
            )
            from name in Gen.Elements("a", "b")
            from amount in Gen.Frequency(
                (5, Gen.Choose(-100, 900).Select(cents => (decimal?)cents)),
                (1, Gen.Constant((decimal?)null))
            )
            select (kind, name, amount);
        var deals = (
            from territory in Gen.Elements("north", "south", null)
            from person in Gen.Elements("rita", "raul", null)
            from list in Gen.Choose(0, 5_000)
            from own in steps.ArrayOf()
            select Sold("d", list, territory, person, own)
        ).ArrayOf();
        Prop.ForAll(
                deals.ToArbitrary(),
                drawn =>
                {
                    var leakage = Of([.. drawn.Select((deal, index) => deal with { Deal = $"d-{index}" })]);
                    withUnknown += leakage.Total.WithUnknown > 0 ? 1 : 0;
                    several += leakage.ByTerritory.Length > 1 ? 1 : 0;
                    foreach (var rows in new[] { leakage.ByStep, leakage.ByReason, leakage.ByTerritory, leakage.ByPerson })
                    {
                        Assert.Equal(leakage.Total.Taken, Money.Sum(rows.Select(row => row.Taken), Currency.Eur));
                        Assert.Equal(
                            rows.Select(row => row.Taken.MinorUnits).OrderDescending(),
                            rows.Select(row => row.Taken.MinorUnits)
                        );
                    }
                    foreach (var rows in new[] { leakage.ByTerritory, leakage.ByPerson })
                    {
                        Assert.Equal(leakage.Total.List, Money.Sum(rows.Select(row => row.List), Currency.Eur));
                        Assert.Equal(leakage.Total.WithUnknown, rows.Sum(row => row.WithUnknown));
                    }
                }
            )
            .QuickCheckThrowOnFailure();
        Assert.NotEqual((0, 0), (Math.Min(withUnknown, several), 0));
    }
}
