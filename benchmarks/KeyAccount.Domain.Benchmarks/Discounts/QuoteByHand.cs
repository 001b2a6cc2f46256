using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Discounts;

namespace KeyAccount.Domain.Benchmarks.Discounts;

/// <summary>The six discounts of <see cref="QuoteReviews"/> as a programmer would write them down: prices alone, no step and no reason kept.</summary>
internal static class QuoteByHand
{
    public const long Freight = 4_000;
    private const long OrderDiscount = 5_000;

    /// <summary>Where a quote is priced, made once: the net amounts of its lines, and what their rounding leaves.</summary>
    public static (long[] Net, (long Fraction, int Place)[] Rests) Buffers() =>
        (new long[QuoteGenerator.Lines], new (long, int)[QuoteGenerator.Lines]);

    /// <summary>Net amount and pocket margin in minor units; the net amounts of the lines are left behind.</summary>
    public static (long Net, long Margin) Price(Quote quote, long[] net, (long Fraction, int Place)[] rests)
    {
        var lines = quote.Lines;
        var total = 0L;
        var kept = 0L;
        for (var place = 0; place < lines.Length; place++)
        {
            var line = lines[place];
            var floor = line.FloorPrice!.Value.MinorUnits * line.Quantity;
            var amount = Percent(line.ListPrice.MinorUnits * line.Quantity, line.Quantity, 1_000, floor);
            net[place] = Percent(
                amount,
                line.Quantity,
                line.Quantity switch
                {
                    < 10 => 0,
                    < 20 => 300,
                    _ => 500,
                },
                floor
            );
            total += net[place];
            kept += QuoteGenerator.Cost(line) + QuoteGenerator.Rebate(line);
        }
        var hasPromotion = total >= 100_000;
        for (var place = 0; place < lines.Length; place++)
        {
            var line = lines[place];
            var floor = line.FloorPrice!.Value.MinorUnits * line.Quantity;
            if (hasPromotion && line.ProductGroup == "fittings")
            {
                net[place] = Math.Max(net[place] - (200 * line.Quantity), floor);
            }
            if (line.ProductGroup == "pumps")
            {
                net[place] = Percent(net[place], line.Quantity, 400, floor);
            }
            if (quote.Terms.Tier == AccountTier.Key)
            {
                net[place] = Percent(net[place], line.Quantity, 200, floor);
            }
        }
        total = TakeOffOrder(lines.Length, net, rests);
        return (total, total - kept - Freight);
    }

    /// <summary>Unit by unit where all units cost the same, half away from zero, never below the floor.</summary>
    private static long Percent(long amount, long quantity, long points, long floor)
    {
        var left =
            amount % quantity == 0
                ? Rounded(amount / quantity * (10_000 - points)) * quantity
                : Rounded(amount * (10_000 - points));
        return Math.Max(left, floor);
    }

    private static long Rounded(long tenThousandths) => (tenThousandths + 5_000) / 10_000;

    /// <summary>In proportion to the amounts, the largest remainders take the extra cents. The floors of these quotes are never reached here.</summary>
    private static long TakeOffOrder(int lines, long[] net, (long Fraction, int Place)[] rests)
    {
        var total = 0L;
        for (var place = 0; place < lines; place++)
        {
            total += net[place];
        }
        var left = OrderDiscount;
        for (var place = 0; place < lines; place++)
        {
            var (part, rest) = Math.DivRem(OrderDiscount * net[place], total);
            net[place] -= part;
            left -= part;
            rests[place] = (-rest, place);
        }
        Array.Sort(rests, 0, lines);
        for (var place = 0; place < left; place++)
        {
            net[rests[place].Place]--;
        }
        return total - OrderDiscount;
    }
}
