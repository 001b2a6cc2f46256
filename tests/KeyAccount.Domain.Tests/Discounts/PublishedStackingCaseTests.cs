using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Discounts.Priced;

namespace KeyAccount.Domain.Tests.Discounts;

/// <summary>The published cases of stacking and floors. The either-or ones are decided in ADR "One order of discounts".</summary>
public class PublishedStackingCaseTests
{
    [Theory]
    [InlineData(4, 1, 70.00)]
    [InlineData(2, 5, 72.00)]
    public void Case_1_the_higher_priority_comes_first(int percentPriority, int amountPriority, double net)
    {
        // discounts:1
        var policy = Policy(OnLine("percent", percentPriority, Percent(20)), OnLine("amount", amountPriority, Off(10)));
        Assert.Equal([(decimal)net], policy.Price(Lines(100)).Nets());
    }

    [Fact]
    public void Case_2_an_exclusive_discount_wins_over_a_higher_priority()
    {
        // discounts:2
        var policy = Policy(OnLine("amount", 5, Off(10)), OnLine("percent", 1, Percent(20)) with { IsExclusive = true });
        var priced = policy.Price(Lines(100));
        Assert.Equal([80.00m], priced.Nets());
        Assert.Equal([("amount", RejectionReason.LostToExclusive)], priced.Reasons());
    }

    [Fact]
    public void Case_2_of_two_exclusive_discounts_the_higher_priority_wins_when_the_policy_says_so()
    {
        // discounts:2
        var exclusives = new[]
        {
            OnLine("percent", 2, Percent(20)) with
            {
                IsExclusive = true,
            },
            OnLine("amount", 5, Off(10)) with
            {
                IsExclusive = true,
            },
        };
        Assert.Equal([90.00m], Policy(exclusives).Price(Lines(100)).Nets());
        var best = Policy(new StackingTerms { Exclusives = ExclusiveChoice.BestPrice }, exclusives);
        Assert.Equal([80.00m], best.Price(Lines(100)).Nets());
    }

    [Theory]
    [InlineData("running", 10, 20, 72.00)]
    [InlineData("list", 10, 20, 70.00)]
    [InlineData("running", 10, 10, 81.00)]
    [InlineData("list", 10, 10, 80.00)]
    // discounts:4 and the first and second of discounts:5, on the same base of 100
    public void Cases_4_and_5_compound_and_sum_differ(string on, int first, int second, double net)
    {
        var basis = on == "list" ? DiscountBase.List : DiscountBase.Running;
        var policy = Policy(
            OnLine("a", 2, Percent(first)) with
            {
                Base = basis,
            },
            OnLine("b", 1, Percent(second)) with
            {
                Base = basis,
            }
        );
        Assert.Equal([(decimal)net], policy.Price(Lines(100)).Nets());
    }

    [Theory]
    [InlineData("list", 30.00)]
    [InlineData("running", 28.00)]
    public void Case_5_a_rate_is_summed_or_reckoned_on_the_discounted_rate(string on, double off)
    {
        // discounts:5
        var basis = on == "list" ? DiscountBase.List : DiscountBase.Running;
        var policy = Policy(OnLine("a", 2, Percent(20)), OnLine("b", 1, Percent(10)) with { Base = basis });
        Assert.Equal([(decimal)off], policy.Price(Lines(100)).Takes());
    }

    [Theory]
    [InlineData(50, 50, 50, 75.00)]
    [InlineData(0, 50, 50, 150.00)]
    [InlineData(0, -50, 50, 450.00)]
    [InlineData(10, 50, 0, 270.00)]
    public void Case_6a_multiplicative_discounts_one_of_them_negative(int first, int second, int third, double net)
    {
        // discounts:6a: a negative discount is a mark-up
        static Benefit Change(int percent) => percent < 0 ? Benefit.MarkUp(Percentage.Percent(-percent)) : Percent(percent);
        var policy = Policy(OnLine("a", 3, Change(first)), OnLine("b", 2, Change(second)), OnLine("c", 1, Change(third)));
        Assert.Equal([(decimal)net], policy.Price(Of(Line(1, 60, 10))).Nets());
    }

    [Fact]
    public void Case_6a_the_tax_is_reckoned_on_the_net_amount()
    {
        // discounts:6a: 15 % of 75.00 is 11.25
        var policy = Policy(OnLine("a", 3, Percent(50)), OnLine("b", 2, Percent(50)), OnLine("c", 1, Percent(50)));
        var net = policy.Price(Lines(600)).NetTotal;
        Assert.Equal(Money.Eur(11.25m), net.Times(Share.Percent(15), Rounding.HalfAwayFromZero));
    }

    [Theory]
    [InlineData(10, 10, 10, 420.00)]
    [InlineData(30, 70, 50, 0.00)]
    public void Case_6b_additive_discounts_clamp_at_the_whole(int first, int second, int third, double net)
    {
        // discounts:6b
        var policy = Policy([
            .. new[] { first, second, third }.Select(
                (percent, at) => OnLine($"d{at}", 3 - at, Percent(percent)) with { Base = DiscountBase.List }
            ),
        ]);
        Assert.Equal([(decimal)net], policy.Price(Lines(600)).Nets());
    }

