using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <content>Whether a discount is to be given, and what it may ask.</content>
internal sealed partial class StackingRun
{
    /// <summary>Whether neither an exclusive discount nor an earlier one stands in the way.</summary>
    private bool IsOpen(int index, int place, int shown)
    {
        if (discounts[index].IsMarkUp)
        {
            return true;
        }
        if (takenBy[place] != Nobody && takenBy[place] != index)
        {
            Reject(index, shown, RejectionReason.LostToExclusive, takenBy[place]);
            return false;
        }
        if (discounts[index].IsExclusive && takenBy[place] == Nobody)
        {
            Reject(index, shown, WhyNotTaken(index, place, shown));
            return false;
        }
        if (stoppedBy[place] != Nobody)
        {
            Reject(index, shown, RejectionReason.Stopped, stoppedBy[place]);
            return false;
        }
        return true;
    }

    private bool IsEligible(int index, int shown, in StackingFacts facts)
    {
        if (WhyNot(index, shown, facts) is { } reason)
        {
            Reject(index, shown, reason);
            return false;
        }
        return true;
    }

    /// <summary>Why the discount is not for this quote or line; null when it is.</summary>
    private RejectionReason? WhyNot(int index, int line, in StackingFacts facts)
    {
        var discount = discounts[index];
        if (discount.InForce is { } days && !days.Contains(quote.AsOf))
        {
            return RejectionReason.NotInForce;
        }
        return (discount.When?.Evaluate(facts) ?? Truth.Yes) switch
        {
            Truth.Yes => null,
            Truth.Unknown => RejectionReason.EligibilityUnknown,
            Truth.No => discount.When!.Evaluate(ListFactsOf(index, line)) == Truth.Yes
                ? RejectionReason.MissedOnRunningTotal
                : RejectionReason.NotEligible,
        };
    }

    // An exclusive discount was settled on list prices, and is asked about them alone.
    private long AmountOf(int index, int place) => (discounts[index].IsExclusive ? prices.List : prices.Running)[place];

    private StackingFacts FactsOf(int index, int line) => FactsOf(index, line, discounts[index].IsExclusive);

    private StackingFacts ListFactsOf(int index, int line) => FactsOf(index, line, atList: true);

    private StackingFacts FactsOf(int index, int line, bool atList)
    {
        var (amount, units) = TargetOf(index, atList);
        return new(
            quote,
            line,
            line < 0 ? 0 : (atList ? prices.List : prices.Running)[line],
            atList ? prices.ListTotal : prices.Total,
            amount,
            units
        );
    }

    /// <summary>The volume of the lines that a discount is for, on the prices that it is reckoned on.</summary>
    private (long Units, long Turnover) TogetherOf(int index)
    {
        var (amount, units) = TargetOf(index, discounts[index].IsExclusive || !discounts[index].Base.IsRunning);
        return (units, amount);
    }

    // List prices never change, so what they come to is reckoned once.
    private (long Amount, long Units) TargetOf(int index, bool atList) =>
        atList
            ? listTargets[index] ??= prices.Of(discounts[index].Target, atList: true)
            : prices.Of(discounts[index].Target, atList: false);
}
