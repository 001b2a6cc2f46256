using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;
using Interval = NodaTime.Interval;

namespace KeyAccount.Domain.Testing.Expenses;

/// <summary>Those who approve budgets, and say yes to everything, so that a test can enact what it likes. Never changed.</summary>
public sealed class BudgetOffice
{
    private static readonly Interval Century = new(Instant.FromUtc(2000, 1, 1, 0, 0), Instant.FromUtc(2100, 1, 1, 0, 0));

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
        var ladder = AuthorityLadder.Of(Ladder(currency));
        var people = Staff.Of([Head("one"), Head("two"), Head("three")]);
        return new(
            BudgetAuthority.Under(ladder),
            Domain.Approvals.Authority.Of(ladder, people, Century),
            ApprovalRegister.Empty
        );
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
    public BudgetOffice Approving(string proposal, ApprovalContent content)
    {
        var request = RequestFor(proposal);
        var asked = Approvals.Apply(ApprovalCommand.Submit(request, "asks", content), Century.Start, Approvers).Register;
        var yes = ApprovalCommand.Approve($"{request}-yes", request, Guard.Against.Null(content).Fingerprint, "one", "finance");
        return new(Authority, Approvers, asked.Apply(yes, Century.Start, Approvers).Register);
    }

    /// <summary>The id of the approval request for a proposal, whether it was approved or not.</summary>
    public static string RequestFor(string proposal) => $"a.{Guard.Against.NullOrEmpty(proposal)}";

    private static Holding Head(string person) => new(person, "finance", "head", Century);

    private static LadderTerms Ladder(Currency currency)
    {
        var expense = Dimension.Amount(ShippedLadder.Expense(currency).Name, currency);
        return new()
        {
            Identity = PolicyIdentity.SignedBy("a test", "office", "1"),
            Ranks = [AuthorityRank.Named("clerk"), AuthorityRank.Named("head")],
            Columns = ["finance"],
            Dimensions = [expense],
            Grants = [new("finance", "head", expense.Name, AuthorityLimit.Unlimited)],
            Times = ApprovalTimes.Of(
                Duration.FromDays(1),
                Duration.FromDays(1),
                Duration.FromDays(10),
                Duration.FromDays(36_500)
            ),
            OwnAuthority = "clerk",
            Window = Duration.FromDays(1),
        };
    }
}
