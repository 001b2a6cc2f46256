using System.Collections.Immutable;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <content>Discounts on lines, and on the freight.</content>
internal sealed partial class StackingRun
{
    private void TakeOffLines(ImmutableArray<int> step)
    {
        Span<long> found = stackalloc long[step.Length];
        var before = new (StackingFacts Facts, (long Units, long Turnover) Together, bool HasLine)[step.Length];
        for (var member = 0; member < step.Length; member++)
        {
            // What is asked of the order is the same for every line: lines don't compete with each other within a step.
            before[member].Facts = FactsOf(step[member], Nobody);
            before[member].Together = TogetherOf(step[member]);
        }
        for (var place = 0; place < prices.Lines; place++)
        {
            for (var member = 0; member < step.Length; member++)
            {
                var includes = discounts[step[member]].Target.Includes(quote.Lines[place]);
                before[member].HasLine |= includes;
                found[member] = includes
                    ? Reckoned(step[member], place, place, before[member].Facts, before[member].Together)
                    : 0;
            }
            GiveBest(step, found, place, place);
        }
        for (var member = 0; member < step.Length; member++)
        {
            if (!before[member].HasLine)
            {
                Reject(step[member], Nobody, RejectionReason.NoLine);
            }
        }
    }

    private void TakeOffFreight(ImmutableArray<int> step)
    {
        Span<long> found = stackalloc long[step.Length];
        for (var member = 0; member < step.Length; member++)
        {
            if (quote.Terms.Freight is null)
            {
                Reject(step[member], Nobody, RejectionReason.BaseUnknown);
                found[member] = 0;
            }
            else
            {
                found[member] = Reckoned(step[member], prices.Lines, Nobody, FactsOf(step[member], Nobody), default);
            }
        }
        GiveBest(step, found, prices.Lines, Nobody);
    }

    /// <summary>What a discount would take off a place, floors aside; zero, with the reason noted, when it is not to be given.</summary>
    private long Reckoned(int index, int place, int shown, in StackingFacts order, (long Units, long Turnover) together)
    {
        if (
            !IsOpen(index, place, shown)
            || !IsEligible(index, shown, shown < 0 ? order : order.OnLine(place, AmountOf(index, place)))
        )
        {
            return 0;
        }
        var wanted = WantedOn(index, place, together);
        if (discounts[index].IsMarkUp)
        {
            return Noted(wanted, index, place, shown, RejectionReason.WithoutEffect);
        }
        var reason =
            prices.Running[place] == 0 ? RejectionReason.NothingLeft
            : prices.Room(place) == 0 ? RejectionReason.FloorReached
            : discounts[index].Benefit.Kind == BenefitKind.UnitPrice ? RejectionReason.NotBetter
            : RejectionReason.WithoutEffect;
        var isNone = reason is RejectionReason.NothingLeft or RejectionReason.FloorReached;
        return Noted(isNone ? 0 : wanted, index, place, shown, reason);
    }

    private long Noted(long wanted, int index, int place, int shown, RejectionReason reason)
    {
        if (wanted == 0)
        {
            Reject(index, shown, reason);
            if (reason == RejectionReason.WithoutEffect && discounts[index].BestOf is null)
            {
                // Rounding swallowed it, not the sum of the rates.
                AddUp(index, place);
            }
        }
        return wanted;
    }

    /// <summary>Gives the one that takes most off, among equal ones the first; the others of the group are not better.</summary>
    private void GiveBest(ImmutableArray<int> step, ReadOnlySpan<long> found, int place, int shown)
    {
        var best = Nobody;
        var room = prices.Room(place);
        for (var member = 0; member < step.Length; member++)
        {
            if (found[member] != 0 && (best < 0 || Math.Min(found[member], room) > Math.Min(found[best], room)))
            {
                best = member;
            }
        }
        for (var member = 0; member < step.Length; member++)
        {
            if (found[member] != 0 && member != best)
            {
                Reject(step[member], shown, RejectionReason.NotBetter, step[best]);
            }
        }
        if (best < 0)
        {
            return;
        }
        var index = step[best];
        AddUp(index, place);
        TakeOff(index, place, found[best], discounts[index].IsMarkUp ? found[best] : Math.Min(found[best], room));
        if (discounts[index].StopsAfter)
        {
            stoppedBy[place] = index;
        }
    }
}
