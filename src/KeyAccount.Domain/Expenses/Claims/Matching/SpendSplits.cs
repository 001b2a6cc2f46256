using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Claims.Matching;

/// <summary>Adds up expenses of a person with a supplier, so that splitting one into several gains nothing.</summary>
/// <remarks>
/// Expenses of people who are not known count together. Currencies are added up apart. A sum beyond
/// <see cref="Money.MaxMinorUnits"/> is that much. Costs O(n log n).
/// </remarks>
public static class SpendSplits
{
    /// <summary>One sum for every expense that shares its days with another one, by day and id.</summary>
    /// <param name="lines">The expenses, each with an id of its own; credits make no room and are left out, and so are unknown suppliers.</param>
    /// <param name="withinDays">How many days may lie between the first and the last of a sum, from 0, itself allowed.</param>
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The days are below 0.</exception>
    public static ImmutableArray<SpendSplit> Find(IEnumerable<SpendLine> lines, int withinDays)
    {
        Guard.Against.Negative(withinDays);
        var all = SpendMatches.Sorted(lines);
        var splits = new SpendSplit?[all.Count];
        foreach (
            var group in Enumerable
                .Range(0, all.Count)
                .Where(at => all[at].Supplier is not null)
                .GroupBy(at => (all[at].Supplier, all[at].Person, all[at].Amount.Currency))
        )
        {
            Sum(all, [.. group], withinDays, splits);
        }
        return [.. splits.OfType<SpendSplit>()];
    }

    /// <summary>The heaviest span for every expense, in one pass: spans by their last expense, the candidates in falling order.</summary>
    private static void Sum(List<SpendLine> all, int[] group, int withinDays, SpendSplit?[] splits)
    {
        if (group.Length < 2)
        {
            return;
        }
        var starts = new int[group.Length];
        var sums = new Int128[group.Length];
        Int128 running = 0;
        for (int end = 0, start = 0; end < group.Length; end++)
        {
            running += all[group[end]].Amount.MinorUnits;
            for (; Apart(all, group[start], group[end]) > withinDays; start++)
            {
                running -= all[group[start]].Amount.MinorUnits;
            }
            (starts[end], sums[end]) = (start, running);
        }
        LinkedList<int> heaviest = new();
        for (int at = 0, end = 0; at < group.Length; at++)
        {
            for (; end < group.Length && Apart(all, group[at], group[end]) <= withinDays; end++)
            {
                while (heaviest.Last is { } last && sums[last.Value] <= sums[end])
                {
                    heaviest.RemoveLast();
                }
                heaviest.AddLast(end);
            }
            while (heaviest.First!.Value < at)
            {
                heaviest.RemoveFirst();
            }
            var span = heaviest.First.Value;
            if (span > starts[span])
            {
                var line = all[group[at]];
                splits[group[at]] = new(
                    line,
                    Money.OfMinor((long)Int128.Min(sums[span], Money.MaxMinorUnits), line.Amount.Currency),
                    span - starts[span] + 1,
                    all[group[starts[span]]].On,
                    all[group[span]].On
                );
            }
        }
    }

    private static int Apart(List<SpendLine> all, int one, int other) => Period.DaysBetween(all[one].On, all[other].On);
}
