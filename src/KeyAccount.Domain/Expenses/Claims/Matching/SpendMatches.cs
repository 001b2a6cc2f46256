using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Claims.Matching;

/// <summary>Finds expenses that may be the same one: same supplier and amount within some days, or the same receipt.</summary>
/// <remarks>
/// <para>
/// Each expense is compared with the nearest one before and after it among its like, lines of its own bill left out. An expense is in some pair
/// exactly when any other one lies within the days. Detection is symmetric and does not depend on the order given.
/// </para>
/// <para>Costs O(n log n) and memory in proportion to n: a million expenses are fine.</para>
/// </remarks>
public static class SpendMatches
{
    /// <summary>All pairs, by the day and id of the later one, then of the earlier one.</summary>
    /// <param name="lines">The expenses, each with an id of its own; credits match nothing.</param>
    /// <param name="withinDays">How many days may lie between two, from 0, itself allowed. A receipt matches over any time.</param>
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The days are below 0.</exception>
    public static ImmutableArray<SpendMatch> Find(IEnumerable<SpendLine> lines, int withinDays)
    {
        Guard.Against.Negative(withinDays);
        var all = Sorted(lines);
        HashSet<(int First, int Second)> pairs = [];
        Add(
            pairs,
            all,
            line => line.Supplier is { } supplier ? [(supplier, line.Amount)] : Array.Empty<(string, Money)>(),
            (one, other) => one.Claim == other.Claim && one.Receipts.AsSpan().SequenceEqual(other.Receipts.AsSpan()),
            (first, second) => Period.DaysBetween(first.On, second.On) <= withinDays
        );
        Add(pairs, all, line => line.Receipts, (one, other) => one.Claim == other.Claim, (_, _) => true);
        return
        [
            .. pairs
                .OrderBy(pair => pair.Second)
                .ThenBy(pair => pair.First)
                .Select(pair => SpendMatch.Of(all[pair.First], all[pair.Second])),
        ];
    }

    /// <summary>The expenses that may repeat an earlier one, each once, by day and id.</summary>
    /// <inheritdoc cref="Find"/>
    public static ImmutableArray<SpendLine> Repeats(IEnumerable<SpendLine> lines, int withinDays) =>
        [.. Find(lines, withinDays).Select(match => match.Second).Distinct()];

    /// <summary>The expenses that count, by day and id.</summary>
    internal static List<SpendLine> Sorted(IEnumerable<SpendLine> lines)
    {
        var all = Guard.Against.Null(lines).Where(line => Guard.Against.Null(line).Amount.IsPositive).ToList();
        all.Sort(SpendMatch.Order);
        HashSet<string> ids = new(all.Count, StringComparer.Ordinal);
        return all.Find(line => !ids.Add(line.Id)) is { } twice
            ? throw Refusal.Invalid(nameof(lines), $"The expense '{twice.Id}' stands twice.")
            : all;
    }

    /// <summary>Several lines of one claim may divide one bill: that its total is not exceeded is asked elsewhere.</summary>
    private static bool ShareABill(SpendLine one, SpendLine other) =>
        one.Claim is { } claim && claim == other.Claim && one.Receipts.Any(other.Receipts.Contains);

    /// <summary>Of every expense the nearest earlier and the nearest later one of its like; lines of its own bill are passed over.</summary>
    private static void Add<TKey>(
        HashSet<(int First, int Second)> pairs,
        List<SpendLine> all,
        Func<SpendLine, IEnumerable<TKey>> keys,
        Func<SpendLine, SpendLine, bool> shareAlike,
        Func<SpendLine, SpendLine, bool> isNear
    )
        where TKey : notnull
    {
        Dictionary<TKey, List<int>> alike = new(all.Count);
        for (var at = 0; at < all.Count; at++)
        {
            foreach (var key in keys(all[at]))
            {
                ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(alike, key, out _);
                (places ??= []).Add(at);
            }
        }
        foreach (var places in alike.Values.Where(places => places.Count > 1))
        {
            pairs.UnionWith(
                Nearest(all, places, -1, shareAlike)
                    .Concat(Nearest(all, places, 1, shareAlike))
                    .Where(pair => isNear(all[pair.First], all[pair.Second]))
            );
        }
    }

    /// <summary>Pairs of each place with the nearest one to one side that is on no bill of its own.</summary>
    /// <param name="all">The expenses by day and id.</param>
    /// <param name="places">Those of one like, at least two.</param>
    /// <param name="step">-1 for the nearest earlier one of each, 1 for the nearest later one.</param>
    /// <param name="shareAlike">Whether two of them share a bill with the same others.</param>
    private static IEnumerable<(int First, int Second)> Nearest(
        List<SpendLine> all,
        List<int> places,
        int step,
        Func<SpendLine, SpendLine, bool> shareAlike
    )
    {
        bool Has(int at) => at >= 0 && at < places.Count;
        // INVARIANT: from each place the next one that does not share alike, so that a long bill is passed over at once.
        var beyond = new int[places.Count];
        for (var at = step < 0 ? 0 : places.Count - 1; Has(at); at -= step)
        {
            var line = all[places[at]];
            var other = at + step;
            beyond[at] = Has(other) && shareAlike(line, all[places[other]]) ? beyond[other] : other;
            while (Has(other) && ShareABill(line, all[places[other]]))
            {
                other = beyond[other];
            }
            if (Has(other))
            {
                yield return step < 0 ? (places[other], places[at]) : (places[at], places[other]);
            }
        }
    }
}
