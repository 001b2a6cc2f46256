using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Discounts.Tiers;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Discounts.Priced;

namespace KeyAccount.Domain.Tests.Discounts;

public class StackingPolicyTests
{
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
