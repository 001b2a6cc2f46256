using KeyAccount.Domain.Rules.Documents;
using NodaTime;

namespace KeyAccount.Domain.Approvals.Documents;

/// <summary>What a submission opened, beyond what its command says: route, intervals, and what carried over.</summary>
internal static class OpenedBody
{
    private static readonly string[] Members =
    [
        "route",
        "times",
        "askedAgainFor",
        "approvedAt",
        "validUntil",
        "lastHumanApproval",
    ];

    public static DocumentValue Write(ApprovalRequest request) =>
        DocumentValue.Object(
            ("route", RouteBody.Write(request.Route)),
            ("times", TimesBody.Write(request.Times)),
            ("askedAgainFor", Parts.List(request.AskedAgainFor, Write)),
            ("approvedAt", Moments.Write(request.ApprovedAt)),
            ("validUntil", Moments.Write(request.ValidUntil)),
            (
                "lastHumanApproval",
                request.LastHumanApproval is { } human
                    ? DocumentValue.Object(
                        ("request", DocumentValue.Of(human.Request)),
                        ("content", ContentBody.Write(human.Content)),
                        ("until", Moments.Write(human.Until))
                    )
                    : null
            )
        );

    /// <summary>The request that a submission opens at an instant: what its command says, and the rest left to be filled in.</summary>
    public static ApprovalRequest Opened(Submission command, Instant at, ApprovalRoute route, ApprovalTimes times) =>
        new()
        {
            Id = command.Id,
            Requester = command.Person,
            Content = command.Content,
            Fingerprint = command.Content.Fingerprint,
            SubmittedAt = at,
            Route = route,
            Times = times,
            Replaces = command.Replaces,
        };

    public static ApprovalRequest? Read(DocumentObject parent, string name, ApprovalCommand? command, Instant? at)
    {
        if (parent.Object(name, Members) is not { } from)
        {
            return null;
        }
        var (route, times) = (RouteBody.Read(from, "route"), TimesBody.Read(from, "times"));
        var again = Parts.ItemsIfThere(from, "askedAgainFor", 1, Parts.Most, item => Again(item, from.Problems));
        var (approved, until) = (Moments.InstantIfThere(from, "approvedAt"), Moments.InstantIfThere(from, "validUntil"));
        var human = from.Has("lastHumanApproval") ? Human(from) : null;
        if (approved is null != until is null)
        {
            from.Problems.Add(
                PolicyDocumentFault.MissingMember,
                from.Itself,
                "one of \"approvedAt\" and \"validUntil\"",
                "both or none"
            );
        }
        if (command is not null and not Submission)
        {
            from.Problems.Add(PolicyDocumentFault.Refused, from.Itself, "a request only where the command is \"submit\"");
        }
        return command is not Submission submission || at is null || route is null || times is null || again.IsDefault
            ? null
            : Opened(submission, at.Value, route, times) with
            {
                AskedAgainFor = again,
                ApprovedAt = approved,
                ValidUntil = until,
                LastHumanApproval = human,
            };
    }

    private static HumanApproval? Human(DocumentObject parent)
    {
        if (parent.Object("lastHumanApproval", "request", "content", "until") is not { } from)
        {
            return null;
        }
        var (request, content, until) = (
            from.Identifier("request"),
            ContentBody.Read(from, "content"),
            Moments.Instant(from, "until")
        );
        return request is null || content is null || until is null ? null : new(request, content, until.Value);
    }

    private static DocumentValue Write(ReapprovalReason reason) =>
        DocumentValue.Object(
            ("cause", EnumWords<ReapprovalCause>.Write(reason.Cause)),
            ("dimension", Parts.Text(reason.Dimension)),
            ("approved", reason.Approved is { } approved ? DocumentValue.Of(approved) : null),
            ("now", reason.Now is { } now ? DocumentValue.Of(now) : null)
        );

    private static ReapprovalReason? Again(DocumentValue item, DocumentProblems problems) =>
        DocumentObject.Of(item, problems, "cause", "dimension", "approved", "now") is { } from
        && Parts.Word<ReapprovalCause>(from, "cause") is { } cause
            ? new(
                cause,
                Parts.NameIfThere(from, "dimension"),
                Parts.LongIfThere(from, "approved"),
                Parts.LongIfThere(from, "now")
            )
            : null;
}
