using System.Collections.Immutable;

namespace KeyAccount.Domain.Approvals;

/// <summary>Finds in each column the lowest rank whose limits cover every dimension.</summary>
internal static class Routing
{
    public static ApprovalRoute Of(AuthorityLadder ladder, Measures measures, string? atLeast)
    {
        var least = atLeast is null ? 0 : ladder.LevelOf(atLeast);
        var uncovered = ImmutableArray.CreateBuilder<RouteReason>();
        if (least < 0 || measures.All.IsEmpty)
        {
            uncovered.Add(new(atLeast ?? "(nothing measured)", null, null));
            return new(
                ladder,
                least < 0 ? RouteKind.BeyondAuthority : RouteKind.Unmeasured,
                measures,
                [],
                uncovered.ToImmutable()
            );
        }
        Span<int> needed = stackalloc int[ladder.Terms.Columns.Length];
        needed.Fill(-1);
        var beyond = false;
        foreach (var measure in measures.All)
        {
            var dimension = ladder.DimensionOf(measure.Dimension);
            if (dimension < 0 || ladder.Terms.Dimensions[dimension].Unit != measure.Unit)
            {
                beyond = true;
                uncovered.Add(new(measure.Dimension, null, null));
                continue;
            }
            var isEngaged = false;
            for (var column = 0; column < needed.Length; column++)
            {
                if (!ladder.Engages(column, dimension))
                {
                    continue;
                }
                isEngaged = true;
                var level = ladder.LowestLevel(column, dimension, measure.Value);
                if (level < 0)
                {
                    beyond |= measure.Value is not null;
                    uncovered.Add(new(measure.Dimension, ladder.Terms.Columns[column], null));
                }
                needed[column] = Math.Max(needed[column], level);
            }
            if (!isEngaged)
            {
                beyond = true;
                uncovered.Add(new(measure.Dimension, null, null));
            }
        }
        if (uncovered.Count > 0)
        {
            var kind = beyond ? RouteKind.BeyondAuthority : RouteKind.Unmeasured;
            return new(ladder, kind, measures, [], uncovered.ToImmutable());
        }
        var reasons = Reasons(ladder, measures, needed);
        if (atLeast is not null)
        {
            needed[0] = Math.Max(needed[0], least);
        }
        return !needed.ContainsAnyInRange(ladder.OwnLevel + 1, ladder.Top)
            ? new(ladder, RouteKind.OwnAuthority, measures, [], reasons)
            : new(ladder, RouteKind.Signatures, measures, Steps(ladder, needed), reasons);
    }

    // A column in which all is within the own authority has nothing to sign, and such ranks sign nothing for others.
    private static ImmutableArray<ApprovalStep> Steps(AuthorityLadder ladder, ReadOnlySpan<int> needed)
    {
        var steps = ImmutableArray.CreateBuilder<ApprovalStep>();
        for (var column = 0; column < needed.Length; column++)
        {
            var last = needed[column];
            for (
                var level = ladder.Terms.Climbs ? ladder.OwnLevel + 1 : Math.Max(last, ladder.OwnLevel + 1);
                level <= last;
                level++
            )
            {
                if (level == last || ladder.HasAuthority(column, level))
                {
                    var rank = ladder.Terms.Ranks[level];
                    steps.Add(new(ladder.Terms.Columns[column], rank.Name, level, rank.Quorum));
                }
            }
        }
        return steps.ToImmutable();
    }

    private static ImmutableArray<RouteReason> Reasons(AuthorityLadder ladder, Measures measures, ReadOnlySpan<int> needed)
    {
        var reasons = ImmutableArray.CreateBuilder<RouteReason>();
        foreach (var measure in measures.All)
        {
            var dimension = ladder.DimensionOf(measure.Dimension);
            for (var column = 0; column < needed.Length; column++)
            {
                if (ladder.Engages(column, dimension) && ladder.LowestLevel(column, dimension, measure.Value) == needed[column])
                {
                    reasons.Add(new(measure.Dimension, ladder.Terms.Columns[column], ladder.Terms.Ranks[needed[column]].Name));
                }
            }
        }
        return reasons.ToImmutable();
    }
}
