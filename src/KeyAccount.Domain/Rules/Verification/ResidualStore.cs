using System.Runtime.InteropServices;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>
/// What is left of statements once some answers are put in: constants, leaves over one variable, conjunctions and disjunctions, each
/// equal one stored once. Negation has moved into the leaves.
/// </summary>
/// <remarks>
/// Below a conjunction that met an unknown part nothing can be true any more, so its other parts are capped at unknown and it is not
/// remembered otherwise; disjunctions likewise. That keeps different ways to the same remainder alike.
/// </remarks>
internal sealed class ResidualStore
{
    public const int No = 0;
    public const int Unknown = 1;
    public const int Yes = 2;

    private const int LeafKind = 1;
    private const int AllKind = 2;
    private const int AnyKind = 3;

    private readonly Interner nodes = new();
    private readonly List<int> tops = [];
    private readonly Dictionary<int, int> capped = [];
    private readonly Dictionary<int, int> raised = [];
    private readonly Dictionary<int, (int[] Starts, int[] Nodes)> images = [];

    public ResidualStore()
    {
        for (var truth = No; truth <= Yes; truth++)
        {
            Add([0, truth], int.MaxValue);
        }
    }

    public int Count => nodes.Count;

    /// <summary>The first variable that it looks at; the largest integer for a constant.</summary>
    public int TopOf(int node) => tops[node];

    public static bool IsConstant(int node) => node <= Yes;

    /// <summary>A statement about one variable: its truth from each place on.</summary>
    public int Leaf(int variable, IReadOnlyList<(int Start, int Truth)> runs)
    {
        var entry = new List<int> { LeafKind, variable };
        foreach (var (start, truth) in runs)
        {
            if (entry.Count == 2 || entry[^1] != truth)
            {
                entry.Add(start);
                entry.Add(truth);
            }
        }

        return entry.Count == 4 ? entry[3] : Add(CollectionsMarshal.AsSpan(entry), variable);
    }

    public int All(IEnumerable<int> parts) => Join(isAll: true, parts);

    public int Any(IEnumerable<int> parts) => Join(isAll: false, parts);

    public int Deny(int node)
    {
        var entry = nodes[node];
        return entry[0] switch
        {
            0 => Yes - node,
            LeafKind => Leaf(entry[1], [.. Runs(entry).Select(run => (run.Start, Yes - run.Truth))]),
            AllKind => Any(entry.Skip(1).Select(Deny)),
            _ => All(entry.Skip(1).Select(Deny)),
        };
    }

    /// <summary>The truths of a leaf by place, if the node is one.</summary>
    public (int Variable, IReadOnlyList<(int Start, int Truth)> Runs)? LeafOf(int node) =>
        nodes[node] is [LeafKind, var variable, ..] entry ? (variable, [.. Runs(entry)]) : null;

    /// <summary>The leaves whose conjunction the node is: one for each variable; <c>null</c> when it is no such thing.</summary>
    public int[]? BoxOf(int node)
    {
        var entry = nodes[node];
        return entry[0] switch
        {
            LeafKind => [node],
            AllKind when entry.Skip(1).All(part => nodes[part][0] == LeafKind) => entry[1..],
            _ => null,
        };
    }

    /// <summary>What is left from each place of the node's first variable on; neighbours differ.</summary>
    public (int[] Starts, int[] Nodes) ImagesOf(int node)
    {
        if (images.TryGetValue(node, out var found))
        {
            return found;
        }

        var entry = nodes[node];
        found =
            entry[0] == LeafKind
                ? ([.. Runs(entry).Select(run => run.Start)], [.. Runs(entry).Select(run => run.Truth)])
                : ImagesOfJoin(entry, tops[node]);
        images.Add(node, found);
        return found;
    }

    private (int[] Starts, int[] Nodes) ImagesOfJoin(int[] entry, int variable)
    {
        var parts = entry[1..];
        var own = parts.Select(part => tops[part] == variable ? ImagesOf(part) : ([0], [part])).ToArray();
        int[] starts = [.. own.SelectMany(image => image.Item1).Distinct().Order()];
        var at = new int[own.Length];
        var keptStarts = new List<int>();
        var kept = new List<int>();
        foreach (var start in starts)
        {
            for (var part = 0; part < own.Length; part++)
            {
                while (at[part] + 1 < own[part].Item1.Length && own[part].Item1[at[part] + 1] <= start)
                {
                    at[part]++;
                }
            }

            var node = Join(entry[0] == AllKind, own.Select((image, part) => image.Item2[at[part]]));
            if (kept.Count == 0 || kept[^1] != node)
            {
                keptStarts.Add(start);
                kept.Add(node);
            }
        }

        return ([.. keptStarts], [.. kept]);
    }

