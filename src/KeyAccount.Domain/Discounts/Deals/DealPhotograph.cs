using System.Collections.Immutable;
using KeyAccount.Domain.Discounts.Guides;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Discounts.Deals;

/// <summary>Takes the photographs of a deal and its lines: the only place where amounts become figures.</summary>
internal static class DealPhotograph
{
    public static DiscountLineFacts Of(DealLine line, DiscountDeal deal, PriceGuides guides, DiscountTerms terms)
    {
        var guide = guides.For(line, deal);
        var (all, zero) = (line.List + line.FreeGoods, Money.Zero(deal.Currency));
        DealSums sums = new(all, line.Net, line.PocketPrice, line.Cost);
        return new()
        {
            Number = line.Number,
            Guide = guide,
            Depth = sums.Depth,
            Margin = sums.Margin,
            FloorBreach = Breach(guide?.Floor, line.Net, all),
            TargetBreach = Breach(guide?.Target, line.Net, all),
            IsBelowVariableCost = IsBelowVariableCost(line.PocketPrice, [line], zero),
            TriggersPromise = Any(
                line.Favoured?.Where(promise => promise.Account != deal.Account)
                    .Select(promise => UnitPrices.IsBelow(line, promise.UnitPrice))
            ),
            OfferDefects = line.Offer?.DefectsFor(line, deal.AsOf, terms.OfferDays) ?? [],
            IsOfferProhibited = line.Offer?.IsProhibited ?? false,
            BeatsOffer = line.Offer is { } offer ? UnitPrices.IsBelow(line, offer.UnitPrice) : false,
        };
    }

    public static DiscountFacts Of(DiscountDeal deal, ImmutableArray<DiscountLineFacts> lines, DiscountTerms terms)
    {
        var own = DealSums.Of(deal);
        var linked = LinkedIn(deal, terms.WindowDays);
        var counted = (linked ?? []).Aggregate(own, (sum, other) => sum.With(other));
        var (depth, margin) = (Deepest(own, linked ?? []), Lowest(own, linked ?? []));
        var zero = Money.Zero(deal.Currency);
        var given = own.Discount is { } known ? (known.IsNegative ? zero : known) : (Money?)null;
        return new()
        {
            Account = deal.Account,
            AsOf = deal.AsOf,
            Currency = deal.Currency,
            DealSize = linked is null ? null : counted.List,
            OwnDepth = own.Depth,
            Depth = depth,
            OwnMargin = own.Margin,
            Margin = margin,
            MarginToMedian =
                margin is { } rate && deal.GroupMedian is { } median
                    ? Percentage.FromBasisPoints(rate.BasisPoints - median.BasisPoints)
                    : null,
            OverVariableCost = own.PocketPrice - Variable(deal.Lines, zero),
            IsBelowVariableCost = IsBelowVariableCost(own.PocketPrice, deal.Lines, zero),
            TermOverStandard = deal.PaymentDays - deal.StandardDays,
            FloorBreach = lines.All(line => line.FloorBreach is not null) ? lines.Max(line => line.FloorBreach) : null,
            Given = given,
            IsPoolShort = Any(deal.Pools?.Select(pool => IsShort(pool, given))),
            LinkedQuotes = linked?.Length,
            ChangesPublicPrice = And(deal.IsPublicSector, deal.ChangesPrice),
            IsCleared = deal.ComplianceClearance is not null,
            IsCreditDeclined = deal.Credit?.IsDecline,
            IsCreditReferred = deal.Credit?.IsReferral,
        };
    }

    /// <summary>The other quotes dated in (deal - window, deal].</summary>
    public static ImmutableArray<LinkedQuote>? LinkedIn(DiscountDeal deal, int window) =>
        deal.Linked is { } linked
            ?
            [
                .. linked
                    .Where(quote => Period.DaysBetween(quote.On, deal.AsOf) is >= 0 and var days && days < window)
                    .DistinctBy(quote => quote.Id, StringComparer.Ordinal),
            ]
            : null;

    /// <summary>
    /// The deepest discount of the deal with any of its linked quotes: a shallow one does not dilute another. Unknown with an unknown part.
    /// </summary>
    private static Percentage? Deepest(DealSums own, ImmutableArray<LinkedQuote> linked)
    {
        if (linked.Any(quote => quote.List is null || quote.Net is null))
        {
            return null;
        }
        var (sum, worst) = (own, own.Depth);
        foreach (
            var quote in linked.OrderByDescending(quote =>
                quote.List!.Value.IsZero ? 0 : (quote.List - quote.Net)!.Value.Amount / quote.List.Value.Amount
            )
        )
        {
            sum = sum.With(quote);
            worst = sum.Depth > worst ? sum.Depth : worst;
        }
        return worst;
    }

    /// <summary>The lowest margin, likewise.</summary>
    private static Percentage? Lowest(DealSums own, ImmutableArray<LinkedQuote> linked)
    {
        if (linked.Any(quote => quote.PocketPrice is null || quote.Cost is null))
        {
            return null;
        }
        var (sum, worst) = (own, own.Margin);
        foreach (
            var quote in linked.OrderBy(quote =>
                quote.PocketPrice!.Value.IsPositive
                    ? (quote.PocketPrice - quote.Cost)!.Value.Amount / quote.PocketPrice.Value.Amount
                    : decimal.MinValue
            )
        )
        {
            sum = sum.With(quote);
            worst = sum.Margin < worst ? sum.Margin : worst;
        }
        return sum.Margin is null ? null : worst;
    }

    private static Percentage? Breach(Share? bound, Money? net, Money? all)
    {
        if (bound is not { } least || all is { IsZero: true })
        {
            return Percentage.Zero;
        }
        return DealSums.Rate(net, all, Rounding.Down) is { } kept
            ? Percentage.FromBasisPoints(Math.Max(0, least.BasisPoints - kept.BasisPoints))
            : null;
    }

    /// <summary>An unsplit cost lies somewhere between nothing and all of it: where both say the same, it is known.</summary>
    private static bool? IsBelowVariableCost(Money? pocketPrice, ImmutableArray<DealLine> lines, Money zero)
    {
        if (pocketPrice is not { } price)
        {
            return null;
        }
        var least = Money.Sum(lines.Select(line => line.VariableCost ?? zero), zero.Currency);
        return (price - least).IsNegative ? true
            : Variable(lines, zero) is { } most && !(price - most).IsNegative ? false
            : null;
    }

    private static Money? Variable(ImmutableArray<DealLine> lines, Money zero) =>
        Money.SumIfKnown(lines.Select(line => line.VariableCost ?? line.Cost), zero.Currency);

    private static bool? IsShort(PoolBalance pool, Money? given) =>
        given is { } taken && pool.Left is { } left && left.Currency == taken.Currency ? taken > left : null;

    private static bool? Any(IEnumerable<bool?>? answers)
    {
        bool? any = answers is null ? null : false;
        foreach (var answer in answers ?? [])
        {
            any |= answer;
        }
        return any;
    }

    private static bool? And(bool? one, bool? other) => one & other;
}
