using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Accounts;

/// <summary>Scores from 1 (smallest values) up, by cutting a book into equally large groups: quintiles, deciles.</summary>
public static class GroupScores
{
    private const int MostGroups = 1_000;

    /// <summary>The score of each account, 1 to <paramref name="groups"/>, in the order given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of groups is not within 2 to 1,000.</exception>
    public static ImmutableArray<int> Of(IReadOnlyList<AccountValue> values, int groups, TieRule ties)
    {
        Guard.Against.Null(values);
        Guard.Against.OutOfRange(groups, nameof(groups), 2, MostGroups);
        var order = ValueOrder.SmallestFirst(values);
        var scores = new int[values.Count];
        for (var at = 0; at < order.Length; )
        {
            var end = ValueOrder.EndOfTie(values, order, at);
            var shared = ties switch
            {
                TieRule.CutPoints => 1 + CutsBelow(values, order, values[order[at]].Value, groups),
                // The middle of the ranks at + 1 … end is (at + 1 + end) / 2.
                TieRule.MidRank => (int)CeilingOf((long)groups * (at + 1 + end), 2L * order.Length),
                TieRule.Ntile => 0,
            };
            for (; at < end; at++)
            {
                scores[order[at]] = ties == TieRule.Ntile ? Ntile(at, order.Length, groups) : shared;
            }
        }
        return [.. scores];
    }

    private static int CutsBelow(IReadOnlyList<AccountValue> values, int[] order, long value, int groups)
    {
        var below = 0;
        for (var cut = 1; cut < groups; cut++)
        {
            // Type 7: the cut lies at (n − 1) × cut / groups between the order statistics, in whole numbers of 1/groups.
            var (index, rest) = Math.DivRem((long)(order.Length - 1) * cut, groups);
            Int128 lower = values[order[index]].Value;
            Int128 upper = rest == 0 ? lower : values[order[index + 1]].Value;
            below += (lower * groups) + ((upper - lower) * rest) < (Int128)value * groups ? 1 : 0;
        }
        return below;
    }

    private static int Ntile(int place, int count, int groups)
    {
        var (size, larger) = Math.DivRem(count, groups);
        var inLarger = larger * (size + 1);
        return place < inLarger ? 1 + (place / (size + 1)) : 1 + larger + ((place - inLarger) / size);
    }

    private static long CeilingOf(long dividend, long divisor) => (dividend + divisor - 1) / divisor;
}
