using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>Asks for something.</summary>
public sealed record Submission : ApprovalCommand
{
    internal Submission(string id, string requester, ApprovalContent content, string? replaces, string? reason)
        : base(id, requester, reason)
    {
        (Content, Replaces) = (content, replaces is null ? null : Identifier.Check(replaces));
        if (replaces == id)
        {
            throw Refusal.Invalid(nameof(replaces), $"The request '{id}' cannot replace itself.");
        }
    }

    /// <summary>What is asked.</summary>
    public ApprovalContent Content { get; }

    /// <summary>The request that it takes the place of; null for none.</summary>
    public string? Replaces { get; }

    internal override ApprovalAnswer Decide(Instant at, Authority authority, IApprovalView view)
    {
        var replaced = Replaces is null ? null : view.RequestOf(Replaces);
        if (Replaces is not null && replaced is null)
        {
            return Refused(at, ApprovalRefusalReason.RequestNotFound);
        }
        var time = replaced is null ? at : Time(replaced, at);
        if (replaced is not null && !replaced.IsOpenAt(time) && replaced.StateAt(time) != ApprovalState.Approved)
        {
            return Refused(time, ApprovalRefusalReason.Ended, replaced);
        }
        if (replaced is not null && replaced.Requester != Person)
        {
            return Refused(time, ApprovalRefusalReason.NotTheRequester, replaced);
        }
        if (!authority.InForce.Contains(time))
        {
            return Refused(time, ApprovalRefusalReason.NotInForce, replaced);
        }
        var counted = Aggregation.Counted(authority.Ladder, Content, Replaces, time, view);
        var route = authority.Ladder.Route(counted, Content.AtLeastRank);
        if (replaced is { LastHumanApproval: { } human } && replaced.Carries(authority.Ladder, Content, time))
        {
            return Opened(
                Fresh(authority, route, time) with
                {
                    ApprovedAt = time,
                    ValidUntil = human.Until,
                    LastHumanApproval = human,
                },
                ApprovalState.Superseded
            );
        }
        var request = Fresh(authority, route, time) with { AskedAgainFor = AskedAgain(authority.Ladder, replaced) };
        var ending = replaced?.ApprovedAt is null ? ApprovalState.Superseded : ApprovalState.Void;
        return route.Kind switch
        {
            RouteKind.BeyondAuthority => Refused(time, ApprovalRefusalReason.BeyondAuthority, replaced, route),
            RouteKind.Unmeasured => Refused(time, ApprovalRefusalReason.Unmeasured, replaced, route),
            RouteKind.Signatures => Shortage(authority, request, time) is { } step
                ? Refused(time, ApprovalRefusalReason.NobodyEligible, replaced, route, step)
                : Opened(request, ending),
            RouteKind.OwnAuthority => Opened(
                request with
                {
                    ApprovedAt = time,
                    ValidUntil = time + authority.Ladder.Terms.Times.ValidFor,
                },
                ending
            ),
        };
    }

    private ApprovalRequest Fresh(Authority authority, ApprovalRoute route, Instant at) =>
        new()
        {
            Id = Id,
            Requester = Person,
            Content = Content,
            Fingerprint = Content.Fingerprint,
            SubmittedAt = at,
            Route = route,
            Times = authority.Ladder.Terms.Times,
            Replaces = Replaces,
        };

    private ApprovalAnswer Opened(ApprovalRequest request, ApprovalState replaced) =>
        ApprovalAnswer.Accepted(
            new()
            {
                At = request.SubmittedAt,
                Command = this,
                Opened = request,
                Ending = Replaces is null ? null : new(Replaces, replaced, request.SubmittedAt, Id),
            }
        );

    private ImmutableArray<ReapprovalReason> AskedAgain(AuthorityLadder ladder, ApprovalRequest? replaced) =>
        replaced?.LastHumanApproval is not { } human ? []
        : replaced.Route.LadderFingerprint == ladder.Fingerprint ? Reapproval.Reasons(ladder, human.Content, Content)
        : [new(ReapprovalCause.LadderVersion, null, null, null), .. Reapproval.Reasons(ladder, human.Content, Content)];

    /// <summary>The first step for which too few are left even when all are present.</summary>
    private static ApprovalStep? Shortage(Authority authority, ApprovalRequest request, Instant at) =>
        request.Route.Steps.FirstOrDefault(step =>
            authority
                .Staff.Holdings.Where(one =>
                    one.Column == step.Column
                    && one.During.Contains(at)
                    && authority.Ladder.LevelOf(one.Rank) >= step.Level
                    && !Exclusion.Excludes(authority.Staff, request.Requester, request.Content, one.Person, at)
                )
                .Select(one => one.Person)
                .Distinct(StringComparer.Ordinal)
                .Count() < step.Quorum
        );

    private protected override ApprovalField? Differs(ApprovalCommand earlier) =>
        earlier is not Submission other ? ApprovalField.Kind
        : Person != other.Person ? ApprovalField.Person
        : Content != other.Content ? ApprovalField.Content
        : Replaces != other.Replaces ? ApprovalField.Replaces
        : null;
}
