using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Ways;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Quotes;

/// <summary>Reviews quotes in the order of their days: one that is approved takes from its pool before the next is looked at.</summary>
internal sealed class QuoteReviewer
{
    private readonly QuoteBook book;
    private readonly DealMaker deals;
    private readonly DiscountPolicy policy;
    private readonly Percentage? median;
    private readonly HashSet<string> sought;

    /// <param name="book">The quotes.</param>
    /// <param name="deals">What makes deals of them.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="median">The median margin; null when it is not known.</param>
    /// <param name="ways">For how many quotes, those with the largest discounts, the cheapest change is sought.</param>
    public QuoteReviewer(QuoteBook book, DealMaker deals, DiscountPolicy policy, Percentage? median, int ways)
    {
        (this.book, this.deals, this.policy, this.median) = (book, deals, policy, median);
        sought = deals.LargestDiscounts(ways).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The quotes with what came of them; each is made when it is asked for.</summary>
    public IEnumerable<ReviewedQuote> Review()
    {
        foreach (var quote in book.Deals)
        {
            var fall = DealMaker.Fall(quote);
            var decision = policy.Decide(deals.Of(quote, fall, median, policy.Terms.WindowDays));
            if (decision.Verdict.IsApproval)
            {
                deals.Take(quote, decision.Facts.Given);
            }

            var isSought = !decision.Verdict.IsApproval && sought.Contains(quote.Id);
            yield return new(quote, fall, decision, isSought ? Cheapest(decision) : null, isSought);
        }
    }

    /// <summary>The cheapest change after which nobody has to approve, or, where there is none, a lower authority.</summary>
    private static DiscountWay? Cheapest(DiscountDecision decision)
    {
        var ways = DiscountWays.To(decision, Rules.Verdict.Approve);
        if (ways.IsEmpty)
        {
            ways = DiscountWays.Of(decision);
        }

        return ways.OrderBy(way => way.Verdict)
            .ThenBy(way => way.Step.Amount is null)
            .ThenBy(way => way.Step.Amount?.MinorUnits ?? way.Step.Days)
            .ThenBy(way => way.Step.Kind)
            .ThenBy(way => way.Step.Line)
            .FirstOrDefault();
    }
}
