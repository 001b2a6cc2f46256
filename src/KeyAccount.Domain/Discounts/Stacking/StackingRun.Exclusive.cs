using KeyAccount.Domain.Discounts.Allocation;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <content>Which exclusive discount takes which line, on list prices and before all else.</content>
internal sealed partial class StackingRun
{
    private void SettleExclusives()
    {
        var offers = new long[prices.Lines + 1];
        if (policy.Terms.Exclusives == ExclusiveChoice.Priority)
        {
            foreach (var index in plan.Exclusives)
            {
                Offer(index, offers, mayReplace: false);
            }
            return;
        }
        foreach (var index in plan.Exclusives.Where(index => discounts[index].Scope != DiscountScope.Order))
        {
            Offer(index, offers, mayReplace: true);
        }
        foreach (var index in plan.Exclusives.Where(index => discounts[index].Scope == DiscountScope.Order))
        {
            Offer(index, offers, mayReplace: true);
        }
    }

    private void Offer(int index, long[] offers, bool mayReplace)
    {
        switch (discounts[index].Scope)
        {
            case DiscountScope.Line:
                for (var place = 0; place < prices.Lines; place++)
                {
                    if (discounts[index].Target.Includes(quote.Lines[place]))
                    {
                        OfferOn(index, place, place, offers, mayReplace);
                    }
                }
                break;
            case DiscountScope.Order:
                OfferOnOrder(index, offers, mayReplace);
                break;
            case DiscountScope.Freight:
                if (quote.Terms.Freight is not null)
                {
                    OfferOn(index, prices.Lines, Nobody, offers, mayReplace);
                }
                break;
        }
    }

    private void OfferOn(int index, int place, int line, long[] offers, bool mayReplace)
    {
        if ((takenBy[place] != Nobody && !mayReplace) || WhyNot(index, line, ListFactsOf(index, line)) is not null)
        {
            return;
        }
        var offer = Math.Min(WantedOn(index, place, TogetherOf(index)), prices.Room(place));
        if (offer > offers[place])
        {
            (takenBy[place], offers[place]) = (index, offer);
        }
    }

    /// <summary>An order discount takes its lines together: those still free, or all of them when it takes more off than what they have.</summary>
    private void OfferOnOrder(int index, long[] offers, bool mayReplace)
    {
        if (WhyNot(index, Nobody, ListFactsOf(index, Nobody)) is not null)
        {
            return;
        }
        var (amount, units, offered) = (0L, 0L, 0L);
        for (var place = 0; place < prices.Lines; place++)
        {
            var line = quote.Lines[place];
            var isOpen = discounts[index].Target.Includes(line) && (mayReplace || takenBy[place] == Nobody);
            weights[place] = (line.Number, isOpen ? prices.List[place] : 0);
            most[place] = isOpen ? prices.Room(place) : 0;
            amount += weights[place].Weight;
            units += isOpen ? prices.Quantity[place] : 0;
            offered += isOpen ? offers[place] : 0;
        }
        var wanted = Bounded(index, BenefitSum.Of(discounts[index].Benefit, amount, 1, (units, amount), policy.Terms));
        var granted = wanted - CappedDivision.Divide(wanted, weights, most, parts);
        if (granted <= offered)
        {
            lostTo[index] = offered > 0 ? takenBy[Array.FindIndex(offers, offer => offer > 0)] : Nobody;
            return;
        }
        for (var place = 0; place < prices.Lines; place++)
        {
            if (weights[place].Weight > 0)
            {
                (takenBy[place], offers[place]) = (index, parts[place]);
            }
        }
    }

    /// <summary>Why an exclusive discount did not take a place that no other one took.</summary>
    private RejectionReason WhyNotTaken(int index, int place, int shown) =>
        WhyNot(index, shown, ListFactsOf(index, shown))
        ?? (
            place < 0 ? RejectionReason.WithoutEffect
            : prices.List[place] == 0 ? RejectionReason.NothingLeft
            : prices.List[place] <= prices.Floor[place] ? RejectionReason.FloorReached
            : discounts[index].Benefit.Kind == BenefitKind.UnitPrice ? RejectionReason.NotBetter
            : RejectionReason.WithoutEffect
        );

    /// <summary>Whether an exclusive discount on the order took lines; if not, the reason is noted.</summary>
    private bool HasTaken(int index)
    {
        if (Array.IndexOf(takenBy, index) >= 0)
        {
            return true;
        }
        if (lostTo[index] is not Nobody and var winner)
        {
            Reject(index, Nobody, RejectionReason.LostToExclusive, winner);
        }
        else
        {
            Reject(index, Nobody, WhyNotTaken(index, Nobody, Nobody));
        }
        return false;
    }
}
