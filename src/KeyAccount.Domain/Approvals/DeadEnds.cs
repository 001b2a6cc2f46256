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
        foreach (var at in turns)
        {
            for (var column = 0; column < ladder.Terms.Columns.Length; column++)
            {
                for (var level = ladder.OwnLevel + 1; level <= ladder.Top; level++)
                {
                    if (
                        Witness.Of(ladder, column, level) is { } asked
                        && Find(ladder, staff, at, column, level, asked) is { } end
                    )
                    {
                        yield return end;
                    }
                }
            }
        }
    }

    private static DeadEnd? Find(AuthorityLadder ladder, Staff staff, Instant at, int column, int level, Measures asked)
    {
        var (name, rank) = (ladder.Terms.Columns[column], ladder.Terms.Ranks[level]);
        var pool = staff
            .Holdings.Where(one => one.Column == name && ladder.LevelOf(one.Rank) >= level && one.During.Contains(at))
            .Select(one => one.Person)
            .ToHashSet(StringComparer.Ordinal);
        DeadEnd End(string? requester, int left) => new(at, requester, name, rank.Name, asked, left, rank.Quorum);
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
