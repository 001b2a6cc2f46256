using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>
/// The decisions of every register of credit lines, in memory or in a store: from what is recorded and what is asked to an answer,
/// with the entry to append. Nothing else is read, nothing is changed.
/// </summary>
public static class CreditLineRules
{
    /// <summary>
    /// The answer to one command. What was recorded under its id comes first, so that a repetition never has another outcome; then
    /// the reasons in the order of <see cref="CreditLineRefusalReason"/>.
    /// </summary>
    /// <param name="command">What is asked.</param>
    /// <param name="at">When, by the caller's clock: from 2000 to 2149. A clock behind the last entry on a line counts as that entry's.</param>
    /// <param name="authority">Who may grant what.</param>
    /// <param name="approvals">What was approved.</param>
    /// <param name="view">What is recorded.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of bounds.</exception>
    public static CreditLineAnswer Decide(
        CreditLineCommand command,
        Instant at,
        LineAuthority authority,
        IApprovalView approvals,
        ICreditLineView view
    )
    {
        Guard.Against.Null(command);
        Guard.Against.Null(authority);
        Guard.Against.Null(approvals);
        Guard.Against.Null(view);
        Keeping.Check(at, "register");
        if (view.EntryOf(command.Id) is { } entry)
        {
            return CreditLineAnswer.Earlier(command, entry);
        }
        var time = command
            .LinesTouched(view)
            .Select(line => view.EntriesOf(line).LastOrDefault()?.At)
            .Aggregate(at, (latest, other) => other > latest ? other.Value : latest);
        var draft = new CreditLineDraft(command, time, authority, approvals, view);
        return command.Corrects is { } corrected && !IsOnLine(command, view.EntryOf(corrected))
            ? draft.Refuse(CreditLineRefusalReason.EntryNotFound)
            : command.Decide(draft);
    }

    private static bool IsOnLine(CreditLineCommand command, CreditLineEntry? entry) =>
        entry is { Refusal: null } && entry.Command.Line == command.Line;
}
