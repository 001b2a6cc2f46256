using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Discounts.Tiers;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;
using static KeyAccount.Domain.Tests.Discounts.Priced;

namespace KeyAccount.Domain.Tests.Discounts;

public class StackingPolicyTests
{
    [Theory]
    [InlineData(49.99, 0)]
    [InlineData(50.00, 1)]
    [InlineData(50.01, 1)]
    public void A_minimum_spend_is_included(double price, int given)
    {
        var policy = Policy(OnOrder("spend", 1, Percent(10)) with { When = Ask.Total.AtLeast(Money.Eur(50)) });
        Assert.Equal(given, policy.Price(Lines((decimal)price)).Adjustments.Length);
    }

    [Fact]
    public void An_earlier_reduction_takes_a_minimum_spend_away_and_says_so()
    {
        var policy = Policy(
            OnLine("ten", 1, Off(10)),
            OnOrder("spend", 1, Percent(10)) with
            {
                When = Ask.Total.AtLeast(Money.Eur(100)),
            }
        );
        var priced = policy.Price(Lines(100));
        Assert.Equal([90.00m], priced.Nets());
        Assert.Equal([("spend", RejectionReason.MissedOnRunningTotal)], priced.Reasons());
    }

    [Fact]
    public void A_minimum_spend_that_was_never_reached_is_told_apart()
    {
        var policy = Policy(OnOrder("spend", 1, Percent(10)) with { When = Ask.Total.AtLeast(Money.Eur(101)) });
        Assert.Equal([("spend", RejectionReason.NotEligible)], policy.Price(Lines(100)).Reasons());
    }

    [Fact]
    public void What_is_not_known_is_not_given_and_said()
    {
        var policy = Policy(OnLine("key", 1, Percent(10)) with { When = Ask.Tier.AtLeast(AccountTier.Key) });
        var priced = policy.Price(Lines(100));
        Assert.Equal([100.00m], priced.Nets());
        Assert.Equal([("key", RejectionReason.EligibilityUnknown)], priced.Reasons());
    }

    [Fact]
    public void A_known_tier_is_given_its_discount()
    {
        var policy = Policy(OnLine("key", 1, Percent(10)) with { When = Ask.Tier.AtLeast(AccountTier.Key) });
        var quote = Quote.Of(Day, Currency.Eur, Lines(100).Lines, new() { Tier = AccountTier.Key });
        Assert.Equal([90.00m], policy.Price(quote).Nets());
    }

