using System.Collections.Immutable;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>One pricing of one quote.</summary>
internal sealed partial class StackingRun
{
    private const int Nobody = -1;
    private const int Whole = 10_000;

    private readonly StackingPolicy policy;
    private readonly StackingPlan plan;
    private readonly Quote quote;
    private readonly LinePrices prices;
    private readonly ImmutableArray<Discount> discounts;
    private readonly int[] takenBy;
    private readonly int[] stoppedBy;
    private readonly int[] lostTo;
    private readonly long[][] snapshots;
    private readonly int[][] sums;
    private readonly (long Amount, long Units)?[] listTargets;
    private readonly (long Line, long Weight)[] weights;
    private readonly long[] most;
    private readonly long[] parts;
    private readonly List<AdjustmentEntry> adjustments;
    private readonly List<RejectionEntry> rejections = [];
    private readonly List<ShortfallEntry> shortfalls = [];

    public StackingRun(StackingPolicy policy, Quote quote)
    {
        (this.policy, this.quote, plan, discounts) = (policy, quote, policy.Plan, policy.Discounts);
        prices = new(quote, policy.Terms);
        var places = prices.Lines + 1;
        (takenBy, stoppedBy) = (new int[places], new int[places]);
        lostTo = new int[discounts.Length];
        Array.Fill(lostTo, Nobody);
        Array.Fill(takenBy, Nobody);
        Array.Fill(stoppedBy, Nobody);
        listTargets = new (long, long)?[discounts.Length];
        snapshots = new long[plan.Snapshots][];
        // Behind the places of the lines and of the freight, the last one is the order as a whole.
        sums = new int[plan.Sums][];
        for (var sum = 0; sum < sums.Length; sum++)
        {
            sums[sum] = new int[places + 1];
        }
        (weights, most, parts) = (new (long, long)[prices.Lines], new long[prices.Lines], new long[prices.Lines]);
        adjustments = new(Math.Min(prices.Lines * discounts.Length, 1 << 16));
    }

    private int Order => prices.Lines + 1;

    public PricedQuote Price()
    {
        if (!plan.Exclusives.IsEmpty)
        {
            SettleExclusives();
        }
        foreach (var step in plan.Steps)
        {
            switch (discounts[step[0]].Scope)
            {
                case DiscountScope.Line:
                    TakeOffLines(step);
                    break;
                case DiscountScope.Order:
                    TakeOffOrder(step);
                    break;
                case DiscountScope.Freight:
                    TakeOffFreight(step);
                    break;
            }
            foreach (var index in step)
            {
                if (plan.SnapshotAfter[index] is >= 0 and var snapshot)
                {
                    snapshots[snapshot] = [.. prices.Running];
                }
            }
        }
        return new(policy, quote, prices, [.. adjustments], [.. rejections], [.. shortfalls]);
    }

    private void TakeOff(int index, int place, long wanted, long granted)
    {
        adjustments.Add(new(index, place, prices.Running[place], wanted, granted));
        prices.TakeOff(place, granted);
    }

    private void Reject(int index, int shown, RejectionReason reason, int by = Nobody) =>
        rejections.Add(new(index, shown, reason, by));

    private long BaseOf(int index, int place) =>
        discounts[index].Base.IsRunning ? prices.Running[place]
        : plan.BaseSnapshotOf[index] is >= 0 and var snapshot ? snapshots[snapshot][place]
        : prices.List[place];

    /// <summary>What a discount comes to on a place; tiers that count lines together get the volume of all of them.</summary>
    private long WantedOn(int index, int place, (long Units, long Turnover) together)
    {
        var (amount, quantity) = (BaseOf(index, place), prices.Quantity[place]);
        var wanted = plan.SumOf[index] is >= 0 and var sum
            ? Added(index, amount, quantity, sums[sum][place])
            : BenefitSum.Of(
                discounts[index].Benefit,
                amount,
                quantity,
                discounts[index].CountsTogether ? together : (quantity, amount),
                policy.Terms
            );
        return Bounded(index, wanted);
    }

    private long Bounded(int index, long wanted) =>
        discounts[index].Most is { } most ? Math.Min(wanted, most.MinorUnits) : wanted;

    /// <summary>
    /// What a further rate on the same base adds: the price at the rates so far less the price at all of them, to 100 % at most. So rates that
    /// add up to 100 % leave nothing, however each one is rounded.
    /// </summary>
    private long Added(int index, long amount, long quantity, int before) =>
        BenefitSum.Kept(amount, quantity, Whole - before, policy.Terms)
        - BenefitSum.Kept(amount, quantity, Whole - AddedTo(index, before), policy.Terms);

    private int AddedTo(int index, int before) => Math.Min(Whole, before + discounts[index].Benefit.Rate!.Value.BasisPoints);

    private void AddUp(int index, int place)
    {
        if (plan.SumOf[index] is >= 0 and var sum)
        {
            sums[sum][place] = AddedTo(index, sums[sum][place]);
        }
    }
}
