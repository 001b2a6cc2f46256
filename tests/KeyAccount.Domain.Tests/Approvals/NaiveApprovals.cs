using KeyAccount.Domain.Approvals;

namespace KeyAccount.Domain.Tests.Approvals;

/// <summary>
/// What the register must say, told again in the plainest way: whole hours, whole euros, tables that change. It knows the firm of the
/// state machine by heart and nothing of ladders.
/// </summary>
internal sealed class NaiveApprovals
{
    private const int Deadline = 240;
    private const int Valid = 720;
    private const int InForceUntil = 2_000;

    private readonly Dictionary<string, (NaiveCommand Command, ApprovalRefusalReason? Burnt)> said = [];

    public Dictionary<string, NaiveRequest> Requests { get; } = [];

    public (ApprovalAnswerKind Kind, ApprovalRefusalReason? Reason, ApprovalField? Field) Say(NaiveCommand command, int hour)
    {
        if (said.TryGetValue(command.Id, out var earlier))
        {
            return earlier.Burnt is { } burnt ? (ApprovalAnswerKind.AlreadyFailed, burnt, null)
                : command.DifferenceTo(earlier.Command) is { } field ? (ApprovalAnswerKind.ExistsWithDifference, null, field)
                : (ApprovalAnswerKind.Exists, null, null);
        }
        var reason = Decide(command, hour);
        if (
            reason
            is not (
                ApprovalRefusalReason.Ended
                or ApprovalRefusalReason.DifferentContent
                or ApprovalRefusalReason.NotTheRequester
            )
        )
        {
            said.Add(command.Id, (command, reason));
        }
        return reason is null ? (ApprovalAnswerKind.Accepted, null, null) : (ApprovalAnswerKind.Refused, reason, null);
    }

    public static ApprovalState State(NaiveRequest request, int hour) =>
        request.Ended
        ?? (
            request.ValidUntil is { } until ? (hour < until ? ApprovalState.Approved : ApprovalState.Expired)
            : hour >= request.At + Deadline ? ApprovalState.Declined
            : request.Signed.Count > 0 ? ApprovalState.InApproval
            : ApprovalState.Submitted
        );

    private ApprovalRefusalReason? Decide(NaiveCommand command, int hour)
    {
        var target = command.Kind == NaiveKind.Submit ? command.Replaces : command.Request;
        var request = target is null ? null : Requests.GetValueOrDefault(target);
        if (target is not null && request is null)
        {
            return ApprovalRefusalReason.RequestNotFound;
        }
        var now = Math.Max(hour, request?.Changed ?? hour);
        var state = request is null ? (ApprovalState?)null : State(request, now);
        var isOpen = state is ApprovalState.Submitted or ApprovalState.InApproval;
        switch (command.Kind)
        {
            case NaiveKind.Submit:
                return Submit(command, request, state, now);
            case NaiveKind.Withdraw:
                return !isOpen ? ApprovalRefusalReason.Ended
                    : command.Person != request!.Requester ? ApprovalRefusalReason.NotTheRequester
                    : End(request, ApprovalState.Withdrawn, now);
            case NaiveKind.Annul:
                return isOpen || state == ApprovalState.Approved
                    ? End(request!, ApprovalState.Void, now)
                    : ApprovalRefusalReason.Ended;
            case NaiveKind.RecordEnd:
                return request!.Ended is not null ? ApprovalRefusalReason.Ended
                    : isOpen || state == ApprovalState.Approved ? ApprovalRefusalReason.NotYetEnded
                    : End(request, state!.Value, now);
            case NaiveKind.Approve or NaiveKind.Decline:
                return isOpen ? Ballot(command, request!, now) : ApprovalRefusalReason.Ended;
            default:
                throw new InvalidOperationException();
        }
    }

