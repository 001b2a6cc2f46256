using System.Runtime.InteropServices;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>
/// Decision diagrams over one box of answers. A node looks at one variable and leads on from each of its places; a leaf carries a number.
/// Equal nodes are stored once and a node whose ways are all alike is left out, so two nodes are the same function only if they are the
/// same node.
/// </summary>
internal sealed class Diagram
{
    private readonly Interner nodes = new();

    public int Count => nodes.Count;

    public int Leaf(int value) => nodes.PlaceOf([int.MaxValue, value]);

    /// <summary>A node, or what it would lead to from everywhere.</summary>
    /// <param name="variable">The variable it looks at.</param>
    /// <param name="ways">From each place on, ascending, where it leads to.</param>
    public int Node(int variable, List<(int Start, int Node)> ways)
    {
        var entry = new List<int>(1 + (2 * ways.Count)) { variable };
        foreach (var (start, node) in ways)
        {
            if (entry.Count == 1 || entry[^1] != node)
            {
                entry.Add(start);
                entry.Add(node);
            }
        }

        return entry.Count == 3 ? entry[2] : nodes.PlaceOf(CollectionsMarshal.AsSpan(entry));
    }

    public bool IsLeaf(int node) => nodes[node][0] == int.MaxValue;

    /// <summary>The number that a leaf carries.</summary>
    public int ValueOf(int leaf) => nodes[leaf][1];

    /// <summary>The variable it looks at; the largest integer for a leaf.</summary>
    public int VariableOf(int node) => nodes[node][0];

    /// <summary>How many different ways lead on.</summary>
    public int WaysOf(int node) => (nodes[node].Length - 1) / 2;

    public (int Start, int Node) WayOf(int node, int way) => (nodes[node][1 + (2 * way)], nodes[node][2 + (2 * way)]);

    /// <summary>Where a node leads to from a place of a variable; itself when it does not look at that variable.</summary>
    public int From(int node, int variable, int place)
    {
        var entry = nodes[node];
        if (entry[0] != variable)
        {
            return node;
        }

        var way = 0;
        while (3 + (2 * way) < entry.Length && entry[3 + (2 * way)] <= place)
        {
            way++;
        }

        return entry[2 + (2 * way)];
    }

    /// <summary>The places at which two nodes change, of the first variable that either looks at.</summary>
    public (int Variable, List<(int Start, int Left, int Right)> Ways) Both(int left, int right)
    {
        var variable = Math.Min(VariableOf(left), VariableOf(right));
        var (one, other) = (Own(left, variable), Own(right, variable));
        var ways = new List<(int, int, int)>(one.Count + other.Count);
        var (first, second) = (0, 0);
        var start = 0;
        while (true)
        {
            ways.Add((start, one[first].Node, other[second].Node));
            var next = Math.Min(
                first + 1 < one.Count ? one[first + 1].Start : int.MaxValue,
                second + 1 < other.Count ? other[second + 1].Start : int.MaxValue
            );
            if (next == int.MaxValue)
            {
                return (variable, ways);
            }

            first += first + 1 < one.Count && one[first + 1].Start == next ? 1 : 0;
            second += second + 1 < other.Count && other[second + 1].Start == next ? 1 : 0;
            start = next;
        }
    }

    /// <summary>The same diagram with other numbers on its leaves, in another store.</summary>
    public int Map(int root, Diagram target, Func<int, int> value)
    {
        var mapped = new Dictionary<int, int>();
        int Mapped(int node)
        {
            if (!mapped.TryGetValue(node, out var found))
            {
                found = IsLeaf(node)
                    ? target.Leaf(value(ValueOf(node)))
                    : target.Node(
                        VariableOf(node),
                        Own(node, VariableOf(node)).ConvertAll(way => (way.Start, Mapped(way.Node)))
                    );
                mapped.Add(node, found);
            }

            return found;
        }

        return Mapped(root);
    }

    /// <summary>Every node that a root leads to, itself first and each before those it leads to, with one way to reach it.</summary>
    public List<(int Node, int Parent, int Way)> Reach(int root)
    {
        var entered = new Dictionary<int, (int Parent, int Way)> { [root] = (-1, 0) };
        var byVariable = new SortedDictionary<int, List<int>> { [VariableOf(root)] = [root] };
        var reached = new List<(int, int, int)>();
        while (byVariable.Count > 0)
        {
            var (variable, level) = byVariable.First();
            byVariable.Remove(variable);
            foreach (var node in level)
            {
                reached.Add((node, entered[node].Parent, entered[node].Way));
                for (var way = 0; variable != int.MaxValue && way < WaysOf(node); way++)
                {
                    var next = WayOf(node, way).Node;
                    if (entered.TryAdd(next, (node, way)))
                    {
                        if (!byVariable.TryGetValue(VariableOf(next), out var later))
                        {
                            byVariable.Add(VariableOf(next), later = []);
                        }

                        later.Add(next);
                    }
                }
            }
        }

        return reached;
    }

    private List<(int Start, int Node)> Own(int node, int variable)
    {
        if (VariableOf(node) != variable)
        {
            return [(0, node)];
        }

        var own = new List<(int, int)>(WaysOf(node));
        for (var way = 0; way < WaysOf(node); way++)
        {
            own.Add(WayOf(node, way));
        }

        return own;
    }
}
