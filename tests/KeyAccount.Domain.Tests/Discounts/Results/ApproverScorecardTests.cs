using KeyAccount.Domain.Discounts.Offers;
using KeyAccount.Domain.Discounts.Realised;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Discounts.Results;

public class ApproverScorecardTests
{
    private static DealReview Reviewed(string quote, string[] approvers, OfferedLine? line, params InvoicedLine[] invoiced) =>
        DealReview.Of(
            ApprovedQuote.Of(QuoteOffer.Of(Deal.Header with { Quote = quote }, line ?? Deal.Pumps), "ask-1", approvers),
            invoiced,
            Deal.Over
        );

    private static InvoicedLine Ten(decimal amount, decimal? cost = 600) =>
        Deal.Invoiced(10, amount, deductions: 50, cost: cost);

    [Fact]
    public void Approved_and_realised_margins_of_the_same_deals_are_compared()
    {
        var card = Assert.Single(
            ApproverScorecard.Of(Reviewed("q-1", ["mia"], null, Ten(880)), Reviewed("q-2", ["mia"], null, Ten(900)))
        );
        Assert.Equal((2, 1, 2), (card.Deals.Length, card.WithFindings, card.Compared));
        Assert.Equal((Money.Eur(500), Money.Eur(480)), (card.Approved!.Margin, card.Realised!.Margin));
        Assert.Equal("28.57 % of price", card.Realised.Rate.ToString());
        Assert.Equal("mia: 2 deals, 1 not as approved, unapproved 20.00 EUR, margin -20.00 EUR", card.ToString());
    }

    [Fact]
    public void A_deal_without_a_known_margin_is_no_comparison()
    {
        var card = Assert.Single(
            ApproverScorecard.Of(
                Reviewed("q-1", ["mia"], null, Ten(900, cost: null)),
                Reviewed("q-2", ["mia"], Deal.Pumps with { Cost = null }, Ten(900)),
                Reviewed("q-3", ["mia"], null)
            )
        );
        Assert.Equal((0, null, null), (card.Compared, card.Approved, card.MarginGap));
        Assert.Contains("margin unknown", card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deal_that_still_runs_is_no_comparison()
    {
        var running = DealReview.Of(Deal.Quote(), [Ten(900)], new(2026, 3, 31));
        Assert.Equal(0, Assert.Single(ApproverScorecard.Of(running)).Compared);
    }

    [Fact]
    public void Who_fell_furthest_short_comes_first_and_unknown_last()
    {
        var cards = ApproverScorecard.Of(
            Reviewed("q-1", ["ann"], null, Ten(900, cost: null)),
            Reviewed("q-2", ["ben"], null, Ten(900)),
            Reviewed("q-3", ["cora"], null, Ten(850))
        );
        Assert.Equal(["cora", "ben", "ann"], cards.Select(card => card.Approver));
    }

    [Fact]
    public void Who_signed_together_answers_together()
    {
        var cards = ApproverScorecard.Of(Reviewed("q-1", ["mia", "dan", "mia"], null, Ten(900)));
        Assert.Equal(["dan", "mia"], cards.Select(card => card.Approver));
    }

    [Fact]
    public void What_nobody_signed_is_on_nobodys_card() =>
        Assert.Empty(ApproverScorecard.Of(Reviewed("q-1", [], null, Ten(900))));

    [Fact]
    public void What_could_not_be_judged_is_counted()
    {
        var card = Assert.Single(ApproverScorecard.Of(Reviewed("q-1", ["mia"], null, Deal.Invoiced(null, 900))));
        Assert.Equal((1, 0), (card.WithUnknown, card.WithFindings));
    }

    [Fact]
    public void Nothing_is_refused_and_null_is()
    {
        Assert.Empty(ApproverScorecard.Of());
        Assert.Throws<ArgumentNullException>(() => ApproverScorecard.Of(null!));
        Assert.Throws<ArgumentException>(() => Reviewed("q-1", ["a b"], null));
    }
}
