using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Approval;
using KeyAccount.Domain.Discounts.Deals;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Discounts.Reviewed;

namespace KeyAccount.Domain.Tests.Discounts;

/// <summary>What is refused when a deal, a policy or an approval is made, and in which words.</summary>
public class DiscountRefusalTests
{
    [Fact]
    public void A_deal_needs_lines_each_number_once()
    {
        Assert.Throws<ArgumentException>(() => DiscountDeal.Of("acme", Day, Currency.Eur, []));
        var twice = Assert.Throws<ArgumentException>(() => Deal(Line(1, 1, 1), Line(1, 2, 2)));
        Assert.StartsWith("The line number 1 comes twice.", twice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_another_currency_below_zero_or_without_units_is_refused()
    {
        Assert.Throws<CurrencyMismatchException>(() => Deal(Line(1, 1, 1) with { Net = Money.Usd(1) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Deal(Line(1, 1, -0.01m)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Deal(Line(1, 1, 1, quantity: 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Deal(Line(1, 1, 1, cost: 1) with { VariableCost = Money.Eur(1.01m) }));
    }

    [Fact]
    public void A_line_that_is_not_there_cannot_be_seen_otherwise() =>
        Assert.Throws<ArgumentException>(() => Of(100).With(Line(2, 1, 1)));

    [Fact]
    public void A_return_is_no_discount()
    {
        var priced = Priced.Policy(Priced.OnOrder("d", 1, Priced.Off(1))).Price(Priced.Of(Priced.Line(1, 100, -1)));
        Assert.Throws<ArgumentException>(() => DiscountDeal.OfQuote("acme", priced, DealWaterfall.OfQuote(priced, [])));
    }

    [Fact]
    public void A_waterfall_of_another_quote_is_refused()
    {
        var policy = Priced.Policy(Priced.OnOrder("d", 1, Priced.Off(1)));
        var (one, other) = (policy.Price(Priced.Lines(100)), policy.Price(Priced.Lines(101)));
        Assert.Throws<ArgumentException>(() => DiscountDeal.OfQuote("acme", one, DealWaterfall.OfQuote(other, [])));
    }

    [Fact]
    public void A_ladder_without_a_dimension_of_discounts_is_refused()
    {
        var refusal = Assert.Throws<ArgumentException>(() =>
            DiscountPolicy.Shipped(ShippedLadder.Of(Money.Eur(1_000), Percentage.Percent(40), Percentage.Percent(20), 60))
        );
        Assert.Contains("grants nothing in 'floor-breach', counted in bp.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void A_level_that_is_nobody_above_the_own_authority_is_refused(int level)
    {
        var refusal = Assert.Throws<ArgumentException>(() => With(new() { PoolLevel = level }));
        Assert.Contains(
            $"'DEAL-05' refers to level {level}; the ladder asks people at levels 1 to 4.",
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Numbers_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DiscountTerms { WindowDays = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DiscountTerms { OfferDays = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DiscountTerms { UnknownLevel = 63 });
    }

    [Fact]
    public void Nobody_can_say_yes_to_what_is_declined()
    {
        var refusal = Assert.Throws<ArgumentException>(() => DiscountApproval.ContentOf(Review(Of(70))));
        Assert.Contains("decline is to be had from nobody", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pools_that_are_not_known_cannot_be_reserved() =>
        Assert.Throws<ArgumentException>(() => DiscountApproval.ClaimsOf(Review(Of(95) with { Pools = null })));

    [Fact]
    public void Nothing_at_all_cannot_be_reserved() =>
        Assert.Throws<ArgumentException>(() => DiscountApproval.Reserve("r", Review(Of(95)), null, null));

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    public void A_reference_is_one_line_and_not_the_document(string text) =>
        Assert.Throws<ArgumentException>(() => Offer(90) with { Reference = text });

    [Fact]
    public void A_reference_of_more_than_200_characters_is_refused()
    {
        Assert.Equal(200, (Offer(90) with { Reference = new string('x', 200) }).Reference.Length);
        Assert.Throws<ArgumentException>(() => Offer(90) with { Reference = new string('x', 201) });
    }
}