    [Fact]
    public void Case_7_the_base_of_a_discount_after_a_margin_is_explicit()
    {
        // discounts:7
        var margin = OnLine("margin", 2, Benefit.MarkUp(Percentage.Percent(10)));
        var discount = OnLine("discount", 1, Percent(10));
        Assert.Equal([990.00m], Policy(margin, discount).Price(Lines(1_000)).Nets());
        Assert.Equal(
            [990.00m],
            Policy(margin, discount with { Base = DiscountBase.After("margin") }).Price(Lines(1_000)).Nets()
        );
        Assert.Equal([1_000.00m], Policy(margin, discount with { Base = DiscountBase.List }).Price(Lines(1_000)).Nets());
    }

    [Fact]
    public void Case_9_the_price_is_rounded_half_up()
    {
        // discounts:9
        var priced = Policy(OnLine("d", 1, Percent(15))).Price(Lines(20.00m, 20.25m, 10.50m, 9.94m));
        Assert.Equal([17.00m, 17.21m, 8.93m, 8.45m], priced.Nets());
    }

    [Fact]
    public void Case_10_a_percent_by_line_and_on_the_total_differ()
    {
        // discounts:10
        var quote = Lines(1.06m, 2.06m, 3.06m, 4.06m);
        Assert.Equal([0.11m, 0.21m, 0.31m, 0.41m], Policy(OnLine("d", 1, Percent(10))).Price(quote).Takes());
        Assert.Equal(Money.Eur(1.02m), Policy(OnOrder("d", 1, Percent(10))).Price(quote).Discount);
        Assert.Equal(
            [0.10m, 0.20m, 0.30m, 0.40m],
            Policy(OnLine("d", 1, Percent(10))).Price(Lines(1.04m, 2.04m, 3.04m, 4.04m)).Takes()
        );
    }

    [Fact]
    public void Case_12_a_floor_clamps_a_discount_and_leaves_nothing_for_the_next()
    {
        // discounts:12
        var clamped = Policy(OnLine("half", 1, Percent(50))).Price(Of(Line(1, 50, floor: 45)));
        Assert.Equal([45.00m], clamped.Nets());
        Assert.Equal([Money.Eur(20)], clamped.Shortfalls.Select(one => one.Ungranted));

        var twice = Policy(OnLine("first", 2, Percent(80)), OnLine("second", 1, Percent(40))).Price(Of(Line(1, 20, floor: 15)));
        Assert.Equal([15.00m], twice.Nets());
        Assert.Equal(["first"], twice.Adjustments.Select(step => step.Discount.Id));
        Assert.Equal([("second", RejectionReason.FloorReached)], twice.Reasons());
    }

    [Fact]
    public void Case_13_what_a_floor_holds_back_goes_to_the_other_lines()
    {
        // discounts:13
        var priced = Policy(OnOrder("d", 1, Off(25))).Price(Of(Line(1, 50, floor: 45), Line(2, 20), Line(3, 20), Line(4, 20)));
        Assert.Equal([5.00m, 6.67m, 6.67m, 6.66m], priced.Takes());
    }

    [Theory]
    [InlineData(12, 7, 1, 0, 4, 0)]
    [InlineData(20, 10, 1, 0, 4, 5)]
    public void Case_15_floors_are_filled_and_the_rest_is_reported(
        int off,
        int first,
        int second,
        int third,
        int fourth,
        int rest
    )
    {
        // discounts:15
        var priced = Policy(OnOrder("d", 1, Off(off)))
            .Price(Of(Line(1, 10), Line(2, 20, floor: 19), Line(3, 50, floor: 50), Line(4, 30, floor: 26)));
        Assert.Equal([first, second, third, fourth], priced.Takes());
        Assert.Equal(rest, priced.Shortfalls.Sum(one => one.Ungranted.Amount));
    }

    [Fact]
    public void Case_17_a_discount_on_the_order_follows_that_on_the_item()
    {
        // discounts:17
        var priced = Policy(OnLine("item", 1, Percent(10)), OnOrder("order", 1, Percent(10))).Price(Lines(1_558.80m));
        Assert.Equal([140_292L, 126_263L], priced.Adjustments.Select(step => step.After.MinorUnits));
    }

    [Fact]
    public void Case_18_equal_priority_is_refused_or_settled_by_the_tie_break()
    {
        // discounts:18
        Discount[] discounts = [OnLine("half", 1, Percent(50)), OnLine("amount", 1, Off(6))];
        Assert.Contains(
            "no tie-break",
            Assert.Throws<ArgumentException>(() => Policy(discounts)).Message,
            StringComparison.Ordinal
        );
        Assert.Equal([2.00m], Policy(new StackingTerms { TieBreak = TieBreak.Id }, discounts).Price(Lines(10)).Nets());
        var renamed = new[] { discounts[0], discounts[1] with { Id = "zero" } };
        Assert.Equal([0.00m], Policy(new StackingTerms { TieBreak = TieBreak.Id }, renamed).Price(Lines(10)).Nets());
    }

    [Theory]
    [InlineData(3, 59.85)]
    [InlineData(0, 58.00)]
    public void Case_19_a_fixed_amount_first_or_last(int priority, double net)
    {
        // discounts:19
        var policy = Policy(OnLine("fixed", priority, Off(5)), OnLine("ten", 2, Percent(10)), OnLine("thirty", 1, Percent(30)));
        Assert.Equal([(decimal)net], policy.Price(Lines(100)).Nets());
    }
}
