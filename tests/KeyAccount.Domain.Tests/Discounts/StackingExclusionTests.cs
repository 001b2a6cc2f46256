using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Discounts.Priced;

namespace KeyAccount.Domain.Tests.Discounts;

public class StackingExclusionTests
{
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
}
