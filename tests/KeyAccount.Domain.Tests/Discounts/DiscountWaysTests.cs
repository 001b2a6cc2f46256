using KeyAccount.Domain.Discounts.Ways;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Discounts.Reviewed;

namespace KeyAccount.Domain.Tests.Discounts;

/// <summary>The smallest changes of a deal that need a lower authority, or none.</summary>
public class DiscountWaysTests
{
    [Fact]
    public void A_line_is_raised_by_just_what_is_missing() =>
        Assert.Equal(["raise line 1 by 1.20 EUR: approve"], Said(DiscountWays.Of(Review(Of(93.80m)))));

    [Fact]
    public void The_next_lower_authority_and_none_at_all_are_both_told() =>
        Assert.Equal(
            ["raise line 1 by 2.00 EUR: refer 1", "raise line 1 by 7.00 EUR: approve"],
            Said(DiscountWays.Of(Review(Of(88))))
        );

    [Fact]
    public void Lines_header_free_goods_and_term_are_all_tried()
    {
        var deal = Deal(Line(1, 100, 85, header: 10, free: 5), Line(2, 100, 95, header: 5)) with { PaymentDays = 45 };
        var kinds = DiscountWays.Of(Review(deal)).Select(way => way.Step.Kind).Distinct();
        Assert.Equal(
            [
                DiscountStepKind.RaiseLine,
                DiscountStepKind.RaiseAllLines,
                DiscountStepKind.LowerHeader,
                DiscountStepKind.FewerFreeGoods,
            ],
            kinds
        );
    }

    [Fact]
    public void A_lower_header_gives_each_line_its_share_back()
    {
        var deal = Deal(Line(1, 200, 180, header: 20), Line(2, 100, 90, header: 10));
        var way = Assert.Single(
            DiscountWays.To(Review(deal), Verdict.Approve),
            way => way.Step.Kind == DiscountStepKind.LowerHeader
        );
        Assert.Equal("lower the discount on the order by 15.00 EUR", way.Step.ToString());
        Assert.Equal([190m, 95m], way.Deal.Lines.Select(line => line.Net!.Value.Amount));
    }

    [Fact]
    public void Fewer_free_goods_can_do()
    {
        var way = Assert.Single(DiscountWays.Of(Review(Deal(Line(1, 1_000, 1_000, free: 100)))));
        Assert.Equal("give goods worth 47.37 EUR less without charge", way.Step.ToString());
        Assert.True(way.Verdict.IsApproval);
    }

    [Fact]
    public void A_shorter_term_is_counted_in_days() =>
        Assert.Equal(
            ["shorten the payment term by 5 days: refer 1", "shorten the payment term by 20 days: approve"],
            Said(DiscountWays.Of(Review(Of(100) with { PaymentDays = 50 })))
        );

    [Fact]
    public void A_declined_deal_is_brought_back() =>
        Assert.Equal("raise line 1 by 5.00 EUR: refer 3", Said(DiscountWays.Of(Review(Of(70))))[0]);

    [Fact]
    public void Every_way_says_its_step_in_every_language()
    {
        var step = DiscountWays.Of(Review(Of(88)))[0].Step;
        Assert.Equal("subir la línea 1 en 2.00 EUR", step.ToString(Language.Spanish));
        Assert.Equal("第 1 行提价 2.00 EUR", step.ToString(Language.SimplifiedChinese));
    }

    [Fact]
    public void What_is_approved_needs_no_way()
    {
        Assert.Empty(DiscountWays.Of(Review(Of(95))));
        Assert.Empty(DiscountWays.To(Review(Of(95)), Verdict.Approve));
        Assert.Empty(DiscountWays.To(Review(Of(93)), Verdict.Refer(1)));
    }

    [Fact]
    public void No_price_helps_where_credit_declines() =>
        Assert.Empty(DiscountWays.Of(Review(Of(80) with { Credit = Verdict.Decline })));

    [Fact]
    public void No_price_helps_where_the_cost_is_unknown_but_the_authority_falls_to_its_level() =>
        Assert.Equal(["raise line 1 by 5.00 EUR: refer 2"], Said(DiscountWays.Of(Review(Deal(Line(1, 100, 80, cost: null))))));

    [Fact]
    public void A_price_is_not_raised_above_list()
    {
        var loss = Deal(Line(1, 100, 90, 130));
        Assert.True(Review(loss).Verdict.IsDecline);
        Assert.Empty(DiscountWays.Of(Review(loss)));
    }

    [Fact]
    public void A_way_that_one_minor_unit_less_would_not_do()
    {
        var decision = Review(Deal(Line(1, 333, 287.77m, 120), Line(2, 71, 64.99m, 30)));
        var ways = DiscountWays.To(decision, Verdict.Approve);
        Assert.Equal(2, ways.Length);
        foreach (var way in ways.Where(way => way.Step.Kind == DiscountStepKind.RaiseLine))
        {
            var line = decision.Deal.Lines.Single(one => one.Number == way.Step.Line);
            var less = way.Step.Amount!.Value - Money.OfMinor(1, Currency.Eur);
            var almost = decision.Deal.With(line with { Net = line.Net + less, PocketPrice = line.PocketPrice + less });
            Assert.True(way.Verdict.IsApproval);
            Assert.False(Review(almost).Verdict.IsApproval);
        }
    }

    private static string[] Said(IEnumerable<DiscountWay> ways) => [.. ways.Select(way => $"{way.Step}: {way.Verdict}")];
}
