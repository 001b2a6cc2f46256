using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Discounts.Waterfall.WaterfallStepKind;

namespace KeyAccount.Domain.Tests.Discounts;

public class WaterfallTests
{
    private static readonly Deduction Rebate = Deduction.Of(RebateAccrual, "year-end", Money.Eur(30));

    private static PriceWaterfall Whole(Money? cost = null, params Deduction[] further) =>
        PriceWaterfall.Of(
            Money.Eur(1_000),
            cost,
            [
                Deduction.Of(Freight, "truck", Money.Eur(20)),
                Rebate,
                Deduction.Of(Contract, "frame", Money.Eur(100)),
                Deduction.Of(Surcharge, "alloy", Money.Eur(-50)),
                .. further,
            ]
        );

    [Fact]
    public void Every_step_is_kept_by_part_and_in_order_with_what_is_left() =>
        Assert.Equal(
            [
                (ListPrice, 1_000m, 1_000m),
                (Contract, 100m, 900m),
                (Surcharge, -50m, 950m),
                (InvoicePrice, 950m, 950m),
                (RebateAccrual, 30m, 920m),
                (Freight, 20m, 900m),
                (PocketPrice, 900m, 900m),
                (Cost, 720m, 180m),
                (PocketMargin, 180m, 180m),
            ],
            Whole(Money.Eur(720)).Steps.Select(step => (step.Kind, step.Amount!.Value.Amount, step.After!.Value.Amount))
        );

    [Fact]
    public void Margin_and_mark_up_are_two_rates_of_one_margin()
    {
        var waterfall = Whole(Money.Eur(720));
        Assert.Equal(MarginRate.Percent(20), waterfall.MarginRate);
        Assert.Equal(MarkupRate.Percent(25), waterfall.MarkupRate);
    }

    [Fact]
    public void A_missing_cost_leaves_the_margin_unknown_and_never_the_whole_price()
    {
        var waterfall = Whole();
        Assert.Equal(Money.Eur(900), waterfall.PocketPrice);
        Assert.Null(waterfall.PocketMargin);
        Assert.Null(waterfall.MarginRate);
        Assert.Equal([Cost], waterfall.Unknown.Select(step => step.Kind));
    }

    [Fact]
    public void An_unknown_step_makes_what_follows_unknown_and_is_named()
    {
        var waterfall = Whole(Money.Eur(720), Deduction.Of(CoOperativeAdvertising, "fair", null));
        Assert.Equal(Money.Eur(950), waterfall.InvoicePrice);
        Assert.Null(waterfall.PocketPrice);
        Assert.Null(waterfall.PocketMargin);
        Assert.Null(waterfall.TakenBy(WaterfallPart.OffInvoice));
        Assert.Null(waterfall.OfList(WaterfallPart.OffInvoice));
        Assert.Equal(["fair"], waterfall.Unknown.Select(step => step.Name));
        Assert.Equal("co-operative advertising fair: unknown", waterfall.Unknown[0].ToString());
    }

    [Fact]
    public void The_parts_of_list_are_exact()
    {
        var waterfall = Whole(Money.Eur(720));
        Assert.Equal(Ratio.Of(50, 1_000), waterfall.OfList(WaterfallPart.OnInvoice));
        Assert.Equal(Ratio.Of(20, 1_000), waterfall.OfList(WaterfallPart.CostToServe));
        Assert.Null(PriceWaterfall.Of(Money.Eur(0), null).OfList(WaterfallPart.OnInvoice));
    }

    [Fact]
    public void At_a_pocket_price_of_zero_or_less_the_rate_is_unknown()
    {
        var free = PriceWaterfall.Of(Money.Eur(10), Money.Eur(5), Deduction.Of(Manual, "all", Money.Eur(10)));
        Assert.Equal(Money.Eur(-5), free.PocketMargin);
        Assert.Null(free.MarginRate);
        Assert.Equal(MarkupRate.Percent(-100), free.MarkupRate);
    }

    [Fact]
    public void It_is_told_in_three_languages()
    {
        var waterfall = PriceWaterfall.Of(Money.Eur(10), null);
        Assert.Equal(
            "list price: 10.00 EUR\ninvoice price: 10.00 EUR\npocket price: 10.00 EUR\ncost: unknown\npocket margin: unknown",
            waterfall.ToString()
        );
        Assert.EndsWith("margen de bolsillo: desconocido", waterfall.ToString(Language.Spanish), StringComparison.Ordinal);
        Assert.EndsWith("净得毛利: 未知", waterfall.ToString(Language.SimplifiedChinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_currency_is_refused_even_behind_an_unknown_step()
    {
        Assert.Throws<CurrencyMismatchException>(() =>
            PriceWaterfall.Of(
                Money.Eur(1),
                null,
                Deduction.Of(Manual, "unknown", null),
                Deduction.Of(Freight, "dollars", Money.Usd(1))
            )
        );
        Assert.Throws<CurrencyMismatchException>(() => PriceWaterfall.Of(Money.Eur(1), Money.Usd(1)));
    }
}