    private int Join(bool isAll, IEnumerable<int> parts)
    {
        var (absorbing, neutral) = isAll ? (No, Yes) : (Yes, No);
        var kind = isAll ? AllKind : AnyKind;
        var open = new Stack<int>(parts);
        var found = new SortedSet<int>();
        var meetsUnknown = false;
        while (open.TryPop(out var part))
        {
            if (part == absorbing)
            {
                return absorbing;
            }

            if (part == Unknown && !meetsUnknown)
            {
                meetsUnknown = true;
                Reopen(found, open);
            }
            else if (part != neutral && part != Unknown)
            {
                var bounded = meetsUnknown ? Bounded(part, isAll) : part;
                if (bounded != part || nodes[bounded][0] == kind)
                {
                    Push(open, bounded, kind);
                }
                else if (Twin(found, bounded) is { } twin)
                {
                    found.Remove(twin);
                    open.Push(Merge(twin, bounded, isAll));
                }
                else
                {
                    found.Add(bounded);
                }
            }
        }

        return found.Count switch
        {
            0 => meetsUnknown ? Unknown : neutral,
            1 => found.Min,
            _ => Add([kind, .. found], found.Min(node => tops[node])),
        };
    }

    private static void Reopen(SortedSet<int> found, Stack<int> open)
    {
        foreach (var node in found)
        {
            open.Push(node);
        }

        found.Clear();
    }

    private void Push(Stack<int> open, int node, int kind)
    {
        if (nodes[node][0] == kind)
        {
            foreach (var part in nodes[node].Skip(1))
            {
                open.Push(part);
            }
        }
        else
        {
            open.Push(node);
        }
    }

    /// <summary>Another leaf over the same variable, with which a new leaf becomes one.</summary>
    private int? Twin(SortedSet<int> found, int node)
    {
        if (nodes[node][0] != LeafKind)
        {
            return null;
        }

        foreach (var other in found)
        {
            if (nodes[other][0] == LeafKind && nodes[other][1] == nodes[node][1])
            {
                return other;
            }
        }

        return null;
    }

    private int Merge(int left, int right, bool isAll)
    {
        (int Start, int Truth)[] first = [.. Runs(nodes[left])];
        (int Start, int Truth)[] second = [.. Runs(nodes[right])];
        var merged = new List<(int, int)>();
        foreach (var start in first.Concat(second).Select(run => run.Start).Distinct().Order())
        {
            var (one, other) = (TruthAt(first, start), TruthAt(second, start));
            merged.Add((start, isAll ? Math.Min(one, other) : Math.Max(one, other)));
        }

        return Leaf(nodes[left][1], merged);
    }

    private static int TruthAt((int Start, int Truth)[] runs, int place) => runs.Last(run => run.Start <= place).Truth;

    /// <summary>The lesser of a statement and unknown, or the greater.</summary>
    private int Bounded(int node, bool isCapped)
    {
        if (IsConstant(node))
        {
            return isCapped ? Math.Min(node, Unknown) : Math.Max(node, Unknown);
        }

        var known = isCapped ? capped : raised;
        if (!known.TryGetValue(node, out var bounded))
        {
            var entry = nodes[node];
            bounded =
                entry[0] == LeafKind
                    ? Leaf(entry[1], [.. Runs(entry).Select(run => (run.Start, Bounded(run.Truth, isCapped)))])
                    : Join(entry[0] == AllKind, entry.Skip(1).Select(part => Bounded(part, isCapped)));
            known.Add(node, bounded);
            known.TryAdd(bounded, bounded);
        }

        return bounded;
    }

    private static IEnumerable<(int Start, int Truth)> Runs(int[] leaf)
    {
        for (var at = 2; at < leaf.Length; at += 2)
        {
            yield return (leaf[at], leaf[at + 1]);
        }
    }

    private int Add(ReadOnlySpan<int> entry, int top)
    {
        var count = nodes.Count;
        var node = nodes.PlaceOf(entry);
        if (node == count)
        {
            tops.Add(top);
        }

        return node;
    }
}