    private ApprovalRefusalReason? Submit(NaiveCommand command, NaiveRequest? old, ApprovalState? state, int now)
    {
        if (state is not (null or ApprovalState.Submitted or ApprovalState.InApproval or ApprovalState.Approved))
        {
            return ApprovalRefusalReason.Ended;
        }
        if (old is not null && old.Requester != command.Person)
        {
            return ApprovalRefusalReason.NotTheRequester;
        }
        if (now >= InForceUntil)
        {
            return ApprovalRefusalReason.NotInForce;
        }
        var sum = command.Amount;
        foreach (
            var other in Requests.Values.Where(one => one.Subject == command.Subject && one.Id != old?.Id && one.At > now - 720)
        )
        {
            var counts =
                State(other, now) is ApprovalState.Submitted or ApprovalState.InApproval or ApprovalState.Approved
                || (State(other, now) == ApprovalState.Expired && other.ValidUntil is not null);
            sum += counts && command.Amount > 0 ? other.Amount : 0;
        }
        var fresh = new NaiveRequest(
            command.Id,
            command.Person,
            command.Subject,
            command.Amount,
            command.Beneficiary,
            command.Ladder,
            now
        );
        var carries =
            old is { HumanAmount: { } human }
            && now < old.HumanUntil
            && old.Ladder == command.Ladder
            && (old.HumanSubject, old.HumanBeneficiary) == (command.Subject, command.Beneficiary)
            && command.Amount is { } amount
            && amount <= human + 20;
        if (carries)
        {
            fresh.CarryOn(old!);
        }
        else if (sum > 5_000)
        {
            return ApprovalRefusalReason.BeyondAuthority;
        }
        else if (sum is null)
        {
            return ApprovalRefusalReason.Unmeasured;
        }
        else if (sum <= 100)
        {
            fresh.ValidUntil = now + Valid;
        }
        else
        {
            fresh.NeedsDirector = sum > 1_000;
            string[] sales = fresh.NeedsDirector ? ["dora", "dan"] : ["mia", "max", "dora", "dan"];
            string[] finance = fresh.NeedsDirector ? ["finn", "flo"] : ["fay", "finn", "flo"];
            if (sales.All(one => Excluded(fresh, one)) || finance.All(one => Excluded(fresh, one)))
            {
                return ApprovalRefusalReason.NobodyEligible;
            }
        }
        if (old is not null)
        {
            End(old, old.ValidUntil is null || carries ? ApprovalState.Superseded : ApprovalState.Void, now);
        }
        Requests.Add(fresh.Id, fresh);
        return null;
    }

    private static ApprovalRefusalReason? Ballot(NaiveCommand command, NaiveRequest request, int now)
    {
        var (person, holder) = (command.Person, command.OnBehalfOf ?? command.Person);
        var isSalesTurn = request.Signed.Count == 0;
        if (!command.HasSeen)
        {
            return ApprovalRefusalReason.DifferentContent;
        }
        if (now >= InForceUntil)
        {
            return ApprovalRefusalReason.NotInForce;
        }
        if (request.Ladder != command.Ladder)
        {
            return ApprovalRefusalReason.OtherLadder;
        }
        if (Excluded(request, person) || Excluded(request, holder))
        {
            return ApprovalRefusalReason.SeparationOfDuties;
        }
        if (person != holder && (holder, person) is not (("mia", "max") or ("dora", "deputy") or ("finn", "deputy")))
        {
            return ApprovalRefusalReason.NoDelegation;
        }
        if (command.Column != (isSalesTurn ? "sales" : "finance"))
        {
            return ApprovalRefusalReason.StepNotOpen;
        }
        if (request.Signed.Contains(person) || request.Signed.Contains(holder))
        {
            return ApprovalRefusalReason.AlreadySigned;
        }
        if (person != holder && May(request, person, isSalesTurn))
        {
            return ApprovalRefusalReason.HasOwnAuthority;
        }
        if (!May(request, holder, isSalesTurn))
        {
            return ApprovalRefusalReason.NotAuthorized;
        }
        if (person == "dan" && now is >= 100 and < 900)
        {
            return ApprovalRefusalReason.Absent;
        }
        request.Changed = now;
        if (command.Kind == NaiveKind.Decline)
        {
            return End(request, ApprovalState.Declined, now);
        }
        request.Signed.UnionWith([person, holder]);
        if (!isSalesTurn)
        {
            request.ValidUntil = now + Valid;
            (request.HumanAmount, request.HumanUntil) = (request.Amount, now + Valid);
            (request.HumanSubject, request.HumanBeneficiary) = (request.Subject, request.Beneficiary);
        }
        return null;
    }

    private static bool May(NaiveRequest request, string person, bool inSales) =>
        inSales
            ? person is "dora" or "dan" || (person is "mia" or "max" && !request.NeedsDirector)
            : person is "finn" or "flo" || (person == "fay" && !request.NeedsDirector);

    private static bool Excluded(NaiveRequest request, string person) =>
        new[] { request.Requester, request.Beneficiary }.Any(one =>
            one is not null && (one == person || (one, person) is (("mia", "max") or ("dora", "deputy") or ("finn", "deputy")))
        );

    private static ApprovalRefusalReason? End(NaiveRequest request, ApprovalState state, int now)
    {
        (request.Ended, request.Changed) = (state, now);
        return null;
    }
}
