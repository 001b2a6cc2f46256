using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>Who may let more be spent: the ladder of approvals, and what of it measures a budget.</summary>
public sealed record BudgetAuthority
{
    private BudgetAuthority(AuthorityLadder ladder) => Ladder = ladder;

    /// <summary>The ladder that measures what approvals are good for.</summary>
    public AuthorityLadder Ladder { get; }

    /// <summary>The dimension of the ladder by which more budget is measured; <c>expense</c> unless stated.</summary>
    /// <exception cref="ArgumentException">It is no identifier.</exception>
    public string Dimension
    {
        get;
        init => field = Identifier.Check(value);
    } = "expense";

    /// <summary>The authority over budgets under a ladder.</summary>
    public static BudgetAuthority Under(AuthorityLadder ladder) => new(Guard.Against.Null(ladder));

    /// <summary>What has to be approved for a proposal, to be submitted as it is.</summary>
    /// <remarks>
    /// The subject is the budget that gets more, the figure how much more. It is for this proposal and no other, so that one approval never
    /// lets an amount be added twice; when less is raised in the end than was approved, it still covers it.
    /// </remarks>
    /// <param name="proposal">The id of the proposal.</param>
    /// <param name="change">What is proposed.</param>
    /// <param name="view">What is recorded.</param>
    public ApprovalContent ContentOf(string proposal, BudgetChange change, IBudgetBookView view)
    {
        Guard.Against.Null(view);
        var (action, currency) = Guard.Against.Null(change) switch
        {
            BudgetAdoption one => ("budget.adopt", one.Plan.Currency),
            BudgetRevision one => ("budget.revise", one.Plan.Currency),
            BudgetTransfer one => ("budget.transfer", one.Amount.Currency),
            BudgetSupplement one => ("budget.supplement", one.Amount.Currency),
            _ => throw new InvalidOperationException($"A {change.GetType().Name} needs no approval that is known."),
        };
        return ApprovalContent.Of(
            change.Budgets[^1],
            action,
            currency,
            $"budgets/1 proposal {Identifier.Check(proposal)}",
            Measures.None.With(
                Approvals.Dimension.Amount(Dimension, currency),
                (long)Int128.Min(change.Raise(view), Money.MaxMinorUnits)
            )
        );
    }
}
