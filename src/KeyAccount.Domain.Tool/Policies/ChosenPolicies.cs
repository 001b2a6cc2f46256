using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Expenses.Reduction;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>The policies of one review.</summary>
/// <param name="Review">Kinds, importance and tiers.</param>
/// <param name="Credit">Credit; null for the shipped policy with the unit of the book.</param>
internal sealed record ChosenPolicies(ReviewPolicies Review, CreditPolicy? Credit)
{
    /// <summary>The shipped ones.</summary>
    public static ChosenPolicies Shipped { get; } = new(ReviewPolicies.Shipped, null);

    /// <summary>When somebody should look at the use of a line.</summary>
    public WatchPolicy Watch { get; init; } = WatchPolicy.Shipped;

    /// <summary>The check of orders; null for the shipped policy with the unit of the book.</summary>
    public CreditCheckPolicy? Checks { get; init; }

    /// <summary>Who may grant what; null for the shipped ladder.</summary>
    public AuthorityLadder? Ladder { get; init; }

    /// <summary>The review of quotes; null for the shipped policy over the ladder.</summary>
    public DiscountPolicy? Discounts { get; init; }

    /// <summary>When budgets warn and hold up; null for the shipped policy in the currency of the report.</summary>
    public ExpenseControlPolicy? Control { get; init; }

    /// <summary>What a claim may ask for; null for the shipped policy in the currency of the report.</summary>
    public ClaimPolicy? Claims { get; init; }

    /// <summary>How expenses are reduced; null for the shipped policy.</summary>
    public ReductionPolicy? Reduction { get; init; }
}
