using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Rules.Verification;

/// <summary>Small rules at random: boxes, ladders and trees over two or three questions.</summary>
internal sealed class RandomRules(int seed)
{
    // The tests look at the same tables on every machine.
#pragma warning disable CA5394
    private readonly Random random = new(seed);

    public int Below(int limit) => random.Next(limit);
#pragma warning restore CA5394

    public T Pick<T>(params IReadOnlyList<T> values) => values[Below(values.Count)];

    /// <summary>One to five rules, each an outcome of the given ones.</summary>
    public ImmutableArray<Rule<Cell, TOutcome>> Rules<TOutcome>(IReadOnlyList<TOutcome> outcomes)
        where TOutcome : struct
    {
        Feature<Cell>[] asked = [.. Cells.Features.OrderBy(_ => Below(1000)).Take(1 + Below(3))];
        var count = 1 + Below(5);
        Specification<Cell>[] statements = Below(5) switch
        {
            0 => Ladder(),
            1 => [.. Enumerable.Range(0, count).Select(_ => Box(asked))],
            2 => Halves(asked),
            _ => [.. Enumerable.Range(0, count).Select(_ => Tree(asked, 3))],
        };
        return [.. statements.Select((when, at) => new Rule<Cell, TOutcome>($"R{at}", when, Pick(outcomes)))];
    }

    /// <summary>The same rules with one of them dropped, given another outcome, or another statement.</summary>
    public ImmutableArray<Rule<Cell, TOutcome>> Mutated<TOutcome>(
        ImmutableArray<Rule<Cell, TOutcome>> rules,
        IReadOnlyList<TOutcome> outcomes,
        out Mutation mutation
    )
        where TOutcome : struct
    {
        var at = Below(rules.Length);
        mutation = rules.Length == 1 ? Pick(Mutation.Swapped, Mutation.Shifted) : (Mutation)Below(3);
        return mutation switch
        {
            Mutation.Dropped => rules.RemoveAt(at),
            Mutation.Swapped => rules.SetItem(at, new(rules[at].Code, rules[at].When, Pick(outcomes))),
            Mutation.Shifted => rules.SetItem(
                at,
                new(rules[at].Code, rules[at].When.Accept(new CutShift(this)), rules[at].Outcome)
            ),
        };
    }

    private Specification<Cell>[] Ladder()
    {
        var cut = 1 + Below(3);
        return
        [
            Cells.Orders.Below(cut),
            Cells.Orders.AtLeast(Pick(cut, cut + 1)) & Cells.Orders.AtMost(cut + 1),
            Cells.Orders.AtLeast(cut + 2),
        ];
    }

    private Specification<Cell>[] Halves(Feature<Cell>[] asked)
    {
        var half = Leaf(Pick(asked));
        var other = Leaf(Pick(asked));
        return [half & other, half & !other, .. Below(3) > 0 ? [!half] : Array.Empty<Specification<Cell>>()];
    }

    private Specification<Cell> Box(Feature<Cell>[] asked) =>
        Specification<Cell>.All(asked.Where(_ => Below(4) > 0).DefaultIfEmpty(asked[0]).Select(Leaf));

    private Specification<Cell> Tree(Feature<Cell>[] asked, int depth) =>
        depth == 1 || Below(3) == 0
            ? Leaf(Pick(asked))
            : Below(3) switch
            {
                0 => Tree(asked, depth - 1) & Tree(asked, depth - 1),
                1 => Tree(asked, depth - 1) | Tree(asked, depth - 1),
                _ => !Tree(asked, depth - 1),
            };

    private Specification<Cell> Leaf(Feature<Cell> feature) =>
        Below(12) == 0 ? feature.IsKnown
        : feature == Cells.Orders ? Orders()
        : feature == Cells.Risk ? Risk()
        : feature == Cells.Segment
            ? Cells.Segment.IsAnyOf([
                .. new[] { Segment.Trade, Segment.Industry, Segment.Health, Segment.Education }
                    .OrderBy(_ => Below(99))
                    .Take(1 + Below(3)),
            ])
        : feature == Cells.Insured ? Pick(Cells.Insured.IsTrue, Cells.Insured.IsFalse)
        : Below(2) == 0 ? Cells.Signs.HasAny((Signs)(1 + Below(7)))
        : Cells.Signs.HasAll((Signs)(1 + Below(7)));

    private Specification<Cell> Orders()
    {
        var cut = Below((int)Cells.MostOrders + 1);
        return Below(5) switch
        {
            0 => Cells.Orders.AtLeast(cut),
            1 => Cells.Orders.Above(cut),
            2 => Cells.Orders.AtMost(cut),
            3 => Cells.Orders.Below(cut),
            _ => Cells.Orders.AtLeast(cut) & Cells.Orders.AtMost(cut + Below(3)),
        };
    }

    private Specification<Cell> Risk() =>
        Below(3) switch
        {
            0 => Cells.Risk.AtLeast(Pick(Tests.Rules.Risk.Middle, Tests.Rules.Risk.High)),
            1 => Cells.Risk.AtMost(Pick(Tests.Rules.Risk.Low, Tests.Rules.Risk.Middle)),
            _ => Cells.Risk.Is(Pick(Tests.Rules.Risk.Low, Tests.Rules.Risk.Middle, Tests.Rules.Risk.High)),
        };
}
