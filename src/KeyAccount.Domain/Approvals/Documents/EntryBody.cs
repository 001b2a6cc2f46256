using System.Collections.Immutable;
using KeyAccount.Domain.Rules.Documents;
using NodaTime;

namespace KeyAccount.Domain.Approvals.Documents;

/// <summary>What came of a command, each fact once: what the command or the time says already is not repeated.</summary>
internal static class EntryBody
{
    public static DocumentValue Write(ApprovalRefusal refusal) =>
        DocumentValue.Object(
            ("reason", EnumWords<ApprovalRefusalReason>.Write(refusal.Reason)),
            ("state", Parts.Word(refusal.State)),
            ("route", refusal.Route is { } route ? RouteBody.Write(route) : null),
            ("step", refusal.Step is { } step ? RouteBody.Write(step) : null)
        );

    public static ApprovalRefusal? Refusal(DocumentObject parent, string name)
    {
        if (parent.Object(name, "reason", "state", "route", "step") is not { } from)
        {
            return null;
        }
        var reason = Parts.Word<ApprovalRefusalReason>(from, "reason");
        var state = Parts.WordIfThere<ApprovalState>(from, "state");
        var route = from.Has("route") ? RouteBody.Read(from, "route") : null;
        var step = from.Find("step") is { } found ? RouteBody.Step(found, from.Problems) : null;
        return reason is null
            ? null
            : new()
            {
                Reason = reason.Value,
                State = state,
                Route = route,
                Step = step,
            };
    }

    public static DocumentValue Write(Signature signature) =>
        DocumentValue.Object(
            ("step", DocumentValue.Of((long)signature.Step)),
            ("person", DocumentValue.Of(signature.Person)),
            ("onBehalfOf", signature.OnBehalfOf == signature.Person ? null : DocumentValue.Of(signature.OnBehalfOf)),
            ("rank", DocumentValue.Of(signature.Rank)),
            ("command", DocumentValue.Of(signature.Command)),
            ("isCarried", Parts.Flag(signature.IsCarried))
        );

    public static ImmutableArray<Signature> Signatures(DocumentObject parent, string name, Instant? at) =>
        Parts.ItemsIfThere(parent, name, 1, Parts.Most, item => Signature(item, parent.Problems, at));

    private static Signature? Signature(DocumentValue item, DocumentProblems problems, Instant? at)
    {
        if (DocumentObject.Of(item, problems, "step", "person", "onBehalfOf", "rank", "command", "isCarried") is not { } from)
        {
            return null;
        }
        var (step, person) = (from.Whole("step", 0, Parts.Most), from.Identifier("person"));
        var (holder, rank) = (Parts.NameIfThere(from, "onBehalfOf"), from.Identifier("rank"));
        var (command, isCarried) = (from.Identifier("command"), Parts.FlagIfThere(from, "isCarried"));
        return step is null || person is null || rank is null || command is null || at is null
            ? null
            : new(step.Value, person, holder ?? person, rank, at.Value, command, isCarried);
    }

    /// <summary>The request that a command ends when it ends one: the one that it replaces or is about.</summary>
    public static RequestEnding? Ending(ApprovalCommand command, Instant at, ApprovalState state) =>
        command switch
        {
            Submission one => one.Replaces,
            Ballot one => one.Request,
            RequestClosing one => one.Request,
            _ => null,
        }
            is { } request
            ? new(request, state, at, command.Id)
            : null;
}
