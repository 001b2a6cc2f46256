using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Discounts.Priced;

namespace KeyAccount.Domain.Tests.Discounts;

public class StackingEligibilityTests
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
}
