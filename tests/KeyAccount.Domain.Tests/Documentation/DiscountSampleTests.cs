using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Rebates;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Discounts.Tiers;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Documentation;

public class DiscountSampleTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);

    [Fact]
    public void A_quote_is_priced_explained_and_followed_down_to_the_pocket_margin()
    {
        #region discounts: a policy
        var ask = StackingFeatures.In(Currency.Eur);
        var policy = StackingPolicy.Of(
            PolicyIdentity.SignedBy("Head of Sales", "stacking", "2026-1"),
            ask,
            new StackingTerms(),
            new Discount
            {
                Id = "frame",
                Kind = DiscountKind.Contract,
                Scope = DiscountScope.Line,
                Priority = 20,
                Benefit = Benefit.PercentOff(Share.Percent(10)),
            },
            new Discount
            {
                Id = "spring",
                Kind = DiscountKind.Promotion,
                Scope = DiscountScope.Line,
                Priority = 10,
                Benefit = Benefit.AmountOffEachUnit(Money.Eur(2)),
                Target = DiscountTarget.OfGroups("fittings"),
                When = ask.Total.AtLeast(Money.Eur(1_000)),
            },
            new Discount
            {
                Id = "order",
                Kind = DiscountKind.Header,
                Scope = DiscountScope.Order,
                Priority = 10,
                Benefit = Benefit.AmountOff(Money.Eur(50)),
                When = ask.Tier.AtLeast(AccountTier.Key),
            }
        );
        #endregion

        #region discounts: a price
        var quote = Quote.Of(
            Day,
            Currency.Eur,
            [
                new()
                {
                    Number = 1,
                    Product = "pump",
                    ListPrice = Money.Eur(450),
                    Quantity = 2,
                    FloorPrice = Money.Eur(400),
                },
                new()
                {
                    Number = 2,
                    Product = "valve",
                    ProductGroup = "fittings",
                    ListPrice = Money.Eur(20),
                    Quantity = 10,
                },
            ],
            new() { Tier = AccountTier.Key }
        );
        var priced = policy.Price(quote);

        Assert.Equal("940.00 EUR", priced.NetTotal.ToString());
        Assert.Equal("14.55 %", priced.Depth.ToString());
        Assert.Equal(
            ["spring on line 2: the condition no longer holds after earlier discounts"],
            priced.Rejections.Select(rejection => rejection.ToString())
        );
        #endregion

        #region discounts: a waterfall
        var deal = DealWaterfall.OfQuote(
            priced,
            [
                new()
                {
                    Line = 1,
                    Cost = Money.Eur(600),
                    Deductions = [Deduction.Of(WaterfallStepKind.RebateAccrual, "year-end", Money.Eur(20))],
                },
                new() { Line = 2, Cost = Money.Eur(90) },
            ],
            Deduction.Of(WaterfallStepKind.Freight, "truck", Money.Eur(40))
        );

        Assert.Equal(
            """
            list price: 1100.00 EUR
            contract discount frame: -110.00 EUR
            discount on the order order: -50.00 EUR
            invoice price: 940.00 EUR
            rebate year-end: -20.00 EUR
            freight truck: -40.00 EUR
            pocket price: 880.00 EUR
            cost: -690.00 EUR
            pocket margin: 190.00 EUR
            """,
            deal.Total.ToString()
        );
        Assert.Equal("21.59 % of price", deal.Total.MarginRate.ToString());
        Assert.Equal("27.54 % of cost", deal.Total.MarkupRate.ToString());
        #endregion
    }

    [Fact]
    public void A_rebate_is_accrued_and_settled()
    {
        #region discounts: a rebate
        var agreement = RebateAgreement.Of(
            "year-end",
            VolumeTiers.OfBands(
                TierMeasure.Units,
                TierMode.AllUnits,
                (1, 999, Share.Zero),
                (1_000, 1_999, Share.Percent(3)),
                (2_000, null, Share.Percent(5))
            )
        );
        var account = RebateAccount
            .Open(agreement, Currency.Eur, expectedVolume: 2_100)
            .Sell("first-half", 900, Money.Eur(9_000))
            .Expect("mid-year", 1_600)
            .Sell("second-half", 700, Money.Eur(7_000));

        Assert.Equal([450m, -180m, 210m], account.Entries.Select(entry => entry.Booked.Amount));
        Assert.Equal(Money.Eur(480), account.Settle(paidOnAccount: Money.Eur(0)).Payable);
        #endregion
    }
}
