using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Policies;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>The policies of a review of expenses.</summary>
/// <param name="Control">When budgets warn and hold up.</param>
/// <param name="Claims">Within how many days expenses are a question.</param>
/// <param name="Reduction">How fast categories are to shrink, and which are left out.</param>
internal sealed record SpendingPolicies(ExpenseControlPolicy Control, ClaimPolicy Claims, ReductionPolicy Reduction)
{
    /// <summary>Those of the day, and the shipped ones for the others.</summary>
    public static SpendingPolicies Of(ChosenPolicies chosen, Currency currency) =>
        new(
            chosen.Control ?? ExpenseControlPolicy.Shipped(currency),
            chosen.Claims ?? ClaimPolicy.Shipped(currency),
            chosen.Reduction ?? ReductionPolicy.Shipped
        );

    /// <summary>All of them with their fingerprints.</summary>
    public IEnumerable<(PolicyIdentity Identity, string Fingerprint)> All =>
        [
            (Control.Identity, Control.Fingerprint),
            (Claims.Identity, Claims.Fingerprint),
            (Reduction.Identity, Reduction.Candidates.Fingerprint),
        ];
}