    [Fact]
    public void A_question_about_a_line_is_unknown_to_a_discount_on_the_order()
    {
        var policy = Policy(OnOrder("ten", 1, Percent(10)) with { When = Ask.Quantity.AtLeast(1) });
        Assert.Equal([("ten", RejectionReason.EligibilityUnknown)], policy.Price(Lines(100)).Reasons());
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public void A_discount_is_given_from_its_first_day_until_before_its_end(int days, int given)
    {
        var policy = Policy(OnLine("spring", 1, Percent(10)) with { InForce = DateRange.Of(Day, Day.PlusDays(2)) });
        var priced = policy.Price(Lines(100).On(Day.PlusDays(days)));
        Assert.Equal(given, priced.Adjustments.Length);
        Assert.Equal(given == 0, priced.Reasons().Contains(("spring", RejectionReason.NotInForce)));
    }

    [Fact]
    public void Only_the_best_of_a_group_is_given()
    {
        var policy = Policy(
            OnLine("ten", 3, Percent(10)) with
            {
                BestOf = "spring",
            },
            OnLine("fifteen", 2, Off(15)) with
            {
                BestOf = "spring",
            },
            OnLine("after", 1, Off(1))
        );
        var priced = policy.Price(Lines(100, 200));
        Assert.Equal([84.00m, 179.00m], priced.Nets());
        Assert.Equal(
            ["ten on line 1: not better than fifteen", "fifteen on line 2: not better than ten"],
            priced.Rejections.Select(one => one.ToString())
        );
    }

    [Fact]
    public void Of_equal_ones_in_a_group_the_first_is_given()
    {
        var policy = Policy(OnOrder("b", 2, Off(10)) with { BestOf = "g" }, OnOrder("a", 1, Percent(10)) with { BestOf = "g" });
        Assert.Equal(["b"], policy.Price(Lines(100)).Adjustments.Select(step => step.Discount.Id));
    }

    [Fact]
    public void A_discount_that_stops_lets_none_follow_on_its_own_lines_only()
    {
        var policy = Policy(
            OnLine("stop", 2, Off(5)) with
            {
                StopsAfter = true,
                Target = DiscountTarget.OfProducts("p1"),
            },
            OnLine("later", 1, Off(1)),
            OnOrder("order", 1, Off(2))
        );
        var priced = policy.Price(Lines(100, 100));
        Assert.Equal([95.00m, 97.00m], priced.Nets());
        Assert.Equal([("later", RejectionReason.Stopped), ("order", RejectionReason.Stopped)], priced.Reasons());
    }

    [Fact]
    public void A_line_that_an_exclusive_takes_gets_no_share_of_the_order_discount()
    {
        var policy = Policy(
            OnLine("frame", 1, Percent(20)) with
            {
                IsExclusive = true,
                Target = DiscountTarget.OfProducts("p1"),
            },
            OnOrder("order", 1, Off(10))
        );
        Assert.Equal([80.00m, 90.00m], policy.Price(Lines(100, 100)).Nets());
    }

    [Fact]
    public void An_exclusive_of_no_use_leaves_the_line_to_others()
    {
        var policy = Policy(
            OnLine("match", 2, Benefit.PriceOfUnit(Money.Eur(120))) with
            {
                IsExclusive = true,
            },
            OnLine("ten", 1, Percent(10))
        );
        var priced = policy.Price(Lines(100));
        Assert.Equal([90.00m], priced.Nets());
        Assert.Equal([("match", RejectionReason.NotBetter)], priced.Reasons());
    }

    [Fact]
    public void An_exclusive_on_the_order_takes_its_lines_when_it_takes_more_off_together()
    {
        var terms = new StackingTerms { Exclusives = ExclusiveChoice.BestPrice };
        var line = OnLine("line", 2, Percent(30)) with { IsExclusive = true, Target = DiscountTarget.OfProducts("p1") };
        var order = OnOrder("order", 1, Percent(20)) with { IsExclusive = true };
        Assert.Equal([80.00m, 80.00m], Policy(terms, line, order).Price(Lines(100, 100)).Nets());
        var lost = Policy(terms, line, order).Price(Lines(100, 10));
        Assert.Equal([70.00m, 10.00m], lost.Nets());
        Assert.Contains(("order", RejectionReason.LostToExclusive), lost.Reasons());
    }

    [Fact]
    public void A_price_match_meets_and_never_raises()
    {
        var policy = Policy(OnLine("match", 1, Benefit.PriceOfUnit(Money.Eur(80))));
        var priced = policy.Price(Of(Line(1, 100, 3), Line(2, 80), Line(3, 79)));
        Assert.Equal([240.00m, 80.00m, 79.00m], priced.Nets());
        Assert.Equal(2, priced.Rejections.Count(one => one.Reason == RejectionReason.NotBetter));
    }

    [Fact]
    public void Rates_that_add_up_to_the_whole_leave_exactly_nothing()
    {
        // Rounded one by one they would leave a cent.
        var policy = Policy([
            .. new[] { 33.33m, 33.33m, 33.34m }.Select(
                (percent, at) => OnLine($"d{at}", 3 - at, Percent(percent)) with { Base = DiscountBase.List }
            ),
        ]);
        Assert.Equal([0.00m, 0.00m], policy.Price(Lines(1.00m, 0.01m)).Nets());
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(9.99)]
    [InlineData(9_000_000_000_000.00)]
    public void A_hundred_percent_leaves_exactly_nothing(double price)
    {
        Assert.Equal([0.00m], Policy(OnLine("all", 1, Percent(100))).Price(Lines((decimal)price)).Nets());
        Assert.Equal([0.00m], Policy(OnOrder("all", 1, Percent(100))).Price(Lines((decimal)price)).Nets());
    }

    [Fact]
    public void Nothing_is_left_after_a_hundred_percent_and_that_is_said() =>
        Assert.Equal(
            [("later", RejectionReason.NothingLeft)],
            Policy(OnLine("all", 2, Percent(100)), OnLine("later", 1, Off(1))).Price(Lines(10)).Reasons()
        );

    [Fact]
    public void The_unit_is_rounded_or_the_line_as_the_policy_says()
    {
        var seven = OnLine("d", 1, Percent(7));
        var quote = Of(Line(1, 0.33m, 10));
        Assert.Equal([3.10m], Policy(seven).Price(quote).Nets());
        Assert.Equal([3.07m], Policy(new StackingTerms { Publishes = PriceStep.Line }, seven).Price(quote).Nets());
    }

    [Fact]
    public void A_line_whose_units_cost_differently_is_rounded_as_a_line() =>
        // 9.98 is no multiple of three units: 8.982 is rounded, and not three times a price.
        Assert.Equal(
            [8.98m],
            Policy(OnLine("cent", 2, Off(0.01m)), OnLine("ten", 1, Percent(10))).Price(Of(Line(1, 3.33m, 3))).Nets()
        );

    [Theory]
    [InlineData(9, 90.00)]
    [InlineData(10, 80.00)]
    [InlineData(11, 80.00)]
    public void A_threshold_of_tiers_is_included(int quantity, double unit)
    {
        var tiers = VolumeTiers
            .StartingWith(TierMeasure.Units, TierMode.AllUnits, Share.Percent(10))
            .From(10, Share.Percent(20));
        var priced = Policy(OnLine("volume", 1, Benefit.Volume(tiers))).Price(Of(Line(1, 100, quantity)));
        Assert.Equal([(decimal)unit * quantity], priced.Nets());
    }

    [Fact]
    public void Tiers_count_the_lines_of_the_target_together_when_told_to()
    {
        var tiers = VolumeTiers.StartingWith(TierMeasure.Units, TierMode.AllUnits, Share.Zero).From(10, Share.Percent(20));
        var volume = OnLine("volume", 1, Benefit.Volume(tiers)) with { Target = DiscountTarget.OfGroups("bolts") };
        var quote = Of(Line(1, 100, 5, group: "bolts"), Line(2, 100, 5, group: "bolts"), Line(3, 100, 5));
        Assert.Equal([500m, 500m, 500m], Policy(volume).Price(quote).Nets());
        Assert.Equal([400m, 400m, 500m], Policy(volume with { CountsTogether = true }).Price(quote).Nets());
    }

    [Theory]
    [InlineData(2, 20.00)]
    [InlineData(3, 20.00)]
    [InlineData(5, 40.00)]
    [InlineData(6, 40.00)]
    public void Three_for_two_charges_units_beyond_the_last_full_set(int quantity, double net) =>
        Assert.Equal(
            [(decimal)net],
            Policy(OnLine("set", 1, Benefit.TakeAndPay(3, 2))).Price(Of(Line(1, 10, quantity))).Nets()
        );

    [Fact]
    public void The_deepest_discount_comes_last_and_caps_all_of_them()
    {
        var terms = new StackingTerms { Deepest = Share.Percent(25) };
        var priced = Policy(terms, OnLine("a", 2, Percent(20)), OnOrder("b", 1, Percent(20))).Price(Lines(100, 0.01m));
        Assert.Equal([75.00m, 0.01m], priced.Nets());
    }

    [Theory]
    [InlineData(40, 4)]
    [InlineData(50, 5)]
    [InlineData(60, 5)]
    public void A_discount_takes_no_more_off_than_its_most(int price, int off)
    {
        var line = OnLine("ten", 1, Percent(10)) with { Most = Money.Eur(5) };
        Assert.Equal(Money.Eur(off), Policy(line).Price(Lines(price)).Discount);
        Assert.Equal(Money.Eur(off), Policy(line with { Scope = DiscountScope.Order }).Price(Lines(price)).Discount);
        Assert.Empty(Policy(line).Price(Lines(price)).Shortfalls);
    }

    [Fact]
    public void Freight_has_its_own_discounts_and_unknown_freight_has_none()
    {
        var policy = Policy(On(DiscountScope.Freight, "free", 1, Percent(100)));
        var quote = Quote.Of(Day, Currency.Eur, Lines(100).Lines, new() { Freight = Money.Eur(12) });
        Assert.Equal((Money.Eur(0), Money.Eur(100)), (policy.Price(quote).Freight, policy.Price(quote).NetTotal));
        var unknown = policy.Price(Lines(100));
        Assert.Null(unknown.Freight);
        Assert.Equal([("free", RejectionReason.BaseUnknown)], unknown.Reasons());
    }

    [Fact]
    public void A_return_is_the_opposite_of_its_sale()
    {
        var policy = Policy(OnLine("ten", 1, Percent(10)), OnOrder("off", 1, Off(10)));
        var sold = policy.Price(Of(Line(1, 9.99m, 3), Line(2, 5)));
        var returned = policy.Price(Of(Line(1, 9.99m, -3), Line(2, 5, -1)));
        Assert.Equal(sold.Nets().Select(net => -net), returned.Nets());
        Assert.Equal((sold.Depth, -sold.NetTotal), (returned.Depth, returned.NetTotal));
    }

    [Fact]
    public void The_depth_is_weighted_by_quantity_and_includes_the_order_discount()
    {
        var policy = Policy(
            OnLine("ten", 1, Percent(10)) with
            {
                Target = DiscountTarget.OfProducts("p1"),
            },
            OnOrder("header", 1, Off(100))
        );
        // 9 × 100 and 100: 90 off by line and 100 by order, of 1,000.
        Assert.Equal(Percentage.Percent(19), policy.Price(Of(Line(1, 100, 9), Line(2, 100))).Depth);
    }

    [Fact]
    public void Another_currency_is_refused() =>
        Assert.Throws<CurrencyMismatchException>(() =>
            Policy(OnLine("d", 1, Off(1))).Price(Quote.Of(Day, Currency.Usd, [Line(1, 1) with { ListPrice = Money.Usd(1) }]))
        );

    [Fact]
    public void Pricing_again_withdraws_what_was_given()
    {
        var policy = Policy(OnLine("ten", 1, Percent(10)), OnOrder("off", 1, Off(10)));
        var once = policy.Price(Lines(100, 50));
        Assert.Equal(once.ToString(), policy.Reprice(policy.Reprice(once)).ToString());
    }

    [Fact]
    public void A_rejection_speaks_three_languages()
    {
        var priced = Policy(OnLine("all", 2, Percent(100)) with { StopsAfter = true }, OnLine("later", 1, Off(1)))
            .Price(Lines(10));
        Assert.Equal(
            ["later on line 1: stopped by all", "later en la línea 1: detenido por all", "later（第1行）：被all终止"],
            new[] { Language.English, Language.Spanish, Language.SimplifiedChinese }.Select(priced.Rejections[0].ToString)
        );
    }
}
