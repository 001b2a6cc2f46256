using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Testing.Discounts;

/// <summary>What holds of every stacking policy on every quote.</summary>
public static class StackingLaws
{
    /// <summary>
    /// One sentence for each law that is broken; empty when none is. D1: no net amount below zero or its floor, no discount that was not wanted.
    /// D5: pricing again, and from lines or discounts in another order, gives the same. D7: every amount is conserved to the minor unit. Silence:
    /// each discount is given or says why not. Exclusive, stop: nothing beside or after. Return: the opposite of the sale.
    /// </summary>
    /// <param name="policy">Any policy.</param>
    /// <param name="quote">Any quote in its currency.</param>
    public static ImmutableArray<string> Violations(StackingPolicy policy, Quote quote) =>
        Violations(policy, quote, (one, other) => one.Price(other));

    /// <summary>The same of whoever prices by the policy, such as a host's service around it.</summary>
    /// <param name="policy">Any policy.</param>
    /// <param name="quote">Any quote in its currency.</param>
    /// <param name="price">Prices a quote by a policy.</param>
    public static ImmutableArray<string> Violations(
        StackingPolicy policy,
        Quote quote,
        Func<StackingPolicy, Quote, PricedQuote> price
    )
    {
        Guard.Against.Null(policy);
        Guard.Against.Null(quote);
        var priced = Guard.Against.Null(price)(policy, quote);
        return
        [
            .. Floors(priced),
            .. Repetition(policy, quote, priced, price),
            .. Conservation(quote, priced),
            .. Silence(policy, priced),
            .. Exclusion(priced),
            .. Mirror(policy, quote, priced, price),
        ];
    }

    private static IEnumerable<string> Floors(PricedQuote priced)
    {
        var sign = priced.Quote.IsReturn ? -1 : 1;
        foreach (var line in priced.Lines)
        {
            var net = line.NetAmount.Times(sign);
            var floor = (line.Line.FloorPrice ?? Money.Zero(net.Currency)).Times(sign * line.Line.Quantity);
            var list = line.Line.ListAmount.Times(sign);
            if (net.IsNegative || (net < floor && net < list))
            {
                yield return $"D1: line {line.Line.Number} is {net}, below its floor of {floor}.";
            }
            var kept = list - list.Times(priced.Policy.Terms.Deepest, Rounding.Down);
            if (net < kept)
            {
                yield return $"D1: line {line.Line.Number} is {net}, deeper than {priced.Policy.Terms.Deepest} off.";
            }
        }
        foreach (var step in priced.Adjustments)
        {
            if (
                step.Granted.Abs() > step.Wanted.Abs()
                || (step.Granted.IsNegative != step.Wanted.IsNegative && !step.Granted.IsZero)
            )
            {
                yield return $"D1: {step.Discount.Id} wanted {step.Wanted} and took {step.Granted}.";
            }
        }
    }

    private static IEnumerable<string> Repetition(
        StackingPolicy policy,
        Quote quote,
        PricedQuote priced,
        Func<StackingPolicy, Quote, PricedQuote> price
    )
    {
        var text = priced.ToString();
        if (price(policy, quote).ToString() != text || policy.Reprice(priced).ToString() != text)
        {
            yield return "D5: pricing again gives something else.";
        }
        var other = StackingPolicy.Of(policy.Identity, policy.Questions, policy.Terms, policy.Discounts.Reverse());
        var reversed = Quote.Of(quote.AsOf, quote.Currency, quote.Lines.Reverse(), quote.Terms);
        if (other.Fingerprint != policy.Fingerprint || price(other, reversed).ToString() != text)
        {
            yield return "D5: another order of discounts or lines gives something else.";
        }
    }

    private static IEnumerable<string> Conservation(Quote quote, PricedQuote priced)
    {
        var currency = quote.Currency;
        if (!priced.Lines.Select(line => line.Line).SequenceEqual(quote.Lines))
        {
            yield return "D7: the priced lines are not those of the quote.";
        }
        foreach (var line in priced.Lines)
        {
            var left = line.Line.ListAmount;
            foreach (var step in priced.StepsOf(line.Line.Number))
            {
                if (step.Before != left || step.After != step.Before - step.Granted)
                {
                    yield return $"D7: the step {step.Discount.Id} of line {line.Line.Number} does not follow from the one before.";
                }
                left = step.After;
            }
            if (left != line.NetAmount)
            {
                yield return $"D7: the steps of line {line.Line.Number} end at {left} and not at {line.NetAmount}.";
            }
        }
        if (Money.Sum(priced.Lines.Select(line => line.NetAmount), currency) != priced.NetTotal)
        {
            yield return "D7: the lines do not add up to the order.";
        }
        foreach (var shortfall in priced.Shortfalls.Where(one => one.Line is null && one.Discount.Scope == DiscountScope.Order))
        {
            var parts = priced.Adjustments.Where(step => step.Discount == shortfall.Discount).Select(step => step.Granted);
            if (Money.Sum(parts, currency) + shortfall.Ungranted != shortfall.Wanted)
            {
                yield return $"D7: {shortfall.Discount.Id} is not what was granted and what was not.";
            }
        }
    }

    private static IEnumerable<string> Silence(StackingPolicy policy, PricedQuote priced) =>
        policy
            .Discounts.Where(discount =>
                !priced.Adjustments.Any(step => step.Discount == discount)
                && !priced.Rejections.Any(one => one.Discount == discount)
            )
            .Select(discount => $"Silence: {discount.Id} is neither given nor rejected.");

    private static IEnumerable<string> Exclusion(PricedQuote priced)
    {
        foreach (var line in priced.Lines)
        {
            ImmutableArray<Discount> given =
            [
                .. priced
                    .StepsOf(line.Line.Number)
                    .Select(step => step.Discount)
                    .Where(discount => discount.Benefit.Kind != BenefitKind.MarkUp),
            ];
            if (given.Length > 1 && given.Any(discount => discount.IsExclusive))
            {
                yield return $"Exclusive: line {line.Line.Number} has another discount beside an exclusive one.";
            }
            if (given.SkipLast(1).Any(discount => discount.StopsAfter))
            {
                yield return $"Stop: line {line.Line.Number} has a discount after one that stops.";
            }
        }
    }

    private static IEnumerable<string> Mirror(
        StackingPolicy policy,
        Quote quote,
        PricedQuote priced,
        Func<StackingPolicy, Quote, PricedQuote> price
    )
    {
        var opposite = price(
            policy,
            Quote.Of(
                quote.AsOf,
                quote.Currency,
                quote.Lines.Select(line => line with { Quantity = -line.Quantity }),
                quote.Terms
            )
        );
        if (!opposite.Lines.Select(line => -line.NetAmount).SequenceEqual(priced.Lines.Select(line => line.NetAmount)))
        {
            yield return "Return: the prices are not the opposite ones of the sale.";
        }
    }
}
