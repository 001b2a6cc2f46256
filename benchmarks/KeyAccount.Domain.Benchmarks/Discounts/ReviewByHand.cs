using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Benchmarks.Discounts;

/// <summary>The review of a quote as a programmer would write it down: the verdict alone, no figure and no reason kept.</summary>
internal static class ReviewByHand
{
    /// <summary>The verdict on each of the quotes.</summary>
    public static void Verdicts(Quote[] quotes, Verdict[] verdicts, long[] net, (long Fraction, int Place)[] rests)
    {
        for (var at = 0; at < quotes.Length; at++)
        {
            verdicts[at] = Verdict(quotes[at], net, rests);
        }
    }

    private static Verdict Verdict(Quote quote, long[] net, (long Fraction, int Place)[] rests)
    {
        var (total, margin) = QuoteByHand.Price(quote, net, rests);
        var (list, cost, isLineAtLoss) = (0L, 0L, false);
        foreach (var line in quote.Lines)
        {
            list += line.ListPrice.MinorUnits * line.Quantity;
            cost += QuoteGenerator.Cost(line);
        }

        var place = 0;
        foreach (var line in quote.Lines)
        {
            var freight = QuoteByHand.Freight * (line.ListPrice.MinorUnits * line.Quantity) / list;
            isLineAtLoss |= net[place++] - QuoteGenerator.Rebate(line) - freight < QuoteGenerator.Cost(line);
        }

        var pocket = margin + cost;
        if (margin < 0)
        {
            return Rules.Verdict.Decline;
        }

        var depth = (((list - total) * 10_000) + list - 1) / list;
        var rate = margin * 10_000 / pocket;
        var level = Math.Max(
            depth <= 500 ? 0
                : depth <= 1_000 ? 1
                : depth <= 1_500 ? 2
                : depth <= 2_500 ? 3
                : 9,
            rate >= 4_000 ? 0
                : rate >= 3_700 ? 1
                : rate >= 3_400 ? 2
                : rate >= 2_000 ? 3
                : 9
        );
        level = Math.Max(level, isLineAtLoss ? 2 : 0);
        return level switch
        {
            0 => Rules.Verdict.Approve,
            9 => Rules.Verdict.Decline,
            _ => Rules.Verdict.Refer(level),
        };
    }
}
