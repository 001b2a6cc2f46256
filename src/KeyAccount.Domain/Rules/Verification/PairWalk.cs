namespace KeyAccount.Domain.Rules.Verification;

/// <summary>Descends two nodes of one diagram side by side, with the same answers for both, in search of a pair of outcomes.</summary>
/// <param name="diagram">The diagram of outcomes.</param>
/// <param name="variables">Its variables.</param>
/// <param name="isSought">Whether a pair of outcomes is the sought one; never for two that are the same.</param>
/// <param name="budget">How many pairs of nodes may be looked at.</param>
internal sealed class PairWalk(Diagram diagram, VariableTable variables, Func<int, int, bool> isSought, int budget)
{
    private readonly HashSet<(int Left, int Right)> without = [];

    /// <summary>Whether there were more pairs than the budget, so that a failed search says nothing.</summary>
    public bool IsOverBudget { get; private set; }

    /// <summary>Extends a way to such a pair of outcomes; <c>null</c>, with the way as it was, when there is none.</summary>
    public (int Left, int Right)? Find(int left, int right, Trail trail)
    {
        if (left == right || IsOverBudget || without.Contains((left, right)))
        {
            return null;
        }

        if (diagram.IsLeaf(left) && diagram.IsLeaf(right))
        {
            var (one, other) = (diagram.ValueOf(left), diagram.ValueOf(right));
            return isSought(one, other) ? (one, other) : null;
        }

        var (variable, ways) = diagram.Both(left, right);
        for (var way = 0; way < ways.Count; way++)
        {
            trail.Go(variable, ways[way].Start, (way + 1 < ways.Count ? ways[way + 1].Start : variables[variable].Size) - 1);
            if (Find(ways[way].Left, ways[way].Right, trail) is { } found)
            {
                return found;
            }
        }

        trail.Leave(variable);
        IsOverBudget |= without.Count >= budget;
        without.Add((left, right));
        return null;
    }
}
