using System.Runtime.InteropServices;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>
/// The diagram of a list of rules: each leaf says which rules are true there and which unknown; the others are known to be false.
/// </summary>
/// <remarks>
/// It is built by putting in one answer after the other. What is left of all rules is the state; equal states are looked at once. Only
/// the cuts of rules that are still open count at a state.
/// </remarks>
internal sealed class RuleDiagram
{
    private const int NotBuilt = -1;

    private readonly ResidualStore store;
    private readonly VariableTable variables;
    private readonly int budget;
    private readonly Interner states = new();
    private readonly List<int> nodeOf = [];
    private readonly Interner leaves = new();

    private RuleDiagram(ResidualStore store, VariableTable variables, int budget) =>
        (this.store, this.variables, this.budget) = (store, variables, budget);

    public Diagram Nodes { get; } = new();

    public int Root { get; private set; }

    /// <summary>How many states were looked at.</summary>
    public int States => states.Count;

    /// <summary>How many different leaves there are.</summary>
    public int LeafCount => leaves.Count;

    /// <summary>Builds the diagram; <c>null</c> when it has more states than the budget.</summary>
    public static RuleDiagram? Of(ResidualStore store, VariableTable variables, IReadOnlyList<int> rules, int budget)
    {
        var diagram = new RuleDiagram(store, variables, budget);
        var state = new List<int>(2 * rules.Count);
        for (var rule = 0; rule < rules.Count; rule++)
        {
            Append(state, rule, rules[rule]);
        }

        diagram.Root = diagram.Build(CollectionsMarshal.AsSpan(state));
        return diagram.Root == NotBuilt ? null : diagram;
    }

    /// <summary>The rules that are true at a leaf and those that are unknown, both ascending.</summary>
    public (int[] True, int[] Unknown) Truths(int leaf)
    {
        var entry = leaves[leaf];
        return (entry[1..(1 + entry[0])], entry[(1 + entry[0])..]);
    }

    private static void Append(List<int> state, int rule, int node)
    {
        if (node != ResidualStore.No)
        {
            state.Add(rule);
            state.Add(node);
        }
    }

    private int Build(ReadOnlySpan<int> key)
    {
        var place = states.PlaceOf(key);
        if (place < nodeOf.Count)
        {
            return nodeOf[place];
        }

        if (states.Count > budget)
        {
            return NotBuilt;
        }

        nodeOf.Add(NotBuilt);
        var node = Expand(states[place]);
        nodeOf[place] = node;
        return node;
    }

    private int Expand(int[] state)
    {
        var variable = int.MaxValue;
        for (var at = 1; at < state.Length; at += 2)
        {
            variable = Math.Min(variable, store.TopOf(state[at]));
        }

        if (variable == int.MaxValue)
        {
            return Nodes.Leaf(LeafOf(state));
        }

        var (starts, open) = Cuts(state, variable);
        var ways = new List<(int, int)>(starts.Count);
        var positions = new int[open.Count];
        var next = new List<int>(state.Length);
        foreach (var start in starts)
        {
            next.Clear();
            var turn = 0;
            for (var at = 0; at < state.Length; at += 2)
            {
                var node = state[at + 1];
                if (store.TopOf(node) == variable)
                {
                    var (imageStarts, images) = open[turn];
                    while (positions[turn] + 1 < imageStarts.Length && imageStarts[positions[turn] + 1] <= start)
                    {
                        positions[turn]++;
                    }

                    node = images[positions[turn]];
                    turn++;
                }

                Append(next, state[at], node);
            }

            var child = Build(CollectionsMarshal.AsSpan(next));
            if (child == NotBuilt)
            {
                return NotBuilt;
            }

            ways.Add((start, child));
        }

        return Nodes.Node(variable, ways);
    }

    private (List<int> Starts, List<(int[] Starts, int[] Nodes)> Open) Cuts(int[] state, int variable)
    {
        var open = new List<(int[] Starts, int[] Nodes)>();
        var isCut = new bool[variables[variable].Size];
        for (var at = 1; at < state.Length; at += 2)
        {
            if (store.TopOf(state[at]) == variable)
            {
                var image = store.ImagesOf(state[at]);
                open.Add(image);
                foreach (var start in image.Starts)
                {
                    isCut[start] = true;
                }
            }
        }

        var starts = new List<int>();
        for (var start = 0; start < isCut.Length; start++)
        {
            if (isCut[start])
            {
                starts.Add(start);
            }
        }

        return (starts, open);
    }

    private int LeafOf(int[] state)
    {
        var entry = new List<int> { 0 };
        for (var truth = ResidualStore.Yes; truth >= ResidualStore.Unknown; truth--)
        {
            for (var at = 0; at < state.Length; at += 2)
            {
                if (state[at + 1] == truth)
                {
                    entry.Add(state[at]);
                }
            }

            entry[0] = truth == ResidualStore.Yes ? entry.Count - 1 : entry[0];
        }

        return leaves.PlaceOf(CollectionsMarshal.AsSpan(entry));
    }
}
