using System.Collections.Immutable;
using System.Globalization;

namespace KeyAccount.Domain.Rules.Programs;

/// <summary>
/// The reading that lays a set of rules out as a program. Equal comparisons and equal sub-trees share a slot, negation moves into
/// the gates, and the slots are ordered so that each reads only earlier ones: intervals by feature, known-questions, gates by
/// depth, and last the rules in their own order.
/// </summary>
internal sealed class ProgramLayout<TFacts> : ISpecificationVisitor<TFacts, Literal>
{
    private readonly List<Feature<TFacts>> features;
    private readonly HashSet<Feature<TFacts>> asked = new(ReferenceEqualityComparer.Instance);
    private readonly List<Node> nodes = [];
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);

    private ProgramLayout(IEnumerable<Feature<TFacts>> features) => this.features = [.. features];

    /// <summary>Lays out rules; features that the sheet does not name are added in order of appearance.</summary>
    public static (Program Program, ImmutableArray<Feature<TFacts>> Features, ImmutableArray<Feature<TFacts>> Asked) Of(
        IEnumerable<Feature<TFacts>> sheet,
        IEnumerable<Specification<TFacts>> rules
    )
    {
        var layout = new ProgramLayout<TFacts>(sheet);
        var tops = rules.Select(rule => layout.Top(rule.Accept(layout))).ToImmutableArray();
        FeatureCheck.Refuse([.. layout.features]);
        return (layout.Number(tops), [.. layout.features], [.. layout.asked]);
    }

    public Literal Visit(Comparison<TFacts> comparison)
    {
        var feature = Place(comparison.Feature);
        var intervals = comparison.Intervals.Select(interval => Slot(new Node(feature, interval, null))).ToList();
        return intervals is [var only] ? only : Any(intervals);
    }

    public Literal Visit(Known<TFacts> known) => Slot(new Node(Place(known.Feature), null, null));

    public Literal Visit(AllOf<TFacts> all) => All(all.Parts.Select(part => part.Accept(this)));

    public Literal Visit(AnyOf<TFacts> any) => Any(any.Parts.Select(part => part.Accept(this)));

    public Literal Visit(Not<TFacts> not) => !not.Part.Accept(this);

    private static Gate Gate(IEnumerable<Literal> literals, bool isInverted)
    {
        var sorted = literals.Distinct().OrderBy(literal => literal.Node).ToList();
        return new(
            [.. sorted.Where(literal => !literal.IsDenied).Select(literal => literal.Node)],
            [.. sorted.Where(literal => literal.IsDenied).Select(literal => literal.Node)],
            isInverted
        );
    }

    private Literal All(IEnumerable<Literal> literals) => Slot(new Node(-1, null, Gate(literals, isInverted: false)));

    private Literal Any(IEnumerable<Literal> literals) =>
        Slot(new Node(-1, null, Gate(literals.Select(literal => !literal), isInverted: true)));

    /// <summary>A rule's own gate: its topmost gate, or a gate around what is none.</summary>
    private Gate Top(Literal literal) =>
        nodes[literal.Node].Gate is { } gate
            ? gate with
            {
                IsInverted = gate.IsInverted != literal.IsDenied,
            }
            : Gate([literal], isInverted: false);

    private int Place(Feature<TFacts> feature)
    {
        asked.Add(feature);
        var place = features.FindIndex(other => ReferenceEquals(feature, other));
        if (place < 0)
        {
            place = features.Count;
            features.Add(feature);
        }

        return place;
    }

    private Literal Slot(Node node)
    {
        var key = node.Key;
        if (!known.TryGetValue(key, out var index))
        {
            index = nodes.Count;
            nodes.Add(node);
            known.Add(key, index);
        }

        return new(index, IsDenied: false);
    }

    private Program Number(ImmutableArray<Gate> rules)
    {
        var depth = new int[nodes.Count];
        var used = new bool[nodes.Count];
        foreach (var child in rules.SelectMany(Children))
        {
            used[child] = true;
        }

        for (var index = nodes.Count - 1; index >= 0; index--)
        {
            if (used[index] && nodes[index].Gate is { } gate)
            {
                foreach (var child in Children(gate))
                {
                    used[child] = true;
                }
            }
        }

        for (var index = 0; index < nodes.Count; index++)
        {
            depth[index] = nodes[index].Gate is { } gate ? 1 + Children(gate).Max(child => depth[child]) : 0;
        }

        var order = Enumerable
            .Range(0, nodes.Count)
            .Where(index => used[index])
            .OrderBy(index => nodes[index].Gate is not null)
            .ThenBy(index => nodes[index].Interval is null)
            .ThenBy(index => depth[index])
            .ThenBy(index => nodes[index].Feature)
            .ThenBy(index => index)
            .ToList();
        var slots = new int[nodes.Count];
        for (var slot = 0; slot < order.Count; slot++)
        {
            slots[order[slot]] = slot;
        }

        Gate Renumbered(Gate gate) =>
            gate with
            {
                These = [.. gate.These.Select(node => slots[node]).Order()],
                NoneOf = [.. gate.NoneOf.Select(node => slots[node]).Order()],
            };

        var kept = order.Select(index => nodes[index]).ToList();
        return new(
            features.Count,
            [.. kept.Where(node => node.Interval is not null).Select(node => (node.Feature, node.Interval!.Value))],
            [.. kept.Where(node => node is { Interval: null, Gate: null }).Select(node => node.Feature)],
            [
                .. order
                    .Where(index => nodes[index].Gate is not null)
                    .GroupBy(index => depth[index])
                    .Select(level => level.Count()),
            ],
            [.. kept.Where(node => node.Gate is not null).Select(node => Renumbered(node.Gate!.Value))],
            [.. rules.Select(Renumbered)]
        );
    }

    private static IEnumerable<int> Children(Gate gate) => gate.These.Concat(gate.NoneOf);

    private readonly record struct Node(int Feature, Interval? Interval, Gate? Gate)
    {
        public string Key =>
            Interval is { } interval
                ? string.Create(CultureInfo.InvariantCulture, $"i{Feature}:{interval.Mask}:{interval.Low}:{interval.High}")
            : Gate is { } gate ? $"g{gate.IsInverted}:{string.Join(',', gate.These)}/{string.Join(',', gate.NoneOf)}"
            : string.Create(CultureInfo.InvariantCulture, $"k{Feature}");
    }
}
