using System.Collections.Immutable;
using KeyAccount.Domain.Discounts.Allocation;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <content>Discounts on the order.</content>
internal sealed partial class StackingRun
{
    private void TakeOffOrder(ImmutableArray<int> step)
    {
        var best = Nobody;
        var (bestWanted, bestGranted) = (0L, 0L);
        foreach (var index in step)
        {
            var wanted = ReckonedOnOrder(index);
            if (wanted == 0)
            {
                continue;
            }
            var granted = Math.Min(wanted, RoomOf(index));
            if (best >= 0 && granted <= bestGranted)
            {
                Reject(index, Nobody, RejectionReason.NotBetter, best);
                continue;
            }
            if (best >= 0)
            {
                Reject(best, Nobody, RejectionReason.NotBetter, index);
            }
            (best, bestWanted, bestGranted) = (index, wanted, granted);
        }
        if (best >= 0)
        {
            Allocate(best, bestWanted);
        }
    }

    /// <summary>What a discount would take off the lines together, floors aside; zero, with the reason noted, when it is not to be given.</summary>
    private long ReckonedOnOrder(int index)
    {
        var (hasLine, hasOpen) = (false, false);
        var (amount, units) = (0L, 0L);
        for (var place = 0; place < prices.Lines; place++)
        {
            if (!discounts[index].Target.Includes(quote.Lines[place]))
            {
                continue;
            }
            hasLine = true;
            if (discounts[index].IsExclusive ? takenBy[place] == index : IsOpen(index, place, place))
            {
                hasOpen = true;
                amount += BaseOf(index, place);
                units += prices.Quantity[place];
            }
        }
        if (!hasLine)
        {
            Reject(index, Nobody, RejectionReason.NoLine);
        }
        if (hasLine && discounts[index].IsExclusive && !HasTaken(index))
        {
            return 0;
        }
        if (!hasOpen || !IsEligible(index, Nobody, FactsOf(index, Nobody)))
        {
            return 0;
        }
        var wanted = plan.SumOf[index] is >= 0 and var sum
            ? Added(index, amount, 1, sums[sum][Order])
            : BenefitSum.Of(discounts[index].Benefit, amount, 1, (units, amount), policy.Terms);
        wanted = Bounded(index, wanted);
        Fill(index);
        var left = weights.Sum(line => line.Weight);
        var reason =
            left == 0 ? RejectionReason.NothingLeft
            : !discounts[index].IsMarkUp && most.Sum() == 0 ? RejectionReason.FloorReached
            : RejectionReason.WithoutEffect;
        return Noted(reason == RejectionReason.WithoutEffect ? wanted : 0, index, Order, Nobody, reason);
    }

    private void Allocate(int index, long wanted)
    {
        Fill(index);
        AddUp(index, Order);
        if (discounts[index].IsMarkUp)
        {
            Array.Fill(most, long.MaxValue);
        }
        var ungranted = CappedDivision.Divide(Math.Abs(wanted), weights, most, parts);
        for (var place = 0; place < prices.Lines; place++)
        {
            if (parts[place] != 0)
            {
                var part = wanted < 0 ? -parts[place] : parts[place];
                TakeOff(index, place, part, part);
            }
            if (discounts[index].StopsAfter && weights[place].Weight > 0)
            {
                stoppedBy[place] = index;
            }
        }
        if (ungranted > 0)
        {
            shortfalls.Add(new(index, wanted, wanted - ungranted));
        }
    }

    private long RoomOf(int index)
    {
        Fill(index);
        return most.Sum();
    }

    /// <summary>The weights of the lines that the discount may take from, and the most it may take from each: none from the others.</summary>
    private void Fill(int index)
    {
        var discount = discounts[index];
        for (var place = 0; place < prices.Lines; place++)
        {
            var line = quote.Lines[place];
            var isOpen =
                discount.Target.Includes(line)
                && (
                    discount.IsMarkUp
                    || (takenBy[place] == (discount.IsExclusive ? index : Nobody) && stoppedBy[place] == Nobody)
                );
            weights[place] = (line.Number, isOpen ? prices.Running[place] : 0);
            most[place] = isOpen ? prices.Room(place) : 0;
        }
    }
}
