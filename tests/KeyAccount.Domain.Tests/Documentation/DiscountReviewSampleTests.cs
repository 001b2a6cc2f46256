using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Approval;
using KeyAccount.Domain.Discounts.Deals;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Discounts.Ways;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Documentation;

public class DiscountReviewSampleTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);

    [Fact]
    public void A_deal_is_reviewed_and_the_way_to_less_authority_is_told()
    {
        var quote = Quote.Of(
            Day,
            Currency.Eur,
            [
                new()
                {
                    Number = 1,
                    Product = "pump",
                    ListPrice = Money.Eur(500),
                    Quantity = 2,
                },
            ],
            new() { Tier = AccountTier.Key, PaymentDays = 30 }
        );
        var stacking = StackingPolicy.Of(
            PolicyIdentity.SignedBy("Head of Sales", "stacking", "2026-1"),
            StackingFeatures.In(Currency.Eur),
            new StackingTerms(),
            new Discount
            {
                Id = "order",
                Kind = DiscountKind.Header,
                Scope = DiscountScope.Order,
                Priority = 10,
                Benefit = Benefit.AmountOff(Money.Eur(80)),
            }
        );
        var priced = stacking.Price(quote);
        var waterfall = DealWaterfall.OfQuote(
            priced,
            [new() { Line = 1, Cost = Money.Eur(500) }],
            Deduction.Of(WaterfallStepKind.RebateAccrual, "year-end", Money.Eur(20))
        );

        #region discounts: a review
        var ladder = DiscountLadder.Shipped(
            unit: Money.Eur(1_000),
            medianMargin: Percentage.Percent(40),
            variableCostMargin: Percentage.Percent(20),
            longestTerm: 60
        );
        var policy = DiscountPolicy.Shipped(ladder);
        var deal = DiscountDeal.OfQuote("acme", priced, waterfall) with
        {
            Kinds = [AccountKind.Strategic],
            IsPublicSector = false,
            StandardDays = 30,
            Pools = [new("pool.north", Money.Eur(100))],
            Linked = [],
            Credit = Verdict.Approve,
        };
        deal = deal.With(deal.Lines[0] with { Favoured = [] });
        var decision = policy.Decide(deal);

        Assert.Equal("discounts 1 (shipped default): refer 1 (KAM)", decision.ToString());
        Assert.Equal(["discount 800 bp: refer 1"], decision.Binding.Select(measure => measure.ToString()));
        Assert.Equal(
            ["raise line 1 by 30.00 EUR", "lower the discount on the order by 30.00 EUR"],
            DiscountWays.To(decision, Verdict.Approve).Select(way => way.Step.ToString())
        );
        #endregion

        #region discounts: an approval
        var request = DiscountApproval.Submit("q-17", "rita", decision);
        var hold = DiscountApproval.Reserve("h-17", decision, beside: null, Duration.FromDays(30));

        Assert.Equal(
            "discount 800 bp, floor-breach 0 bp, pocket-margin 4444 bp, term 0 days",
            request.Content.Measures.ToString()
        );
        Assert.Equal("pool.north 80.00 EUR", hold.Claims.ToString());
        #endregion
    }
}
