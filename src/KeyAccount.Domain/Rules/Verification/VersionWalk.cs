namespace KeyAccount.Domain.Rules.Verification;

/// <summary>Descends the outcomes of two versions side by side and keeps, for each pair of outcomes that differ, one way to it.</summary>
internal sealed class VersionWalk
{
    private readonly Diagram diagram = new();
    private readonly VariableTable variables;
    private readonly int budget;
    private readonly HashSet<(int, int)> seen = [];
    private readonly SortedDictionary<(int Before, int After), Trail> found = [];

    private VersionWalk(VariableTable variables, int budget) => (this.variables, this.budget) = (variables, budget);

    public static PolicyDifference Compare(RuleList before, RuleList after, VerificationTerms terms)
    {
        var (one, other) = Analysis.Of(before, after, terms);
        var walk = new VersionWalk(one.Variables, terms.Budget);
        if (
            one.Rules is null
            || other.Rules is null
            || !walk.Visit(one.OutcomesIn(walk.diagram), other.OutcomesIn(walk.diagram), new(one.Variables))
        )
        {
            return new(PolicyRelation.NotAnalysed, []);
        }

        Feature[] features = [.. before.Features.Concat(after.Features).DistinctBy(feature => feature.Name)];
        PolicyRelation RelationOf((int Before, int After) pair) =>
            one.Outcomes.Compare(pair.After, pair.Before) switch
            {
                null => one.Outcomes.HasOrder ? PolicyRelation.Incomparable : PolicyRelation.Different,
                > 0 => PolicyRelation.Stricter,
                _ => PolicyRelation.Looser,
            };
        return new(
            PolicyDifference.Together([.. walk.found.Keys.Select(RelationOf)], one.Outcomes.HasOrder),
            [
                .. walk.found.Select(change => new PolicyChange(
                    one.Outcomes.LabelOf(change.Key.Before),
                    one.Outcomes.LabelOf(change.Key.After),
                    RelationOf(change.Key),
                    change.Value.Region(),
                    change.Value.Witness(features)
                )),
            ]
        );
    }

    /// <summary>Looks at a pair of nodes once; <c>false</c> when there are more pairs than the budget.</summary>
    private bool Visit(int before, int after, Trail trail)
    {
        if (before == after || !seen.Add((before, after)))
        {
            return true;
        }

        if (diagram.IsLeaf(before) && diagram.IsLeaf(after))
        {
            found.TryAdd((diagram.ValueOf(before), diagram.ValueOf(after)), trail.Copy());
            return true;
        }

        var (variable, ways) = diagram.Both(before, after);
        for (var way = 0; way < ways.Count && seen.Count <= budget; way++)
        {
            trail.Go(variable, ways[way].Start, (way + 1 < ways.Count ? ways[way + 1].Start : variables[variable].Size) - 1);
            Visit(ways[way].Left, ways[way].Right, trail);
        }

        trail.Leave(variable);
        return seen.Count <= budget;
    }
}
