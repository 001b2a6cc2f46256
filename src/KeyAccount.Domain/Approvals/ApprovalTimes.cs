using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>
/// The intervals of a request, in elapsed time: a host that counts working days states how long they last at most. Each is above
/// zero and at most 36,525 days.
/// </summary>
public sealed record ApprovalTimes
{
    private ApprovalTimes(Duration remind, Duration escalate, Duration deadline, Duration valid) =>
        (RemindAfter, EscalateAfter, DeadlineAfter, ValidFor) = (remind, escalate, deadline, valid);

    /// <summary>After how long without a signature those asked are reminded.</summary>
    public Duration RemindAfter { get; }

    /// <summary>After how long without a signature the next rank is asked too; again after each further such interval.</summary>
    public Duration EscalateAfter { get; }

    /// <summary>After how long the request ends unanswered, counted from its start; no signature counts from that instant on.</summary>
    public Duration DeadlineAfter { get; }

    /// <summary>How long an approval is valid: [approved, approved + this).</summary>
    public Duration ValidFor { get; }

    /// <summary>What silence means; to decline when nothing else is stated.</summary>
    public UnansweredOutcome WhenUnanswered { get; init; }

    /// <summary>Intervals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is not above zero or too long, or they do not follow each other.</exception>
    public static ApprovalTimes Of(Duration remindAfter, Duration escalateAfter, Duration deadlineAfter, Duration validFor)
    {
        if (remindAfter > escalateAfter || escalateAfter > deadlineAfter)
        {
            throw Refusal.OutOfRange(
                nameof(deadlineAfter),
                $"Reminder {remindAfter}, escalation {escalateAfter} and deadline {deadlineAfter} do not follow each other."
            );
        }
        return new(
            ApprovalBounds.Check(remindAfter, nameof(remindAfter)),
            ApprovalBounds.Check(escalateAfter, nameof(escalateAfter)),
            ApprovalBounds.Check(deadlineAfter, nameof(deadlineAfter)),
            ApprovalBounds.Check(validFor, nameof(validFor))
        );
    }

    internal string Canonical =>
        FormattableString.Invariant($"{RemindAfter}|{EscalateAfter}|{DeadlineAfter}|{ValidFor}|{WhenUnanswered}");
}
