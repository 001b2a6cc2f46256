using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Benchmarks.Discounts;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Approval;
using KeyAccount.Domain.Discounts.Deals;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Benchmarks;

/// <summary>The quotes of <see cref="QuoteReviews"/> reviewed: who has to approve them, with every reason.</summary>
internal static class DiscountReviews
{
    private static readonly DiscountPolicy Policy = DiscountPolicy.Shipped(
        DiscountLadder.Shipped(Money.Eur(1_000), Percentage.Percent(40), Percentage.Percent(20), longestTerm: 60)
    );

    public static Comparison Of(int quotes, int rounds)
    {
        var stacking = QuoteReviews.Policy();
        var all = QuoteGenerator.First(quotes);
        var costings = all.Select(QuoteGenerator.Costings).ToArray();
        DiscountDeal[] deals = [.. all.Select((quote, at) => Deal(stacking, quote, costings[at]))];
        var (byHand, verdicts) = (new Verdict[quotes], new Verdict[quotes]);
        var (net, rests) = QuoteByHand.Buffers();
        var read = 0L;
        void Check() => Outcomes.RefuseUnlessEqual(byHand, verdicts);

        return new Comparison("The review of a quote of 40 lines; a client is a quote", quotes, rounds)
            .Add(
                "hand-written arithmetic from list prices to the verdict",
                () => ReviewByHand.Verdicts(all, byHand, net, rests)
            )
            .Add(
                "Decide on the deal of a priced quote",
                () =>
                {
                    for (var at = 0; at < deals.Length; at++)
                    {
                        verdicts[at] = Policy.Decide(deals[at]).Verdict;
                    }
                },
                Check
            )
            .Add(
                "Decide, and every figure and reason read out",
                () =>
                {
                    for (var at = 0; at < deals.Length; at++)
                    {
                        var decision = Policy.Decide(deals[at]);
                        verdicts[at] = decision.Verdict;
                        read += decision.Sentences(Language.English).Length + decision.Measures.Length;
                    }
                },
                Check
            )
            .Add(
                "Price, waterfalls and Decide",
                () =>
                {
                    for (var at = 0; at < all.Length; at++)
                    {
                        verdicts[at] = Policy.Decide(Deal(stacking, all[at], costings[at])).Verdict;
                    }
                },
                Check
            );
    }

    /// <summary>All lines in one pass over their quotes, from list prices to verdicts, on one thread; a client is a line.</summary>
    public static Comparison Batch(int lines, int rounds)
    {
        var stacking = QuoteReviews.Policy();
        var quotes = Math.Max(1, lines / QuoteGenerator.Lines);
        var all = QuoteGenerator.First(quotes);
        var (byHand, verdicts) = (new Verdict[quotes], new Verdict[quotes]);
        var (net, rests) = QuoteByHand.Buffers();
        return new Comparison("Lines reviewed in a batch of quotes; a client is a line", quotes * QuoteGenerator.Lines, rounds)
            .Add(
                "hand-written arithmetic from list prices to the verdict",
                () => ReviewByHand.Verdicts(all, byHand, net, rests)
            )
            .Add(
                "Price, waterfalls and Decide",
                () =>
                {
                    for (var at = 0; at < all.Length; at++)
                    {
                        verdicts[at] = Policy.Decide(Deal(stacking, all[at], QuoteGenerator.Costings(all[at]))).Verdict;
                    }
                },
                () => Outcomes.RefuseUnlessEqual(byHand, verdicts)
            );
    }

    private static DiscountDeal Deal(StackingPolicy stacking, Quote quote, LineCosting[] costings)
    {
        var priced = stacking.Price(quote);
        var deal = DiscountDeal.OfQuote("acme", priced, DealWaterfall.OfQuote(priced, costings, QuoteGenerator.Freight));
        return DiscountDeal.Of(
            deal.Account,
            deal.AsOf,
            deal.Currency,
            deal.Lines.Select(line => line with { Favoured = [] })
        ) with
        {
            Kinds = [AccountKind.Strategic],
            IsPublicSector = false,
            PaymentDays = 30,
            StandardDays = 30,
            Pools = [],
            Linked = [],
            Credit = Verdict.Approve,
        };
    }
}
