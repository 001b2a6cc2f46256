using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Discounts.Waterfall.WaterfallStepKind;
using static KeyAccount.Domain.Tests.Discounts.Priced;

namespace KeyAccount.Domain.Tests.Discounts;

public class DealWaterfallTests
{
    private static readonly Deduction Rebate = Deduction.Of(RebateAccrual, "year-end", Money.Eur(30));

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
