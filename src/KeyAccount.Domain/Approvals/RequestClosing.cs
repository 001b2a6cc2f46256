using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>Closes a request without a decision on what it asks.</summary>
public sealed record RequestClosing : ApprovalCommand
{
    internal RequestClosing(string id, string request, string person, string? reason, ClosingKind kind)
        : base(id, person, reason) => (Request, Kind) = (Identifier.Check(request), kind);

    /// <summary>The id of the request.</summary>
    public string Request { get; }

    /// <summary>How it is closed.</summary>
    public ClosingKind Kind { get; }

    internal override ApprovalAnswer Decide(Instant at, Authority authority, IApprovalView view)
    {
        if (view.RequestOf(Request) is not { } request)
        {
            return Refused(at, ApprovalRefusalReason.RequestNotFound);
        }
        var time = Time(request, at);
        var (isOpen, isApproved) = (request.IsOpenAt(time), request.StateAt(time) == ApprovalState.Approved);
        return Kind switch
        {
            ClosingKind.Withdrawal => !isOpen ? Refused(time, ApprovalRefusalReason.Ended, request)
            : Person != request.Requester ? Refused(time, ApprovalRefusalReason.NotTheRequester, request)
            : End(ApprovalState.Withdrawn, time),
            ClosingKind.Annulment => isOpen || isApproved
                ? End(ApprovalState.Void, time)
                : Refused(time, ApprovalRefusalReason.Ended, request),
            ClosingKind.TimeRanOut => request.Ending is not null ? Refused(time, ApprovalRefusalReason.Ended, request)
            : isOpen || isApproved ? Refused(time, ApprovalRefusalReason.NotYetEnded, request)
            : End(request.StateAt(time), time),
        };
    }

    private ApprovalAnswer End(ApprovalState state, Instant at) =>
        ApprovalAnswer.Accepted(
            new()
            {
                At = at,
                Command = this,
                Ending = new(Request, state, at, Id),
            }
        );

    private protected override ApprovalField? Differs(ApprovalCommand earlier) =>
        earlier is not RequestClosing other || other.Kind != Kind ? ApprovalField.Kind
        : Request != other.Request ? ApprovalField.Request
        : Person != other.Person ? ApprovalField.Person
        : null;
}
