using System.Collections.Immutable;
using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>Whether somebody may sign, and what the signature counts for.</summary>
internal static class Signing
{
    /// <summary>What forbids it whatever the step.</summary>
    public static ApprovalRefusalReason? Duties(
        Authority authority,
        ApprovalRequest request,
        string person,
        string holder,
        Instant at
    ) =>
        Exclusion.Excludes(authority.Staff, request.Requester, request.Content, person, at)
        || Exclusion.Excludes(authority.Staff, request.Requester, request.Content, holder, at)
            ? ApprovalRefusalReason.SeparationOfDuties
        : authority.Staff.Stands(person, holder, at) ? null
        : ApprovalRefusalReason.NoDelegation;

    /// <summary>What forbids it at this step, and at which level it would be signed.</summary>
    public static ApprovalRefusalReason? Problem(
        Authority authority,
        ApprovalRequest request,
        int step,
        string person,
        string holder,
        Instant at,
        out int level
    )
    {
        var (from, to) = Asking.Levels(authority, request, step, at);
        var climbs = authority.Ladder.Terms.Climbs;
        var levels = LevelsOf(authority, request.Route.Steps[step].Column, person, holder, at).Order().ToList();
        var fitting = levels.Where(one => one >= from && (!climbs || one <= to)).ToList();
        level = fitting.Count > 0 ? fitting[0] : -1;
        return Asking.HasSigned(request, step, person, holder) ? ApprovalRefusalReason.AlreadySigned
            : person != holder && Asking.HasOwnAuthority(authority, request, step, person, at)
                ? ApprovalRefusalReason.HasOwnAuthority
            : levels.All(one => one < from) ? ApprovalRefusalReason.NotAuthorized
            : level < 0 ? ApprovalRefusalReason.NotYetAsked
            : authority.Staff.IsAway(person, at) ? ApprovalRefusalReason.Absent
            : null;
    }

    /// <summary>
    /// The signature, and those that count again: when a step is done, whoever signed it and may sign the next one of the column
    /// is not asked a second time.
    /// </summary>
    public static ImmutableArray<Signature> Sign(
        Authority authority,
        ApprovalRequest request,
        int step,
        Ballot ballot,
        int level,
        Instant at
    )
    {
        var rank = authority.Ladder.Terms.Ranks[level].Name;
        var all = ImmutableArray.Create(
            new Signature(step, ballot.Person, ballot.OnBehalfOf, rank, at, ballot.Id, IsCarried: false)
        );
        var signed = request.Signed(all, at);
        for (
            var (done, next) = (step, step + 1);
            next < request.Route.Steps.Length && signed.IsDone(done);
            (done, next) = (next, next + 1)
        )
        {
            if (request.Route.Steps[next].Column != request.Route.Steps[done].Column || !signed.OpenSteps.Contains(next))
            {
                break;
            }
            foreach (var earlier in signed.Signatures.Where(one => one.Step == done).ToList())
            {
                if (
                    !signed.IsDone(next)
                    && Duties(authority, request, earlier.Person, earlier.OnBehalfOf, at) is null
                    && Problem(authority, signed, next, earlier.Person, earlier.OnBehalfOf, at, out var nextLevel) is null
                )
                {
                    var carried = earlier with
                    {
                        Step = next,
                        Rank = authority.Ladder.Terms.Ranks[nextLevel].Name,
                        At = at,
                        IsCarried = true,
                    };
                    all = all.Add(carried);
                    signed = signed.Signed([carried], at);
                }
            }
        }
        return all;
    }

    private static IEnumerable<int> LevelsOf(Authority authority, string column, string person, string holder, Instant at)
    {
        var held = authority.Staff.HeldBy(holder, at).Where(one => one.Column == column);
        var levels = held.Select(one => authority.Ladder.LevelOf(one.Rank));
        return person == holder
            ? levels
            : levels.SelectMany(level =>
                authority
                    .Staff.DelegatedBy(holder, at)
                    .Where(one => one.To == person)
                    .Select(one => one.UpToRank is { } most ? Math.Min(level, authority.Ladder.LevelOf(most)) : level)
            );
    }
}
