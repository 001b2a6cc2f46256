using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>
/// One thing asked of a book of budgets, under an id that the client makes and keeps before sending, so that a repetition does nothing more.
/// Content only: when it is asked comes with the call.
/// </summary>
public abstract record BudgetCommand
{
    /// <summary>How long a reason can be, itself allowed.</summary>
    public const int MaximumReason = 2_000;

    private protected BudgetCommand(string id, string by, string? reason) =>
        (Id, By, Reason) = (
            Identifier.Check(id),
            Identifier.Check(by),
            reason is null ? null : Keeping.Check(reason, MaximumReason, "\n", nameof(reason))
        );

    /// <summary>The client's id: 1 to 64 characters of A-Z, a-z, 0-9, '.', '_' and '-'; every command of a book has its own.</summary>
    public string Id { get; }

    /// <summary>Who acts, an identifier.</summary>
    public string By { get; }

    /// <summary>Why; null when nothing is stated.</summary>
    public string? Reason { get; }

    /// <summary>Declares a view, or how it is from now on. Places with a budget stay, and so does the currency once there is one.</summary>
    /// <exception cref="ArgumentException">A name is no identifier.</exception>
    public static BudgetViewing View(string id, BudgetView view, string by) => new(id, Guard.Against.Null(view), by);

    /// <summary>Proposes a change; the id is also that of the proposal. Nothing may be spent because of it.</summary>
    /// <exception cref="ArgumentException">A name is no identifier, or the reason blank or too long.</exception>
    public static BudgetProposal Propose(string id, BudgetChange change, string by, string? reason = null) =>
        new(id, Guard.Against.Null(change), by, reason);

    /// <summary>Takes a proposal back. What is enacted cannot be taken back.</summary>
    /// <exception cref="ArgumentException">A name is no identifier, or the reason blank or too long.</exception>
    public static BudgetWithdrawal Withdraw(string id, string proposal, string by, string reason) =>
        new(id, proposal, by, Guard.Against.Null(reason));

    /// <summary>Lets a proposal take effect.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="proposal">The id of the proposal.</param>
    /// <param name="approval">The id of the approval request; null where nobody has to approve: for a cut.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="reason">Why; may be left out.</param>
    /// <exception cref="ArgumentException">A name is no identifier, or the reason blank or too long.</exception>
    public static BudgetEnactment Enact(string id, string proposal, string? approval, string by, string? reason = null) =>
        new(id, proposal, approval, by, reason);

    /// <summary>
    /// Carries the rest of a budget over to a later one by the terms of its plan, and closes it. A later one between the same two stands in
    /// for it, as when costs come in late.
    /// </summary>
    /// <param name="id">The client's id.</param>
    /// <param name="from">The budget that ends.</param>
    /// <param name="to">The budget that gets the rest, whose months come after.</param>
    /// <param name="spent">What was spent, less what was given back; below zero when more was given back.</param>
    /// <param name="committed">What is ordered and not yet invoiced; it moves to the other budget, and its budget with it.</param>
    /// <param name="by">Who acts.</param>
    /// <exception cref="ArgumentException">A name is no identifier or too long, or both are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The commitments are below zero.</exception>
    public static BudgetCarryOver CarryOver(string id, string from, string to, Money spent, Money committed, string by) =>
        new(id, from, to, spent, committed, by);

    /// <summary>
    /// What the command looks at, in ordinal order, as <c>budget/id</c> and <c>view/name</c>: what a store locks before it decides. Of a
    /// proposal that is not recorded only its id is known.
    /// </summary>
    /// <param name="view">What is recorded.</param>
    public ImmutableArray<string> SubjectsTouched(IBudgetBookView view) =>
        [.. Subjects(Guard.Against.Null(view)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Yes or no to a command whose id is new.</summary>
    internal abstract BudgetAnswer Decide(BudgetDraft draft);

    /// <summary>The first field that differs from what was carried out under the same id.</summary>
    internal BudgetField? DifferenceTo(BudgetCommand other) =>
        other.GetType() != GetType() ? BudgetField.Kind
        : Differs(other) is { } field ? field
        : By != other.By ? BudgetField.By
        : Reason != other.Reason ? BudgetField.Reason
        : null;

    private protected abstract BudgetField? Differs(BudgetCommand earlier);

    private protected abstract IEnumerable<string> Subjects(IBudgetBookView view);

    private protected static string SubjectOf(string budget) => $"budget/{budget}";

    private protected static IEnumerable<string> SubjectsOf(BudgetChange? change) =>
        change is null ? []
        : change is BudgetAdoption adoption ? [SubjectOf(adoption.Budget), $"view/{adoption.View}"]
        : change.Budgets.Select(SubjectOf);

    private protected static BudgetChange? ChangeOf(string proposal, IBudgetBookView view) =>
        view.EntryOf(proposal) is { Refusal: null, Command: BudgetProposal found } ? found.Change : null;
}
