using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>The proof that enough people are left for every step, whoever asks.</summary>
internal static class DeadEnds
{
    public static IEnumerable<DeadEnd> Find(AuthorityLadder ladder, Staff staff, Interval inForce)
    {
        var turns = staff
            .Holdings.SelectMany(one => new[] { one.During.Start, one.During.End })
            .Concat(staff.Delegations.SelectMany(one => new[] { one.During.Start, one.During.End }))
            .Where(inForce.Contains)
            .Append(inForce.Start)
            .Distinct()
            .Order()
            .ToList();
        var steps = (
            from column in Enumerable.Range(0, ladder.Terms.Columns.Length)
            from level in Enumerable.Range(ladder.OwnLevel + 1, ladder.Top - ladder.OwnLevel)
            let asked = Witness.Of(ladder, column, level)
            where asked is not null
            select (column, level, asked)
        ).ToList();
        return turns
            .SelectMany(at => steps.Select(step => Find(ladder, staff, at, step.column, step.level, step.asked)))
            .OfType<DeadEnd>();
    }

    private static DeadEnd? Find(AuthorityLadder ladder, Staff staff, Instant at, int column, int level, Witness asked)
    {
        var (name, rank) = (ladder.Terms.Columns[column], ladder.Terms.Ranks[level]);
        var pool = staff
            .Holdings.Where(one => one.Column == name && ladder.LevelOf(one.Rank) >= level && one.During.Contains(at))
            .Select(one => one.Person)
            .ToHashSet(StringComparer.Ordinal);
        DeadEnd End(string? requester, int left) =>
            new(at, requester, name, rank.Name, asked.Asked, left, rank.Quorum) { AtLeastRank = asked.AtLeast };
        if (pool.Count < rank.Quorum)
        {
            return End(null, pool.Count);
        }
        foreach (var requester in pool.Concat(staff.Delegations.Select(one => one.From)).Order(StringComparer.Ordinal))
        {
            var excluded = staff.DelegatedBy(requester, at).Select(one => one.To).Append(requester);
            var left = pool.Count - excluded.Distinct(StringComparer.Ordinal).Count(pool.Contains);
            if (left < rank.Quorum)
            {
                return End(requester, left);
            }
        }
        return null;
    }
}
