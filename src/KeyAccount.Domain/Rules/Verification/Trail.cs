using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>The way to a place in a diagram: for some variables the places from one to another, both inclusive.</summary>
internal sealed class Trail(VariableTable variables)
{
    private readonly SortedDictionary<int, (int From, int To)> places = [];

    /// <summary>The way from the root to a node.</summary>
    /// <param name="variables">The variables.</param>
    /// <param name="diagram">The diagram.</param>
    /// <param name="entered">How each node was reached first.</param>
    /// <param name="node">Where the way leads to.</param>
    public static Trail To(
        VariableTable variables,
        Diagram diagram,
        IReadOnlyDictionary<int, (int Parent, int Way)> entered,
        int node
    )
    {
        var trail = new Trail(variables);
        for (var (parent, way) = entered[node]; parent >= 0; (parent, way) = entered[parent])
        {
            var variable = diagram.VariableOf(parent);
            var last = way + 1 < diagram.WaysOf(parent) ? diagram.WayOf(parent, way + 1).Start : variables[variable].Size;
            trail.Go(variable, diagram.WayOf(parent, way).Start, last - 1);
        }

        return trail;
    }

    public void Go(int variable, int from, int to) => places[variable] = (from, to);

    public void Leave(int variable) => places.Remove(variable);

    public Trail Copy()
    {
        var copy = new Trail(variables);
        foreach (var (variable, (from, to)) in places)
        {
            copy.Go(variable, from, to);
        }

        return copy;
    }

    /// <summary>The place of a variable that stands for the way: a known one next to zero, if there is one.</summary>
    public int PlaceOf(int variable)
    {
        var (from, to) = places.TryGetValue(variable, out var restricted) ? restricted : (0, variables[variable].Size - 1);
        for (var place = from; place <= to; place++)
        {
            if (!variables[variable].IsMissing(place) && variables[variable].Segments[place] is { Low: <= 0, High: >= 0 })
            {
                return place;
            }
        }

        return from;
    }

    /// <summary>Answers on the way.</summary>
    /// <param name="features">The questions to answer; those that no rule asks stay unknown.</param>
    /// <param name="instead">A feature with the code it has instead.</param>
    public Witness Witness(IEnumerable<Feature> features, (string Feature, long? Code)? instead = null)
    {
        var codes = new Dictionary<string, long?>(StringComparer.Ordinal);
        for (var place = 0; place < variables.Variables.Length; place++)
        {
            var (variable, at) = (variables[place], PlaceOf(place));
            var name = variables.Features[variable.Feature].Name;
            if (variable.IsMissing(at))
            {
                codes[name] = null;
            }
            else if (variable.Kind != VariableKind.Mark)
            {
                codes[name] = variable.Segments[at].Sample;
            }
            else if (codes[name] is { } marks)
            {
                codes[name] = marks | variable.Segments[at].Sample;
            }
        }

        if (instead is { } other)
        {
            codes[other.Feature] = other.Code;
        }

        return new([.. features.Select(feature => (feature, codes.GetValueOrDefault(feature.Name)))]);
    }

    /// <summary>The box of answers on the way.</summary>
    public Region Region()
    {
        var conditions = new SortedDictionary<int, RegionCondition>();
        foreach (var group in places.GroupBy(place => variables[place.Key].Feature))
        {
            var feature = variables.Features[group.Key];
            conditions.Add(group.Key, feature.Scale.IsMarks ? OfMarks(feature, group) : OfAnswer(feature, group.First()));
        }

        return new([.. conditions.Values]);
    }

    private RegionCondition OfMarks(Feature feature, IEnumerable<KeyValuePair<int, (int From, int To)>> group)
    {
        var (marked, notMarked, known, unknown) = (0L, 0L, true, false);
        foreach (var (place, (from, _)) in group)
        {
            var variable = variables[place];
            if (variable.Kind == VariableKind.MarksAreKnown)
            {
                (known, unknown) = (!variable.IsMissing(from), variable.IsMissing(from));
            }
            else
            {
                (marked, notMarked) = from == 1 ? (marked | variable.Mark, notMarked) : (marked, notMarked | variable.Mark);
            }
        }

        return new(feature)
        {
            Marked = marked,
            NotMarked = notMarked,
            IncludesKnown = known,
            IncludesUnknown = unknown,
        };
    }

    private RegionCondition OfAnswer(Feature feature, KeyValuePair<int, (int From, int To)> restricted)
    {
        var variable = variables[restricted.Key];
        var (from, to) = restricted.Value;
        var unknown = variable.IsMissing(to);
        var last = unknown ? to - 1 : to;
        if (from > last)
        {
            return new(feature) { IncludesUnknown = true };
        }

        var (low, high) = (variable.Segments[from].Low, variable.Segments[last].High);
        return new(feature)
        {
            Low = feature.Scale.IsOrdered && from > 0 ? low : null,
            High = feature.Scale.IsOrdered && last + 1 < variable.Segments.Length ? high : null,
            Codes = feature.Scale.IsOrdered || last - from + 1 == variable.Segments.Length ? [] : Codes(variable, from, last),
            IncludesKnown = true,
            IncludesUnknown = unknown,
        };
    }

    private static ImmutableArray<long> Codes(Variable variable, int from, int last) =>
        [.. Enumerable.Range(from, last - from + 1).SelectMany(place => variable.Segments[place].Codes).Order()];
}
