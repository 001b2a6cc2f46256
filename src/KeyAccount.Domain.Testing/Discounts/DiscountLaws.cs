using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Approval;
using KeyAccount.Domain.Discounts.Deals;
using KeyAccount.Domain.Discounts.Ways;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Discounts;

/// <summary>What holds of every discount policy on every deal.</summary>
public static class DiscountLaws
{
    /// <summary>
    /// One sentence for each law that is broken; empty when none is. D2: a better price or a shorter term never needs more authority, a worse
    /// one never less. D4: what is split in two needs what the whole needs. D5: another order, or a second time, gives the same. D9: all of it for
    /// nothing is never automatic. Strictest: the verdict is that of the strictest reason, and the approval is routed to it. Ways: each is
    /// true and the smallest.
    /// </summary>
    /// <param name="policy">Any policy.</param>
    /// <param name="deal">Any deal.</param>
    public static ImmutableArray<string> Violations(DiscountPolicy policy, DiscountDeal deal)
    {
        Guard.Against.Null(policy);
        Guard.Against.Null(deal);
        var decision = policy.Decide(deal);
        return
        [
            .. Prices(policy, decision),
            .. Splits(policy, decision),
            .. Orders(policy, decision),
            .. Reasons(decision),
            .. Ways(policy, decision),
        ];
    }

    private static IEnumerable<string> Prices(DiscountPolicy policy, DiscountDecision decision)
    {
        var deal = decision.Deal;
        foreach (var line in deal.Lines.Where(line => line.Net is not null))
        {
            var room = line.List - line.Net!.Value;
            foreach (
                var part in new[] { 1, room.MinorUnits / 2, room.MinorUnits }.Where(part => part > 0 && part <= room.MinorUnits)
            )
            {
                var better = policy.Decide(deal.With(Charged(line, part))).Verdict;
                if (better > decision.Verdict)
                {
                    yield return $"D2: line {line.Number} raised by {part} needs {better}, before {decision.Verdict}.";
                }
            }
            var cut = Math.Min(line.Net.Value.MinorUnits, 1 + (line.Net.Value.MinorUnits / 10));
            if (cut > 0 && policy.Decide(deal.With(Charged(line, -cut))).Verdict is var worse && worse < decision.Verdict)
            {
                yield return $"D2: line {line.Number} cut by {cut} needs {worse}, before {decision.Verdict}.";
            }
        }
        if (deal.PaymentDays is { } days && policy.Decide(deal with { PaymentDays = days + 10 }).Verdict < decision.Verdict)
        {
            yield return "D2: a longer term needs less authority.";
        }
    }

    private static IEnumerable<string> Splits(DiscountPolicy policy, DiscountDecision decision)
    {
        var deal = decision.Deal;
        for (var at = 1; at < deal.Lines.Length && deal.Linked is not null; at++)
        {
            var first = Part(deal, deal.Lines[..at]);
            var given = policy.Decide(first);
            var second = Part(deal, deal.Lines[at..]) with
            {
                Linked = deal.Linked.Value.Add(Quote(first)),
                Pools = deal.Pools is { } pools
                    ? [.. pools.Select(pool => pool with { Left = pool.Left - given.Facts.Given })]
                    : null,
            };
            var needed = Verdict.Strictest(given.Verdict, policy.Decide(second).Verdict);
            if (needed < decision.Verdict)
            {
                yield return $"D4: split after line {deal.Lines[at - 1].Number} it needs {needed}, whole {decision.Verdict}.";
            }
        }
    }

    private static IEnumerable<string> Orders(DiscountPolicy policy, DiscountDecision decision)
    {
        var deal = decision.Deal;
        var other = policy.Decide(
            Part(deal, [.. deal.Lines.Reverse()]) with
            {
                Linked = deal.Linked is { } linked ? [.. linked.Reverse()] : null,
                Pools = deal.Pools is { } pools ? [.. pools.Reverse()] : null,
            }
        );
        if (
            other.Verdict != decision.Verdict
            || other.Facts != decision.Facts
            || !other.Sentences(Language.English).SequenceEqual(decision.Sentences(Language.English))
            || policy.Decide(deal).Facts != decision.Facts
        )
        {
            yield return "D5: another order, or a second time, gives something else.";
        }
    }

