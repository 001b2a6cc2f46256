using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Allocation;
using KeyAccount.Domain.Discounts.Rebates;
using KeyAccount.Domain.Discounts.Tiers;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Discounts;

/// <summary>The published cases of allocation, tiers, rebates, bounds and the waterfall.</summary>
public class PublishedArithmeticCaseTests
{
    [Theory]
    [InlineData(299, new[] { 4300, 1400, 2300 }, new[] { 161, 52, 86 })]
    [InlineData(299, new[] { 1, 1, 1 }, new[] { 100, 100, 99 })]
    [InlineData(93, new[] { 10, 20, 10, 30, 50, 20, 10, 40 }, new[] { 5, 10, 5, 15, 24, 10, 5, 19 })]
    [InlineData(-300, new[] { 4000, 2000, 2000 }, new[] { -150, -75, -75 })]
    public void Case_11_an_amount_is_prorated_by_the_largest_remainder(int total, int[] weights, int[] parts)
    {
        // discounts:11
        var lines = weights.Select((weight, at) => ((long)at, (long)weight)).ToArray();
        Assert.Equal(
            parts.Select(part => (long)part),
            Money.OfMinor(total, Currency.Eur).Allocate(lines).Select(part => part.MinorUnits)
        );
    }

    [Fact]
    public void Case_11_without_any_weight_nothing_is_prorated() =>
        // discounts:11, last example: refused and not divided equally, see the ADR
        Assert.Throws<ArgumentException>(() => Money.OfMinor(10, Currency.Eur).Allocate([(1, 0), (2, 0)]));

    [Fact]
    public void Case_21_the_first_units_take_the_extra_cent()
    {
        // discounts:21: the source gives it to the last unit; either, but fixed, see the ADR
        var split = UnitSplit.Of(Money.Eur(10), 3);
        Assert.Equal([3.34m, 3.33m, 3.33m], new[] { 1, 2, 3 }.Select(unit => split.OfUnit(unit).Amount));
    }

    [Theory]
    [InlineData(TierMode.AllUnits, 2_100)]
    [InlineData(TierMode.Incremental, 2_380)]
    public void Case_22_a_range_and_a_slab_differ(TierMode mode, int net)
    {
        // discounts:22
        var tiers = VolumeTiers.OfBands(
            TierMeasure.Units,
            mode,
            (1, 9, Share.Percent(10)),
            (10, 19, Share.Percent(20)),
            (20, null, Share.Percent(30))
        );
        var list = Money.Eur(3_000);
        Assert.Equal(Money.Eur(net), list - tiers.ReductionOf(list, 30, Rounding.HalfAwayFromZero));
    }

    [Fact]
    public void Case_24_a_least_margin_is_over_cost_or_over_a_base()
    {
        // discounts:24
        var price = Money.Eur(65);
        Assert.Equal(Money.Eur(80), PriceBounds.OverCost(Money.Eur(20), Money.Eur(60)).Clamp(price));
        Assert.Equal(Money.Eur(160), PriceBounds.OverBase(Money.Eur(100), Money.Eur(60)).Clamp(price));
    }

    [Fact]
    public void Case_25_from_list_to_pocket_and_contribution()
    {
        // discounts:25
        var waterfall = PriceWaterfall.Of(
            Money.Eur(100),
            Money.Eur(50),
            Deduction.Of(WaterfallStepKind.Contract, "reductions", Money.Eur(20))
        );
        Assert.Equal((Money.Eur(80), Money.Eur(30)), (waterfall.PocketPrice, waterfall.PocketMargin));

        var invoice = PriceWaterfall.Of(
            Money.Eur(500),
            null,
            Deduction.Of(
                WaterfallStepKind.Contract,
                "twelve",
                Money.Eur(500).Times(Share.Percent(12), Rounding.HalfAwayFromZero)
            )
        );
        Assert.Equal(Money.Eur(440), invoice.InvoicePrice);
    }

    [Fact]
    public void Case_26_what_leaks_off_invoice_is_a_part_of_list()
    {
        // discounts:26
        var waterfall = PriceWaterfall.Of(
            Money.Eur(1_000),
            null,
            Deduction.Of(WaterfallStepKind.Contract, "on", Money.Eur(328)),
            Deduction.Of(WaterfallStepKind.RebateAccrual, "off", Money.Eur(172))
        );
        Assert.Equal(Money.Eur(500), waterfall.PocketPrice);
        Assert.Equal(
            Percentage.Percent(17.2m),
            waterfall.OfList(WaterfallPart.OffInvoice)!.Value.ToPercentage(Rounding.HalfAwayFromZero)
        );
    }

    [Fact]
    public void Case_31_the_average_rate_of_the_expected_volume_stays_unrounded()
    {
        // discounts:31: prices 10, 9 and 8 are discounts of 0, 10 and 20 % on a list price of 10
        var agreement = RebateAgreement.Of(
            "volume",
            VolumeTiers.OfBands(
                TierMeasure.Units,
                TierMode.Incremental,
                (1, 100_000, Share.Zero),
                (100_001, 200_000, Share.Percent(10)),
                (200_001, null, Share.Percent(20))
            )
        );
        Assert.Equal(Money.Eur(1_450_000), agreement.Revenue(Money.Eur(1_500_000), 150_000));
        Assert.Equal(Ratio.Of(1, 30), agreement.AccrualRate(150_000));
        Assert.Equal(Money.Eur(290_000), agreement.Revenue(Money.Eur(300_000), 150_000));
        Assert.Equal(Money.Eur(10_000), agreement.Accrued(Money.Eur(300_000), 150_000));
    }
}
