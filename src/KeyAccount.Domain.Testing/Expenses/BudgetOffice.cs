using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Testing.Approvals;

namespace KeyAccount.Domain.Testing.Expenses;

/// <summary>Those who approve budgets, and say yes to everything, so that a test can enact what it likes. Never changed.</summary>
public sealed class BudgetOffice
{
    private BudgetOffice(BudgetAuthority authority, Authority approvers, ApprovalRegister approvals) =>
        (Authority, Approvers, Approvals) = (authority, approvers, approvals);

    /// <summary>The authority over budgets.</summary>
    public BudgetAuthority Authority { get; }

    /// <summary>The ladder with its people.</summary>
    public Authority Approvers { get; }

    /// <summary>What they have approved, valid from 2000 to 2099.</summary>
    public ApprovalRegister Approvals { get; }

    /// <summary>An office for budgets in a currency, which has approved nothing yet.</summary>
    /// <exception cref="ArgumentException">There is no currency.</exception>
    public static BudgetOffice For(Currency currency)
    {
        var heads = HeadOffice.Over(Dimension.Amount(ShippedLadder.Expense(currency).Name, currency));
        return new(BudgetAuthority.Under(heads.Ladder), heads, ApprovalRegister.Empty);
    }

    /// <summary>The office after it has approved a proposal, by <see cref="RequestFor"/>.</summary>
    /// <param name="proposal">The id of the proposal, at most 58 characters.</param>
    /// <param name="change">What is proposed.</param>
    /// <param name="book">What is recorded, by which it is measured.</param>
    public BudgetOffice Approving(string proposal, BudgetChange change, IBudgetBookView book) =>
        Approving(proposal, Authority.ContentOf(proposal, change, Guard.Against.Null(book)));

    /// <summary>The same with what has to be approved, as <see cref="BudgetAuthority.ContentOf"/> says.</summary>
    /// <param name="proposal">The id of the proposal, at most 58 characters.</param>
    /// <param name="content">What has to be approved.</param>
    public BudgetOffice Approving(string proposal, ApprovalContent content) =>
        new(Authority, Approvers, Approvers.Approve(Approvals, RequestFor(proposal), Guard.Against.Null(content)));

    /// <summary>The id of the approval request for a proposal, whether it was approved or not.</summary>
    public static string RequestFor(string proposal) => $"a.{Guard.Against.NullOrEmpty(proposal)}";
}
