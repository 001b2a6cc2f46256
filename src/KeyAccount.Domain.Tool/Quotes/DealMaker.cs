using System.Collections.Immutable;
using KeyAccount.Domain.Discounts.Deals;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Quotes;

/// <summary>Makes deals of quotes: with their waterfalls, their pools, and the other quotes to the account.</summary>
internal sealed class DealMaker
{
    // No account is called so, because of the space.
    private const string AnotherClient = "another client";

    private readonly QuoteBook book;
    private readonly Dictionary<string, List<LinkedQuote>> byAccount = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Money?> pools;

    public DealMaker(QuoteBook book)
    {
        this.book = book;
        pools = new(book.Pools, StringComparer.Ordinal);
        foreach (var quote in book.Deals)
        {
            if (!byAccount.TryGetValue(quote.Account!, out var own))
            {
                byAccount[quote.Account!] = own = [];
            }

            own.Add(Linked(quote));
        }
    }

    /// <summary>The quotes with the largest discounts, by id.</summary>
    public IEnumerable<string> LargestDiscounts(int most) =>
        byAccount
            .Values.SelectMany(own => own)
            .OrderByDescending(quote => (quote.List - quote.Net)?.MinorUnits ?? 0)
            .ThenBy(quote => quote.Id, StringComparer.Ordinal)
            .Take(most)
            .Select(quote => quote.Id);

    /// <summary>The median of the margins that are known, the lower one of two; null when none is.</summary>
    public Percentage? MedianMargin()
    {
        List<long> margins = [];
        foreach (var quote in byAccount.Values.SelectMany(own => own))
        {
            if (
                quote is { PocketPrice: { IsPositive: true } price, Cost: { } cost }
                && Percentage.TryOf((price - cost).MinorUnits, price.MinorUnits, Rounding.Down, out var margin)
            )
            {
                margins.Add(margin.BasisPoints);
            }
        }

        margins.Sort();
        return margins.Count == 0 ? null : Percentage.FromBasisPoints(margins[(margins.Count - 1) / 2]);
    }

    /// <summary>The waterfalls of the lines and of the quote.</summary>
    public static DealWaterfall Fall(QuotedDeal quote) =>
        DealWaterfall.Of(quote.Lines.Zip(QuoteHeader.Divided(quote), (line, fall) => new LineWaterfall(line.Number, fall)));

    /// <summary>The deal of a quote.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="fall">Its waterfalls.</param>
    /// <param name="median">The median margin of the clients; null when it is not known.</param>
    /// <param name="window">The days in which quotes count together.</param>
    public DiscountDeal Of(QuotedDeal quote, DealWaterfall fall, Percentage? median, int window) =>
        DiscountDeal.Of(
            PlainName.Of(quote.Account!),
            quote.On!.Value,
            book.Currency,
            quote.Lines.Zip(fall.Lines, (line, own) => Line(line, own.Waterfall))
        ) with
        {
            Tier = quote.Tier,
            Kinds = quote.Kinds,
            IsPublicSector = quote.IsPublicSector,
            ChangesPrice = quote.ChangesPrice,
            ComplianceClearance = quote.Clearance,
            PaymentDays = quote.PaymentDays,
            StandardDays = quote.StandardDays,
            Pools = PoolsOf(quote),
            Linked = [.. LinkedTo(quote, window)],
            Credit = quote.Credit,
            GroupMedian = median,
            Document = quote.Id,
        };

    /// <summary>A quote that was approved takes its discounts from the pool.</summary>
    public void Take(QuotedDeal quote, Money? given)
    {
        if (quote.Pool is { } pool && pools.TryGetValue(pool, out var left) && left is { } free)
        {
            pools[pool] = given is { } taken ? free - taken : null;
        }
    }

    private ImmutableArray<PoolBalance>? PoolsOf(QuotedDeal quote) =>
        quote.Pool switch
        {
            null => null,
            QuoteFile.None => [],
            var pool => [new PoolBalance(pool, pools.GetValueOrDefault(pool))],
        };

    private IEnumerable<LinkedQuote> LinkedTo(QuotedDeal quote, int window)
    {
        var (own, end) = (byAccount[quote.Account!], quote.On!.Value);
        var start = end.PlusDays(-window);

        // They are in the order of their days: those before the window are skipped by halves.
        var (low, high) = (0, own.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = own[middle].On > start ? (low, middle) : (middle + 1, high);
        }

        for (; low < own.Count && own[low].On <= end; low++)
        {
            if (own[low].Id != quote.Id)
            {
                yield return own[low];
            }
        }
    }

    private static LinkedQuote Linked(QuotedDeal quote)
    {
        var currency = quote.Lines[0].Fall.List.Currency;
        var falls = QuoteHeader.Divided(quote);
        return new(
            quote.Id,
            quote.On!.Value,
            KnownSum.Of(falls.Select(fall => fall.List + Free(fall)), currency),
            KnownSum.Of(falls.Select(fall => fall.InvoicePrice), currency),
            KnownSum.Of(falls.Select(fall => fall.PocketPrice), currency),
            KnownSum.Of(falls.Select(fall => fall.Cost), currency)
        );
    }

    private static DealLine Line(QuotedLine line, PriceWaterfall fall) =>
        new()
        {
            Number = line.Number,
            Product = PlainName.Of(line.Product),
            ProductGroup = line.Group,
            Quantity = line.Quantity,
            List = fall.List,
            Net = fall.InvoicePrice,
            Header = Sum(fall, WaterfallStepKind.Header),
            FreeGoods = Free(fall),
            PocketPrice = fall.PocketPrice,
            Cost = fall.Cost,
            VariableCost = line.VariableCost,
            Favoured =
                !line.IsFavouredKnown ? null
                : line.Favoured is { } promised ? [new FavouredPrice(AnotherClient, promised)]
                : [],
            Offer = line.Offer,
        };

    private static Money? Free(PriceWaterfall fall) => Sum(fall, WaterfallStepKind.FreeGoods);

    private static Money? Sum(PriceWaterfall fall, WaterfallStepKind kind) =>
        KnownSum.Of(fall.Deductions.Where(one => one.Kind == kind).Select(one => one.Amount), fall.List.Currency);
}
