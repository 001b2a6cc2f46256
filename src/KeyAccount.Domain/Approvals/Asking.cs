using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>Who may sign which step, and who is asked to.</summary>
internal static class Asking
{
    public static IEnumerable<AskedPerson> Of(Authority authority, ApprovalRequest request, Instant at) =>
        request.IsOpenAt(at) && request.Route.LadderFingerprint == authority.Ladder.Fingerprint
            ? request.OpenSteps.SelectMany(step => Asked(authority, request, step, at))
            : [];

    /// <summary>The levels of a step that are asked: from its own to the lowest where enough are present, and as far as it escalated.</summary>
    public static (int From, int To) Levels(Authority authority, ApprovalRequest request, int step, Instant at)
    {
        var own = request.Route.Steps[step];
        var top = authority.Ladder.Top;
        var missing = own.Quorum - request.Signatures.Count(one => one.Step == step);
        var reachable = Candidates(authority, request, step, at).ToList();
        var to = own.Level;
        while (
            to < top
            && reachable.Where(one => Level(authority, one.Rank) <= to).DistinctBy(one => one.OnBehalfOf).Count() < missing
        )
        {
            to++;
        }
        for (var more = request.EscalationsAt(at); more > 0 && to < top; more--)
        {
            do
            {
                to++;
            } while (to < top && reachable.All(one => Level(authority, one.Rank) != to));
        }
        return (own.Level, to);
    }

    private static IEnumerable<AskedPerson> Asked(Authority authority, ApprovalRequest request, int step, Instant at)
    {
        var (_, to) = Levels(authority, request, step, at);
        return Candidates(authority, request, step, at).Where(one => Level(authority, one.Rank) <= to).Distinct();
    }

    private static IEnumerable<AskedPerson> Candidates(Authority authority, ApprovalRequest request, int step, Instant at)
    {
        var staff = authority.Staff;
        var own = request.Route.Steps[step];
        bool MaySign(string person, string holder) =>
            !Exclusion.Excludes(staff, request.Requester, request.Content, person, at)
            && !Exclusion.Excludes(staff, request.Requester, request.Content, holder, at)
            && !staff.IsAway(person, at)
            && !HasSigned(request, step, person, holder);
        foreach (var holding in staff.Holdings)
        {
            if (holding.Column != own.Column || !holding.During.Contains(at))
            {
                continue;
            }
            var level = Level(authority, holding.Rank);
            if (level < own.Level)
            {
                continue;
            }
            if (MaySign(holding.Person, holding.Person))
            {
                yield return new(step, holding.Person, holding.Person, holding.Rank);
            }
            foreach (var delegation in staff.DelegatedBy(holding.Person, at))
            {
                var capped = delegation.UpToRank is { } most ? Math.Min(level, Level(authority, most)) : level;
                if (
                    capped >= own.Level
                    && MaySign(delegation.To, holding.Person)
                    && !HasOwnAuthority(authority, request, step, delegation.To, at)
                )
                {
                    yield return new(step, delegation.To, holding.Person, authority.Ladder.Terms.Ranks[capped].Name);
                }
            }
        }
    }

    /// <summary>Whether the person or the authority has signed this step, or one of another column.</summary>
    public static bool HasSigned(ApprovalRequest request, int step, string person, string holder) =>
        request.Signatures.Any(one =>
            (one.Step == step || request.Route.Steps[one.Step].Column != request.Route.Steps[step].Column)
            && (one.Person == person || one.Person == holder || one.OnBehalfOf == person || one.OnBehalfOf == holder)
        );

    /// <summary>Whether the person holds a rank for the step: each signature then uses up one holder, and as many are left as proved.</summary>
    public static bool HasOwnAuthority(Authority authority, ApprovalRequest request, int step, string person, Instant at) =>
        authority
            .Staff.HeldBy(person, at)
            .Any(one =>
                one.Column == request.Route.Steps[step].Column && Level(authority, one.Rank) >= request.Route.Steps[step].Level
            );

    private static int Level(Authority authority, string rank) => authority.Ladder.LevelOf(rank);
}