    private static IEnumerable<string> Reasons(DiscountDecision decision)
    {
        var strictest = decision
            .Measures.Select(measure => measure.Verdict)
            .Append(decision.Rules.Outcome)
            .Concat(decision.Lines.Select(line => line.Decision.Outcome))
            .Max();
        if (strictest != decision.Verdict)
        {
            yield return $"Strictest: the strictest reason calls for {strictest}, the verdict is {decision.Verdict}.";
        }
        if (decision.Facts.Depth >= Percentage.Percent(100) && decision.Verdict.IsApproval)
        {
            yield return "D9: all of it for nothing is approved.";
        }
        if (!decision.Verdict.IsDecline && decision.Measures.Any(measure => measure.Value is not null))
        {
            var content = DiscountApproval.ContentOf(decision);
            var route = decision.Policy.Ladder.Route(content.Measures, content.AtLeastRank);
            if (
                route.Verdict > decision.Verdict
                || (decision.Measures.All(one => one.Value is not null) && route.Verdict != decision.Verdict)
            )
            {
                yield return $"Strictest: the approval goes to {route.Verdict}, the verdict is {decision.Verdict}.";
            }
        }
    }

    private static IEnumerable<string> Ways(DiscountPolicy policy, DiscountDecision decision)
    {
        foreach (var way in DiscountWays.Of(decision))
        {
            if (way.Verdict >= decision.Verdict || policy.Decide(way.Deal).Verdict != way.Verdict)
            {
                yield return $"Ways: '{way.Step}' is said to lead to {way.Verdict}, from {decision.Verdict}.";
            }
            if (Less(decision.Deal, way.Step) is { } almost && policy.Decide(almost).Verdict <= way.Verdict)
            {
                yield return $"Ways: less than '{way.Step}' would do.";
            }
        }
    }

    /// <summary>The deal after one unit less of a step; null where that is not simply told.</summary>
    private static DiscountDeal? Less(DiscountDeal deal, DiscountStep step) =>
        step.Kind switch
        {
            DiscountStepKind.RaiseLine => deal.With(
                Charged(deal.Lines.Single(line => line.Number == step.Line), step.Amount!.Value.MinorUnits - 1)
            ),
            DiscountStepKind.ShortenTerm => deal with { PaymentDays = deal.PaymentDays - step.Days + 1 },
            DiscountStepKind.RaiseAllLines or DiscountStepKind.LowerHeader or DiscountStepKind.FewerFreeGoods => null,
        };

    private static DealLine Charged(DealLine line, long minorUnits)
    {
        var more = Money.OfMinor(minorUnits, line.List.Currency);
        return line with { Net = line.Net + more, PocketPrice = line.PocketPrice + more };
    }

    private static DiscountDeal Part(DiscountDeal deal, ImmutableArray<DealLine> lines) =>
        DiscountDeal.Of(deal.Account, deal.AsOf, deal.Currency, lines) with
        {
            Tier = deal.Tier,
            Kinds = deal.Kinds,
            IsPublicSector = deal.IsPublicSector,
            ChangesPrice = deal.ChangesPrice,
            ComplianceClearance = deal.ComplianceClearance,
            PaymentDays = deal.PaymentDays,
            StandardDays = deal.StandardDays,
            Pools = deal.Pools,
            Linked = deal.Linked,
            Credit = deal.Credit,
            GroupMedian = deal.GroupMedian,
            CostBasis = deal.CostBasis,
            Document = deal.Document,
        };

    private static LinkedQuote Quote(DiscountDeal deal)
    {
        Money? Total(Func<DealLine, Money?> amount) =>
            deal.Lines.Aggregate((Money?)Money.Zero(deal.Currency), (sum, line) => sum + amount(line));
        return new(
            "part",
            deal.AsOf,
            Total(line => line.List + line.FreeGoods),
            Total(line => line.Net),
            Total(line => line.PocketPrice),
            Total(line => line.Cost)
        );
    }
}
