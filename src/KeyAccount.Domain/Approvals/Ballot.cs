using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>Says yes or no to the open step of a column.</summary>
public sealed record Ballot : ApprovalCommand
{
    internal Ballot(
        string id,
        string request,
        string fingerprint,
        string person,
        string column,
        string? onBehalfOf,
        string? reason,
        bool isYes
    )
        : base(id, person, reason)
    {
        (Request, Column) = (Identifier.Check(request), Identifier.Check(column));
        (Fingerprint, IsYes) = (ApprovalBounds.Check(fingerprint, nameof(fingerprint)), isYes);
        OnBehalfOf = Identifier.Check(onBehalfOf ?? person, nameof(onBehalfOf));
    }

    /// <summary>The id of the request.</summary>
    public string Request { get; }

    /// <summary>The fingerprint of the content that was seen.</summary>
    public string Fingerprint { get; }

    /// <summary>The column.</summary>
    public string Column { get; }

    /// <summary>Whose authority it is: the person's own, or that of a delegator.</summary>
    public string OnBehalfOf { get; }

    /// <summary>Yes or no.</summary>
    public bool IsYes { get; }

    internal override ApprovalAnswer Decide(Instant at, Authority authority, IApprovalView view)
    {
        if (view.RequestOf(Request) is not { } request)
        {
            return Refused(at, ApprovalRefusalReason.RequestNotFound);
        }
        var time = Time(request, at);
        var reason =
            !request.IsOpenAt(time) ? ApprovalRefusalReason.Ended
            : Fingerprint != request.Fingerprint ? ApprovalRefusalReason.DifferentContent
            : !authority.InForce.Contains(time) ? ApprovalRefusalReason.NotInForce
            : request.Route.LadderFingerprint != authority.Ladder.Fingerprint ? ApprovalRefusalReason.OtherLadder
            : Signing.Duties(authority, request, Person, OnBehalfOf, time);
        if (reason is { } no)
        {
            return Refused(time, no, request);
        }
        var step = request.OpenSteps.Where(open => request.Route.Steps[open].Column == Column).DefaultIfEmpty(-1).First();
        if (step < 0)
        {
            return Refused(time, ApprovalRefusalReason.StepNotOpen, request);
        }
        return Signing.Problem(authority, request, step, Person, OnBehalfOf, time, out var level) is { } problem
            ? Refused(time, problem, request, step: request.Route.Steps[step])
            : ApprovalAnswer.Accepted(
                new()
                {
                    At = time,
                    Command = this,
                    Signatures = IsYes ? Signing.Sign(authority, request, step, this, level, time) : [],
                    Ending = IsYes ? null : new(Request, ApprovalState.Declined, time, Id),
                }
            );
    }

    private protected override ApprovalField? Differs(ApprovalCommand earlier) =>
        earlier is not Ballot other || other.IsYes != IsYes ? ApprovalField.Kind
        : Request != other.Request ? ApprovalField.Request
        : Person != other.Person ? ApprovalField.Person
        : Fingerprint != other.Fingerprint ? ApprovalField.Content
        : Column != other.Column ? ApprovalField.Column
        : OnBehalfOf != other.OnBehalfOf ? ApprovalField.OnBehalfOf
        : null;
}
