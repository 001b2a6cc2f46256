using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>
/// The decisions of every book of budgets, in memory or in a store: from what is recorded and what is asked to an answer, with the entry to
/// append. Nothing else is read, nothing is changed.
/// </summary>
public static class BudgetRules
{
    /// <summary>
    /// The answer to one command. What was recorded under its id comes first, so that a repetition never has another outcome; then the
    /// reasons in the order of <see cref="BudgetRefusalReason"/>.
    /// </summary>
    /// <param name="command">What is asked.</param>
    /// <param name="at">When, by the caller's clock: from 2000 to 2149. A clock behind the last entry on what is touched counts as that entry's.</param>
    /// <param name="authority">Who may let more be spent.</param>
    /// <param name="approvals">What was approved.</param>
    /// <param name="view">What is recorded.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of bounds.</exception>
    public static BudgetAnswer Decide(
        BudgetCommand command,
        Instant at,
        BudgetAuthority authority,
        IApprovalView approvals,
        IBudgetBookView view
    )
    {
        Guard.Against.Null(command);
        Guard.Against.Null(authority);
        Guard.Against.Null(approvals);
        Guard.Against.Null(view);
        Keeping.Check(at, "book");
        if (view.EntryOf(command.Id) is { } entry)
        {
            return BudgetAnswer.Earlier(command, entry);
        }
        var time = command
            .SubjectsTouched(view)
            .Select(subject => LastOf(view, subject)?.At)
            .Aggregate(at, (latest, other) => other > latest ? other.Value : latest);
        return command.Decide(new(command, time, authority, approvals, view));
    }

    private static BudgetEntry? LastOf(IBudgetBookView view, string subject) =>
        subject.Split('/') is ["view", var name]
            ? view.EntriesOfView(name).LastOrDefault()
            : view.EntriesOf(subject["budget/".Length..]).LastOrDefault();
}
