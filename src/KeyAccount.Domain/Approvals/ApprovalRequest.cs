using System.Collections.Immutable;
using Ardalis.GuardClauses;
using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>One request and all that was said to it. Equality is by value.</summary>
public sealed record ApprovalRequest
{
    /// <summary>The id of the command that submitted it.</summary>
    public required string Id { get; init; }

    /// <summary>Who asks.</summary>
    public required string Requester { get; init; }

    /// <summary>What is asked, never changed.</summary>
    public required ApprovalContent Content { get; init; }

    /// <summary>The fingerprint of the content.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>When it was submitted.</summary>
    public required Instant SubmittedAt { get; init; }

    /// <summary>Who has to sign, as the ladder was at that time.</summary>
    public required ApprovalRoute Route { get; init; }

    /// <summary>The intervals, as they were at that time.</summary>
    public required ApprovalTimes Times { get; init; }

    /// <summary>The request that it replaces; null when it is the first.</summary>
    public string? Replaces { get; init; }

    /// <summary>Why the approval of the replaced request did not carry over; empty when it did, or when there was none.</summary>
    public ImmutableArray<ReapprovalReason> AskedAgainFor { get; init; } = [];

    /// <summary>The signatures in their order.</summary>
    public ImmutableArray<Signature> Signatures { get; init; } = [];

    /// <summary>When it was granted; null when it was not.</summary>
    public Instant? ApprovedAt { get; init; }

    /// <summary>The instant from which the approval is no longer valid, itself included; null when it was not granted.</summary>
    public Instant? ValidUntil { get; init; }

    /// <summary>What people approved last, in this request or in one that it carries on; null when nobody has.</summary>
    public HumanApproval? LastHumanApproval { get; init; }

    /// <summary>How it ended before its time ran out; null when it did not.</summary>
    public RequestEnding? Ending { get; init; }

    /// <summary>The instant at which it ends if it is not granted before.</summary>
    public Instant Deadline => SubmittedAt + Times.DeadlineAfter;

    /// <summary>The time of the last entry about it; its time never runs backwards.</summary>
    public Instant ChangedAt => Ending?.At ?? LastProgress;

    /// <summary>When it was submitted or last signed: reminders and escalations count from here.</summary>
    public Instant LastProgress => Signatures.IsEmpty ? SubmittedAt : Signatures[^1].At;

    /// <summary>What has become of it at an instant not before its last entry.</summary>
    public ApprovalState StateAt(Instant at) =>
        Ending is { } ending ? ending.State
        : ValidUntil is { } until ? (at < until ? ApprovalState.Approved : ApprovalState.Expired)
        : at < Deadline ? (Signatures.IsEmpty ? ApprovalState.Submitted : ApprovalState.InApproval)
        : Times.WhenUnanswered switch
        {
            UnansweredOutcome.Decline => ApprovalState.Declined,
            UnansweredOutcome.Lapse => ApprovalState.Expired,
        };

    /// <summary>Whether it still waits for signatures.</summary>
    public bool IsOpenAt(Instant at) => StateAt(at) is ApprovalState.Submitted or ApprovalState.InApproval;

    /// <summary>Whether those asked are to be reminded: open, and without a signature for the interval, itself included.</summary>
    public bool IsReminderDueAt(Instant at) => IsOpenAt(at) && at >= LastProgress + Times.RemindAfter;

    /// <summary>How many further ranks are asked by now; 0 when it is not open.</summary>
    public int EscalationsAt(Instant at) =>
        IsOpenAt(at) && at > LastProgress ? (int)((at - LastProgress) / Times.EscalateAfter) : 0;

    /// <summary>
    /// Whether the approval is good for a content at an instant: it is valid then, and the content is the approved one or no worse
    /// than what people approved last. Approvals without a signature are good for their own content only.
    /// </summary>
    public bool Covers(AuthorityLadder ladder, ApprovalContent content, Instant at)
    {
        Guard.Against.Null(ladder);
        Guard.Against.Null(content);
        return StateAt(at) == ApprovalState.Approved
            && at >= ApprovedAt
            && (content == Content || Carries(ladder, content, at));
    }

    /// <summary>The places of the steps that can be signed now.</summary>
    public ImmutableArray<int> OpenSteps =>
        [.. Enumerable.Range(0, Route.Steps.Length).Where(step => !IsDone(step) && Enumerable.Range(0, step).All(Waits(step)))];

    /// <summary>The same after an entry that signed or ended it: a store makes a request from the one that was opened and these.</summary>
    /// <exception cref="ArgumentException">The entry does not follow: it is about another request, too early, or about an ended one.</exception>
    public ApprovalRequest After(ApprovalEntry entry)
    {
        var (ends, signs) = (Guard.Against.Null(entry).Ending?.Request == Id, (entry.Command as Ballot)?.Request == Id);
        signs &= !entry.Signatures.IsEmpty;
        if (ends == signs || Ending is not null || ChangedAt > entry.At)
        {
            throw ApprovalRegister.Cannot(entry);
        }
        return ends ? this with { Ending = entry.Ending }
            : ApprovedAt is null && entry.Signatures.All(one => one.Step >= 0 && one.Step < Route.Steps.Length)
                ? Signed(entry.Signatures, entry.At)
            : throw ApprovalRegister.Cannot(entry);
    }

    internal bool Carries(AuthorityLadder ladder, ApprovalContent content, Instant at) =>
        LastHumanApproval is { } human
        && at < human.Until
        && Route.LadderFingerprint == ladder.Fingerprint
        && Reapproval.Reasons(ladder, human.Content, content).IsEmpty;

    internal bool IsDone(int step) => Signatures.Count(one => one.Step == step) >= Route.Steps[step].Quorum;

    internal bool IsComplete => Enumerable.Range(0, Route.Steps.Length).All(IsDone);

    /// <summary>With further signatures; granted when they are the last ones.</summary>
    internal ApprovalRequest Signed(ImmutableArray<Signature> signatures, Instant at)
    {
        var signed = this with { Signatures = Signatures.AddRange(signatures) };
        var until = at + Times.ValidFor;
        return signed.IsComplete
            ? signed with
            {
                ApprovedAt = at,
                ValidUntil = until,
                LastHumanApproval = new(Id, Content, until),
            }
            : signed;
    }

    private Func<int, bool> Waits(int step) => earlier => !Route.Precedes(earlier, step) || IsDone(earlier);

    /// <inheritdoc/>
    public bool Equals(ApprovalRequest? other) =>
        other is not null
        && (Id, Requester, Fingerprint, SubmittedAt, Replaces)
            == (other.Id, other.Requester, other.Fingerprint, other.SubmittedAt, other.Replaces)
        && (ApprovedAt, ValidUntil, LastHumanApproval, Ending, Content, Times)
            == (other.ApprovedAt, other.ValidUntil, other.LastHumanApproval, other.Ending, other.Content, other.Times)
        && Route.Equals(other.Route)
        && Signatures.AsSpan().SequenceEqual(other.Signatures.AsSpan())
        && AskedAgainFor.AsSpan().SequenceEqual(other.AskedAgainFor.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Fingerprint, Signatures.Length, Ending);

    /// <summary>The request by id, with its route and the warnings of the ladder.</summary>
    public override string ToString() => $"{Id} by {Requester}: {Route}";
}
