namespace KeyAccount.Domain.Rules.Verification;

/// <summary>
/// Rules that could be written as one: conjunctions over the same features with the same outcome that differ in one feature alone, and
/// together are one stretch of it. In a first-hit list only neighbours are looked at, since others may stand between.
/// </summary>
internal static class MergeableRules
{
    public static IEnumerable<(int Rule, int Other, int Feature)> Of(Analysis analysis)
    {
        var boxes = analysis.Roots.Select(analysis.Store.BoxOf).ToArray();
        var seen = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var rule = 0; rule < boxes.Length; rule++)
        {
            foreach (var leaf in boxes[rule] ?? [])
            {
                var (variable, _) = analysis.Store.LeafOf(leaf)!.Value;
                var key =
                    $"{analysis.List.OutcomeCodes[rule]}|{variable}|{string.Join(',', boxes[rule]!.Where(other => other != leaf))}";
                if (!seen.TryGetValue(key, out var alike))
                {
                    seen.Add(key, alike = []);
                }

                foreach (var other in alike)
                {
                    if (IsOne(analysis, variable, leaf, LeafOn(analysis, boxes[other]!, variable), rule, other))
                    {
                        yield return (rule, other, analysis.Variables[variable].Feature);
                    }
                }

                alike.Add(rule);
            }
        }
    }

    private static int LeafOn(Analysis analysis, int[] box, int variable) =>
        box.First(leaf => analysis.Store.LeafOf(leaf)!.Value.Variable == variable);

    private static bool IsOne(Analysis analysis, int place, int leaf, int other, int rule, int earlier)
    {
        var variable = analysis.Variables[place];
        var isInOrder = analysis.Variables.Features[variable.Feature].Scale.IsOrdered;
        if (variable.Kind != VariableKind.Answer || (analysis.List.Kind == PickingKind.First && rule != earlier + 1))
        {
            return false;
        }

        var (first, second) = (
            With(analysis, leaf, variable, ResidualStore.Yes),
            With(analysis, other, variable, ResidualStore.Yes)
        );
        if (first.IsSubsetOf(second) || second.IsSubsetOf(first))
        {
            return false; // That one includes the other is said elsewhere.
        }

        // One rule would say yes where now one says yes and the other does not know, and where now two hold at once.
        if (
            first.Overlaps(With(analysis, other, variable, ResidualStore.Unknown))
            || second.Overlaps(With(analysis, leaf, variable, ResidualStore.Unknown))
            || (analysis.List.Kind == PickingKind.Unique && first.Overlaps(second))
        )
        {
            return false;
        }

        first.UnionWith(second);
        return !isInOrder || first.Max - first.Min + 1 == first.Count;
    }

    private static SortedSet<int> With(Analysis analysis, int leaf, Variable variable, int truth)
    {
        var (_, runs) = analysis.Store.LeafOf(leaf)!.Value;
        var places = new SortedSet<int>();
        for (var run = 0; run < runs.Count; run++)
        {
            var end = run + 1 < runs.Count ? runs[run + 1].Start : variable.Size;
            for (var place = runs[run].Start; runs[run].Truth == truth && place < end; place++)
            {
                places.Add(place);
            }
        }

        return places;
    }
}
