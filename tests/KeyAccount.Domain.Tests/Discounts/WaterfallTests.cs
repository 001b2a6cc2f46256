using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Discounts.Surcharges;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Discounts.Waterfall.WaterfallStepKind;
using static KeyAccount.Domain.Tests.Discounts.Priced;

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
    public void A_level_is_no_deduction() =>
        Assert.All(
            new[] { ListPrice, InvoicePrice, PocketPrice, PocketMargin, Cost },
            kind => Assert.Throws<ArgumentException>(() => Deduction.Of(kind, "x", Money.Eur(1)))
        );

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

    [Fact]
    public void Prompt_payment_counts_as_far_as_it_is_expected_to_be_taken()
    {
        Assert.Equal(
            Money.Eur(12),
            Deduction.PromptPayment("two-ten", Money.Eur(1_000), Share.Percent(2), Share.Percent(60), Rounding.HalfEven).Amount
        );
        Assert.Null(Deduction.PromptPayment("two-ten", Money.Eur(1_000), Share.Percent(2), null, Rounding.HalfEven).Amount);
        Assert.Null(Deduction.PromptPayment("two-ten", null, Share.Percent(2), Share.Whole, Rounding.HalfEven).Amount);
    }

    [Theory]
    [InlineData(0, 360, 0)]
    [InlineData(90, 360, 20)]
    [InlineData(73, 365, 16)]
    public void The_term_costs_simple_interest(int days, int year, int cost) =>
        Assert.Equal(
            Money.Eur(cost),
            Deduction.FinanceCost("term", Money.Eur(1_000), days, Share.Percent(8), year, Rounding.HalfAwayFromZero).Amount
        );

    [Fact]
    public void What_the_term_costs_is_unknown_while_a_part_of_it_is()
    {
        Assert.Null(Deduction.FinanceCost("term", null, 30, Share.Percent(8), 360, Rounding.HalfEven).Amount);
        Assert.Null(Deduction.FinanceCost("term", Money.Eur(1), null, Share.Percent(8), 360, Rounding.HalfEven).Amount);
        Assert.Null(Deduction.FinanceCost("term", Money.Eur(1), 30, null, 360, Rounding.HalfEven).Amount);
    }

    [Fact]
    public void A_year_has_360_or_365_days_and_a_term_is_not_below_zero()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Deduction.FinanceCost("term", Money.Eur(1), 30, Share.Percent(8), 366, Rounding.HalfEven)
        );
        Assert.ThrowsAny<ArgumentException>(() =>
            Deduction.FinanceCost("term", Money.Eur(1), -1, Share.Percent(8), 360, Rounding.HalfEven)
        );
    }

    [Fact]
    public void A_surcharge_adds_to_the_price_and_is_unknown_while_its_index_is()
    {
        var clause = SurchargeClause.Indexed("alloy", "steel", 100, Share.Percent(50));
        Deduction On(params IndexSeries[] known) =>
            Deduction.Surcharge(clause, Money.Eur(1_000), 1, known, Day, Rounding.HalfAwayFromZero);
        Assert.Equal(Money.Eur(-100), On(IndexSeries.Of("steel", 0, new IndexValue(Day, 120))).Amount);
        Assert.Null(On().Amount);
    }

    [Fact]
    public void Free_goods_count_at_their_list_price()
    {
        Assert.Equal(Money.Eur(36), Deduction.FreeGoods("samples", 3, Money.Eur(12)).Amount);
        Assert.Null(Deduction.FreeGoods("samples", null, Money.Eur(12)).Amount);
        Assert.Null(Deduction.FreeGoods("samples", 3, null).Amount);
    }

    [Theory]
    [InlineData(false, null, 100)]
    [InlineData(false, 80, 100)]
    [InlineData(true, null, 100)]
    [InlineData(true, 80, 20)]
    [InlineData(true, 100, 0)]
    [InlineData(true, 120, 0)]
    public void A_payment_to_the_client_is_price_except_for_a_distinct_service_at_its_fair_value(
        bool isDistinct,
        int? fair,
        int price
    ) =>
        Assert.Equal(
            Money.Eur(price),
            Deduction.PaymentToClient("shelf", Money.Eur(100), isDistinct, fair is { } worth ? Money.Eur(worth) : null).Amount
        );

    [Fact]
    public void Whether_a_payment_is_price_is_unknown_while_nobody_knows_what_comes_back()
    {
        Assert.Null(Deduction.PaymentToClient("shelf", Money.Eur(100), null, Money.Eur(80)).Amount);
        Assert.Null(Deduction.PaymentToClient("shelf", null, true, Money.Eur(80)).Amount);
    }

    [Fact]
    public void A_deal_is_the_sum_of_its_lines_and_header_amounts_are_divided_exactly()
    {
        var deal = DealWaterfall.Of(
            [
                new(2, PriceWaterfall.Of(Money.Eur(100), Money.Eur(50), Rebate)),
                new(1, PriceWaterfall.Of(Money.Eur(100), Money.Eur(40))),
                new(3, PriceWaterfall.Of(Money.Eur(100), Money.Eur(60))),
            ],
            Deduction.Of(Freight, "truck", Money.Eur(10))
        );
        Assert.Equal(
            [3.34m, 3.33m, 3.33m],
            deal.Lines.Select(line => line.Waterfall.TakenBy(WaterfallPart.CostToServe)!.Value.Amount)
        );
        Assert.Equal(Money.Eur(260), deal.Total.PocketPrice);
        Assert.Equal(Money.Eur(110), deal.Total.PocketMargin);
    }

    [Fact]
    public void One_line_of_unknown_cost_leaves_the_margin_of_the_deal_unknown()
    {
        var deal = DealWaterfall.Of([
            new(1, PriceWaterfall.Of(Money.Eur(100), null)),
            new(2, PriceWaterfall.Of(Money.Eur(100), Money.Eur(40))),
        ]);
        Assert.Equal(Money.Eur(200), deal.Total.PocketPrice);
        Assert.Null(deal.Total.PocketMargin);
    }

    [Fact]
    public void An_unknown_header_amount_is_unknown_for_every_line()
    {
        var deal = DealWaterfall.Of(
            [new(1, PriceWaterfall.Of(Money.Eur(100), Money.Eur(40)))],
            Deduction.Of(Freight, "truck", null)
        );
        Assert.Null(deal.Lines[0].Waterfall.PocketPrice);
        Assert.Null(deal.Total.PocketPrice);
    }

    [Fact]
    public void What_can_not_be_divided_is_refused()
    {
        var header = Deduction.Of(Freight, "truck", Money.Eur(1));
        LineWaterfall Line(long number, decimal list) => new(number, PriceWaterfall.Of(Money.Eur(list), null));
        Assert.Throws<ArgumentException>(() => DealWaterfall.Of([]));
        Assert.Throws<ArgumentException>(() => DealWaterfall.Of([Line(1, 1), Line(1, 2)]));
        Assert.Throws<ArgumentException>(() => DealWaterfall.Of([Line(1, 1), Line(2, -1)], header));
        Assert.Throws<ArgumentException>(() => DealWaterfall.Of([Line(1, 0)], header));
        Assert.Equal(Money.Eur(0), DealWaterfall.Of([Line(1, 1), Line(2, -1)]).Total.List);
    }

    [Fact]
    public void A_priced_quote_becomes_a_deal_with_every_discount_in_its_step()
    {
        var policy = Policy(
            OnLine("alloy", 9, Benefit.MarkUp(Percentage.Percent(10))),
            OnLine("frame", 1, Percent(10)) with
            {
                Kind = DiscountKind.Contract,
            },
            OnOrder("header", 1, Off(10)) with
            {
                Kind = DiscountKind.Header,
            }
        );
        var deal = DealWaterfall.OfQuote(
            policy.Price(Lines(100, 100)),
            [
                new()
                {
                    Line = 1,
                    Cost = Money.Eur(60),
                    Deductions = [Rebate],
                },
                new() { Line = 2, Cost = Money.Eur(60) },
            ]
        );
        Assert.Equal(
            [(Surcharge, -20m), (Contract, 22m), (Header, 10m), (RebateAccrual, 30m)],
            deal.Total.Deductions.Select(one => (one.Kind, one.Amount!.Value.Amount))
        );
        Assert.Equal(Money.Eur(188), deal.Total.InvoicePrice);
        Assert.Equal(Money.Eur(38), deal.Total.PocketMargin);
    }

    [Fact]
    public void A_line_without_a_costing_has_an_unknown_cost_and_a_costing_without_a_line_is_refused()
    {
        var priced = Policy(OnLine("d", 1, Percent(10))).Price(Lines(100));
        Assert.Null(DealWaterfall.OfQuote(priced, []).Total.PocketMargin);
        LineCosting costing = new() { Line = 2, Cost = null };
        Assert.Throws<ArgumentException>(() => DealWaterfall.OfQuote(priced, [costing]));
        Assert.Throws<ArgumentException>(() =>
            DealWaterfall.OfQuote(priced, [costing with { Line = 1 }, costing with { Line = 1 }])
        );
    }
}
