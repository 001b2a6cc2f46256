using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Inversion;

/// <summary>
/// Tries changes of one answer, then of two, and so on, each to every cell of its question. Trials grow with the product of the cells of
/// the changed questions; the terms bound them.
/// </summary>
internal sealed class WaySearch<TOutcome>
{
    private readonly IInvertible<TOutcome> policy;
    private readonly Func<TOutcome, bool> isWanted;
    private readonly WayTerms terms;
    private readonly ImmutableArray<AskedFeature> asked;
    private readonly long[] codes;
    private readonly ulong known;
    private readonly List<Move> found = [];
    private ImmutableArray<(int Place, Cells Cells, int[] Order)> changeable;
    private int trials;
    private bool leavesOut;

    private WaySearch(
        IInvertible<TOutcome> policy,
        ReadOnlySpan<long> codes,
        ulong known,
        Func<TOutcome, bool> isWanted,
        WayTerms terms
    )
    {
        (this.policy, this.known, this.isWanted, this.terms) = (policy, known, isWanted, terms);
        asked = policy.Asked;
        this.codes = codes.ToArray();
    }

    public static Ways Run(
        IInvertible<TOutcome> policy,
        ReadOnlySpan<long> codes,
        ulong known,
        Func<TOutcome, bool> isWanted,
        WayTerms terms
    ) => new WaySearch<TOutcome>(policy, codes, known, isWanted, terms).Run();

    private bool IsOutOfTrials => trials > terms.MostTrials;

    private Ways Run()
    {
        if (isWanted(policy.Answer(codes, known)))
        {
            return new([], isThere: true, isComplete: true);
        }

        changeable = [.. Changeable()];
        for (var size = 1; size <= Math.Min(terms.MostChanges, changeable.Length) && !IsOutOfTrials; size++)
        {
            var smaller = found.Count;
            foreach (var places in Combinations(changeable.Length, size))
            {
                Try(places, new int[size], 0);
            }

            KeepSmallest(smaller);
        }

        return new([.. found.Select(Way)], isThere: false, isComplete: !leavesOut && !IsOutOfTrials);
    }

    private IEnumerable<(int Place, Cells Cells, int[] Order)> Changeable()
    {
        for (var place = 0; place < asked.Length; place++)
        {
            if (!asked[place].IsAsked || !terms.Allow(asked[place].Feature))
            {
                continue;
            }

            if (Cells.Of(asked[place]) is not { } cells)
            {
                leavesOut = true;
                continue;
            }

            var actual = Actual(place);
            var others = Enumerable.Range(0, cells.Count);
            if (actual is { } code)
            {
                var here = cells.IndexOf(code);
                others = others.Where(cell => cell != here);
            }

            int[] order = [.. others.OrderBy(cell => cells.Distance(cell, actual))];
            if (order.Length > 0)
            {
                yield return (place, cells, order);
            }
        }
    }

    private long? Actual(int place) => ((known >> place) & 1) != 0 ? codes[place] : null;

    private void Try(int[] places, int[] cells, int depth)
    {
        if (depth < places.Length)
        {
            foreach (var cell in changeable[places[depth]].Order)
            {
                cells[depth] = cell;
                Try(places, cells, depth + 1);
            }

            return;
        }

        var move = new Move(places, cells, Distances(places, cells));
        if (found.Exists(smaller => smaller.IsNoLargerThan(move)))
        {
            return;
        }

        trials++;
        if (!IsOutOfTrials && Suffices(places, cells))
        {
            found.Add(move with { Cells = [.. cells] });
        }
    }

    private long[] Distances(int[] places, int[] cells)
    {
        var distances = new long[places.Length];
        for (var index = 0; index < places.Length; index++)
        {
            var (place, question, _) = changeable[places[index]];
            distances[index] = question.Distance(cells[index], Actual(place));
        }

        return distances;
    }

    private bool Suffices(int[] places, ReadOnlySpan<int> cells)
    {
        Span<long> changed = stackalloc long[codes.Length];
        codes.CopyTo(changed);
        var nowKnown = known;
        for (var index = 0; index < places.Length; index++)
        {
            var (place, question, _) = changeable[places[index]];
            changed[place] = question.Nearest(cells[index], Actual(place));
            nowKnown |= 1UL << place;
        }

        return isWanted(policy.Answer(changed, nowKnown));
    }

    /// <summary>A later change of the same answers may be smaller than an earlier one in one of them and no larger in the others.</summary>
    private void KeepSmallest(int from)
    {
        var added = found.GetRange(from, found.Count - from);
        found.RemoveRange(from, added.Count);
        found.AddRange(
            added.Where(move => !added.Exists(other => !ReferenceEquals(other, move) && other.IsNoLargerThan(move)))
        );
    }

    private Way Way(Move move)
    {
        var accepted = Widened(move);
        return new([
            .. move.Places.Select(
                (changed, index) =>
                {
                    var (place, question, _) = changeable[changed];
                    var actual = Actual(place);
                    return new Change(
                        question.Feature,
                        actual,
                        question.Nearest(move.Cells[index], actual),
                        question.Required(accepted[index], actual)
                    );
                }
            ),
        ]);
    }

    /// <summary>The cells that would do too, widened one by one as long as every combination of them was tried and does.</summary>
    private List<int>[] Widened(Move move)
    {
        List<int>[] accepted = [.. move.Cells.Select(cell => new List<int> { cell })];
        var widens = true;
        while (widens)
        {
            widens = false;
            for (var index = 0; index < accepted.Length; index++)
            {
                foreach (var cell in changeable[move.Places[index]].Cells.Beside(accepted[index]).ToList())
                {
                    if (IsAnother(move.Places[index], cell) && AllSuffice(move.Places, accepted, index, cell))
                    {
                        accepted[index].Add(cell);
                        widens = true;
                    }
                }
            }
        }

        return accepted;
    }

    private bool IsAnother(int changed, int cell) => changeable[changed].Order.Contains(cell);

    private bool AllSuffice(int[] places, List<int>[] accepted, int widened, int cell)
    {
        var cells = new int[places.Length];
        bool From(int depth)
        {
            if (depth == places.Length)
            {
                return Suffices(places, cells);
            }

            if (depth == widened)
            {
                cells[depth] = cell;
                return From(depth + 1);
            }

            return accepted[depth]
                .TrueForAll(candidate =>
                {
                    cells[depth] = candidate;
                    return From(depth + 1);
                });
        }

        return From(0);
    }

    private static IEnumerable<int[]> Combinations(int count, int size)
    {
        var places = Enumerable.Range(0, size).ToArray();
        while (true)
        {
            yield return [.. places];
            var index = size - 1;
            while (index >= 0 && places[index] == count - size + index)
            {
                index--;
            }

            if (index < 0)
            {
                yield break;
            }

            places[index]++;
            for (var next = index + 1; next < size; next++)
            {
                places[next] = places[next - 1] + 1;
            }
        }
    }
}
