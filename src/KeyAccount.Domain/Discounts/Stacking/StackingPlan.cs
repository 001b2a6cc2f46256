using System.Collections.Immutable;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>The discounts laid out for pricing: steps of one discount or of one group, bases by number, exclusives by priority.</summary>
internal sealed class StackingPlan
{
    private StackingPlan(
        ImmutableArray<ImmutableArray<int>> steps,
        ImmutableArray<int> exclusives,
        ImmutableArray<int> sumOf,
        int sums,
        ImmutableArray<int> snapshotOf,
        ImmutableArray<int> baseSnapshotOf,
        int snapshots
    )
    {
        (Steps, Exclusives, SumOf, Sums) = (steps, exclusives, sumOf, sums);
        (SnapshotAfter, BaseSnapshotOf, Snapshots) = (snapshotOf, baseSnapshotOf, snapshots);
    }

    /// <summary>The positions of the discounts of each step.</summary>
    public ImmutableArray<ImmutableArray<int>> Steps { get; }

    /// <summary>The exclusive discounts, the higher priority first whatever the scope.</summary>
    public ImmutableArray<int> Exclusives { get; }

    /// <summary>For each discount that adds up on a base, the number of its sum; −1 for the others.</summary>
    public ImmutableArray<int> SumOf { get; }

    public int Sums { get; }

    /// <summary>For each discount after which the prices are kept as a base, the number of the snapshot; −1 for the others.</summary>
    public ImmutableArray<int> SnapshotAfter { get; }

    /// <summary>For each discount reckoned on such prices, the number of the snapshot; −1 for the others.</summary>
    public ImmutableArray<int> BaseSnapshotOf { get; }

    public int Snapshots { get; }

    public static StackingPlan Of(ImmutableArray<Discount> discounts)
    {
        var stepOf = StepOf(discounts);
        var bases = discounts
            .Where(one => one.Benefit.Kind == BenefitKind.Percent && !one.Base.IsRunning)
            .Select(Sum)
            .Distinct()
            .ToList();
        var kept = discounts.Select(one => one.Base.Discount).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return new(
            [
                .. Enumerable
                    .Range(0, discounts.Length)
                    .GroupBy(index => stepOf[index])
                    .OrderBy(step => step.Key)
                    .Select(step => step.ToImmutableArray()),
            ],
            [
                .. Enumerable
                    .Range(0, discounts.Length)
                    .Where(index => discounts[index].IsExclusive)
                    .OrderByDescending(index => discounts[index].Priority)
                    .ThenBy(index => index),
            ],
            [.. discounts.Select(one => one.Benefit.Kind == BenefitKind.Percent ? bases.IndexOf(Sum(one)) : -1)],
            bases.Count,
            [.. discounts.Select(one => kept.IndexOf(one.Id))],
            [.. discounts.Select(one => one.Base.Discount is { } id ? kept.IndexOf(id) : -1)],
            kept.Count
        );
    }

    /// <summary>Rates add up on one base; those on the order only where they are for the same lines, those on lines line by line.</summary>
    private static (DiscountBase Base, DiscountTarget? Target) Sum(Discount discount) =>
        (discount.Base, discount.Scope == DiscountScope.Order ? discount.Target : null);

    /// <summary>The step of each discount: a group has the place of its first member.</summary>
    public static ImmutableArray<int> StepOf(ImmutableArray<Discount> ordered)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var steps = ImmutableArray.CreateBuilder<int>(ordered.Length);
        for (var index = 0; index < ordered.Length; index++)
        {
            var step = index;
            if (ordered[index].BestOf is { } group && !first.TryAdd(group, index))
            {
                step = first[group];
            }
            steps.Add(step);
        }
        return steps.MoveToImmutable();
    }
}
