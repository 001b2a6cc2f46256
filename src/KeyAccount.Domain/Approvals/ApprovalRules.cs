using Ardalis.GuardClauses;
using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>
/// The decisions of every register, in memory or in a store: from what is recorded and what is asked to an answer, with the entry
/// to append. Nothing else is read, nothing is changed.
/// </summary>
public static class ApprovalRules
{
    /// <summary>
    /// The answer to one command. What was recorded under its id comes first, so that a repetition never has another outcome; then
    /// the reasons in the order of <see cref="ApprovalRefusalReason"/>.
    /// </summary>
    /// <param name="command">What is asked.</param>
    /// <param name="at">When, by the caller's clock: from 2000 to 2149.</param>
    /// <param name="authority">Who may say yes.</param>
    /// <param name="view">What is recorded.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of bounds.</exception>
    public static ApprovalAnswer Decide(ApprovalCommand command, Instant at, Authority authority, IApprovalView view)
    {
        Guard.Against.Null(command);
        Guard.Against.Null(authority);
        Guard.Against.Null(view);
        ApprovalBounds.Check(at);
        return view.EntryOf(command.Id) is { } entry
            ? ApprovalAnswer.Earlier(command, entry)
            : command.Decide(at, authority, view);
    }
}
