using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Approvals.Documents;

/// <summary>A route as the ladder made it then, with all that names the ladder.</summary>
internal static class RouteBody
{
    private static readonly string[] Members =
    [
        "kind",
        "ladder",
        "version",
        "owner",
        "fingerprint",
        "order",
        "counted",
        "steps",
        "reasons",
        "warnings",
    ];

    public static DocumentValue Write(ApprovalRoute route) =>
        DocumentValue.Object(
            ("kind", EnumWords<RouteKind>.Write(route.Kind)),
            ("ladder", DocumentValue.Of(route.Ladder.Id)),
            ("version", DocumentValue.Of(route.Ladder.Version)),
            ("owner", Parts.Text(route.Ladder.Owner)),
            ("fingerprint", DocumentValue.Of(route.LadderFingerprint)),
            ("order", EnumWords<StepOrder>.Write(route.Order)),
            ("counted", ContentBody.Write(route.Counted)),
            ("steps", Parts.List(route.Steps, Write)),
            ("reasons", Parts.List(route.Reasons, Write)),
            ("warnings", Parts.List(route.Warnings, DocumentValue.Of))
        );

    public static ApprovalRoute? Read(DocumentObject parent, string name)
    {
        if (parent.Object(name, Members) is not { } from)
        {
            return null;
        }
        var (kind, order) = (Parts.Word<RouteKind>(from, "kind"), Parts.Word<StepOrder>(from, "order"));
        var (id, version, owner) = (from.Identifier("ladder"), from.Identifier("version"), Parts.TextIfThere(from, "owner"));
        var fingerprint = Parts.Text(from, "fingerprint");
        var counted = ContentBody.Measures(from, "counted", long.MaxValue);
        var steps = Parts.ItemsIfThere(from, "steps", 1, Parts.Most, item => Step(item, from.Problems));
        var reasons = Parts.ItemsIfThere(from, "reasons", 1, Parts.Most, item => Reason(item, from.Problems));
        var warnings = Parts.ItemsIfThere(from, "warnings", 1, 100, item => Warning(item, from.Problems));
        return
            kind is null
            || order is null
            || id is null
            || version is null
            || fingerprint is null
            || counted is null
            || steps.IsDefault
            || reasons.IsDefault
            || warnings.IsDefault
            ? null
            : new(
                (PolicyIdentity.OwnedBy(owner, id, version), fingerprint, warnings),
                order.Value,
                kind.Value,
                counted,
                steps,
                reasons
            );
    }

    public static DocumentValue Write(ApprovalStep step) =>
        DocumentValue.Object(
            ("column", DocumentValue.Of(step.Column)),
            ("rank", DocumentValue.Of(step.Rank)),
            ("level", DocumentValue.Of((long)step.Level)),
            ("quorum", DocumentValue.Of((long)step.Quorum))
        );

    public static ApprovalStep? Step(DocumentValue item, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, "column", "rank", "level", "quorum") is not { } from)
        {
            return null;
        }
        var (column, rank) = (from.Identifier("column"), from.Identifier("rank"));
        var (level, quorum) = (from.Whole("level", 0, Verdict.HighestLevel), from.Whole("quorum", 1, 100));
        return column is null || rank is null || level is null || quorum is null
            ? null
            : new(column, rank, level.Value, quorum.Value);
    }

    private static DocumentValue Write(RouteReason reason) =>
        DocumentValue.Object(
            ("dimension", DocumentValue.Of(reason.Dimension)),
            ("column", Parts.Text(reason.Column)),
            ("rank", Parts.Text(reason.Rank))
        );

    private static RouteReason? Reason(DocumentValue item, DocumentProblems problems) =>
        DocumentObject.Of(item, problems, "dimension", "column", "rank") is { } from
        && Parts.Text(from, "dimension") is { } dimension
            ? new(dimension, Parts.NameIfThere(from, "column"), Parts.NameIfThere(from, "rank"))
            : null;

    // A warning may list many dimensions, so it is longer than other texts may be.
    private static string? Warning(DocumentValue item, DocumentProblems problems) =>
        DocumentObject.IsKind(item, DocumentKind.Text, "a warning", problems) ? item.Text : null;
}
