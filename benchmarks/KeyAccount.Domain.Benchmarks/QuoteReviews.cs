using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Benchmarks.Discounts;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Discounts.Tiers;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Benchmarks;

/// <summary>Quotes of forty lines with six stacked discounts: contract, volume, promotion, manual, tier, and one on the order.</summary>
internal static class QuoteReviews
{
    public static Comparison Of(int quotes, int rounds)
    {
        var policy = Policy();
        var all = QuoteGenerator.First(quotes);
        var byHand = Nets(all);
        var costings = all.Select(QuoteGenerator.Costings).ToArray();
        var (results, priced) = (new (long Net, long Margin)[quotes], new PricedQuote[quotes]);
        var deals = new DealWaterfall[quotes];
        var read = 0L;
        var (net, rests) = QuoteByHand.Buffers();

        void CheckPrices() =>
            Outcomes.RefuseUnlessEqual(
                [.. results.Select(result => result.Net)],
                [.. priced.Select(quote => quote.NetTotal.MinorUnits)]
            );

        void CheckLines()
        {
            CheckPrices();
            for (var quote = 0; quote < byHand.Length; quote++)
            {
                Outcomes.RefuseUnlessEqual(byHand[quote], [.. priced[quote].Lines.Select(line => line.NetAmount.MinorUnits)]);
            }
        }

        void CheckMargins() =>
            Outcomes.RefuseUnlessEqual(
                results,
                [.. deals.Select(deal => (Net(deal), deal.Total.PocketMargin!.Value.MinorUnits))]
            );

        return new Comparison("A quote of 40 lines with 6 stacked discounts; a client is a quote", quotes, rounds)
            .Add(
                "hand-written arithmetic, prices and pocket margin alone",
                () =>
                {
                    for (var quote = 0; quote < all.Length; quote++)
                    {
                        results[quote] = QuoteByHand.Price(all[quote], net, rests);
                    }
                }
            )
            .Add(
                "Price, every step and rejection kept",
                () =>
                {
                    for (var quote = 0; quote < all.Length; quote++)
                    {
                        priced[quote] = policy.Price(all[quote]);
                    }
                },
                CheckLines
            )
            .Add(
                "Price, and all of them read out",
                () =>
                {
                    for (var quote = 0; quote < all.Length; quote++)
                    {
                        priced[quote] = policy.Price(all[quote]);
                        read += priced[quote].Adjustments.Length + priced[quote].Rejections.Length + priced[quote].Lines.Length;
                    }
                },
                CheckPrices
            )
            .Add(
                "Price, and the waterfalls of all lines and of the deal",
                () =>
                {
                    for (var quote = 0; quote < all.Length; quote++)
                    {
                        priced[quote] = policy.Price(all[quote]);
                        deals[quote] = DealWaterfall.OfQuote(priced[quote], costings[quote], QuoteGenerator.Freight);
                    }
                },
                CheckMargins
            );
    }

    /// <summary>All lines in one pass over their quotes, on one thread; a client is a line.</summary>
    public static Comparison Batch(int lines, int rounds)
    {
        var policy = Policy();
        var quotes = Math.Max(1, lines / QuoteGenerator.Lines);
        var all = QuoteGenerator.First(quotes);
        var (results, totals) = (new long[quotes], new long[quotes]);
        var (net, rests) = QuoteByHand.Buffers();
        return new Comparison("Lines in a batch of quotes; a client is a line", quotes * QuoteGenerator.Lines, rounds)
            .Add(
                "hand-written arithmetic, prices alone",
                () =>
                {
                    for (var quote = 0; quote < all.Length; quote++)
                    {
                        results[quote] = QuoteByHand.Price(all[quote], net, rests).Net;
                    }
                }
            )
            .Add(
                "Price, every step and rejection kept",
                () =>
                {
                    for (var quote = 0; quote < all.Length; quote++)
                    {
                        totals[quote] = policy.Price(all[quote]).NetTotal.MinorUnits;
                    }
                },
                () => Outcomes.RefuseUnlessEqual(results, totals)
            );
    }

    /// <summary>The net amounts of every line, of the first quotes alone.</summary>
    private static long[][] Nets(Quote[] quotes)
    {
        var (net, rests) = QuoteByHand.Buffers();
        return
        [
            .. quotes
                .Take(4_096)
                .Select(quote =>
                {
                    _ = QuoteByHand.Price(quote, net, rests);
                    return net.ToArray();
                }),
        ];
    }

    private static long Net(DealWaterfall deal) => deal.Total.InvoicePrice!.Value.MinorUnits;

    /// <summary>The six discounts.</summary>
    public static StackingPolicy Policy()
    {
        var ask = StackingFeatures.In(Currency.Eur);
        var volume = VolumeTiers
            .StartingWith(TierMeasure.Units, TierMode.AllUnits, Share.Zero)
            .From(10, Share.Percent(3))
            .From(20, Share.Percent(5));
        return StackingPolicy.Of(
            PolicyIdentity.SignedBy("Head of Sales", "stacking", "1"),
            ask,
            new(),
            Line("contract", DiscountKind.Contract, 60, Benefit.PercentOff(Share.Percent(10))),
            Line("volume", DiscountKind.Volume, 50, Benefit.Volume(volume)),
            Line("spring", DiscountKind.Promotion, 40, Benefit.AmountOffEachUnit(Money.Eur(2))) with
            {
                Target = DiscountTarget.OfGroups("fittings"),
                When = ask.Total.AtLeast(Money.Eur(1_000)),
            },
            Line("manual", DiscountKind.Manual, 30, Benefit.PercentOff(Share.Percent(4))) with
            {
                Target = DiscountTarget.OfGroups("pumps"),
            },
            Line("tier", DiscountKind.Contract, 20, Benefit.PercentOff(Share.Percent(2))) with
            {
                When = ask.Tier.AtLeast(AccountTier.Key),
            },
            new Discount
            {
                Id = "order",
                Kind = DiscountKind.Header,
                Scope = DiscountScope.Order,
                Priority = 10,
                Benefit = Benefit.AmountOff(Money.Eur(50)),
            }
        );
    }

    private static Discount Line(string id, DiscountKind kind, int priority, Benefit benefit) =>
        new()
        {
            Id = id,
            Kind = kind,
            Scope = DiscountScope.Line,
            Priority = priority,
            Benefit = benefit,
        };
}
