using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>From a check that is referred to the decision of an authority: the only override there is.</summary>
/// <remarks>
/// The register of approvals does the rest: who signs with which reason, that the requester does not, and how long it holds. A role softens
/// nothing; whoever may decide does so in a request that names person and reason, and only for what was seen.
/// </remarks>
public static class ExpenseApproval
{
    /// <summary>What approvals of expenses are called.</summary>
    public const string Action = "expense";

    /// <summary>What people say yes to, fixed by its fingerprint: the amount, the document, the policy, and every breach with its figures.</summary>
    /// <param name="check">A check that refers.</param>
    /// <param name="ladder">The ladder, with the dimension <see cref="ShippedLadder.Expense"/>; its ranks are the levels of the verdicts.</param>
    /// <param name="payer">Who pays it out, and so does not sign; null when it is not known.</param>
    /// <param name="beneficiary">Who profits, and so does not sign; null when nobody does.</param>
    /// <exception cref="ArgumentException">
    /// The check passes or stops, so there is nothing to say yes to; its amount is not known in the currency of the policy; or the ladder has no
    /// rank as high as the verdict.
    /// </exception>
    public static ApprovalContent ContentOf(
        ExpenseCheck check,
        AuthorityLadder ladder,
        string? payer = null,
        string? beneficiary = null
    )
    {
        Guard.Against.Null(check);
        Guard.Against.Null(ladder);
        if (check.Verdict.Level is not { } level)
        {
            throw Refusal.Invalid(
                nameof(check),
                $"{check} asks no authority: {(check.Passes ? "it passes" : "it is stopped; change it or its budget")}."
            );
        }
        if (level >= ladder.Terms.Ranks.Length)
        {
            throw Refusal.Invalid(
                nameof(ladder),
                $"The ladder has {ladder.Terms.Ranks.Length} ranks and none of level {level}."
            );
        }
        if (check.Document.AmountIn(check.Policy.Terms.Currency) is not { } amount)
        {
            throw Refusal.Invalid(
                nameof(check),
                $"The amount of '{check.Document.Id}' is not known in {check.Policy.Terms.Currency}: find the rate, then ask."
            );
        }
        var binding = check.Binding[0].Position.Budget;
        return ApprovalContent.Of(
            Identifier.IsValid(binding) ? binding : check.Policy.Identity.Id,
            Action,
            check.Policy.Terms.Currency,
            PolicyOf(check),
            Measures.None.With(ShippedLadder.Expense(check.Policy.Terms.Currency), amount)
        ) with
        {
            Document = check.Document.Id,
            Payer = payer,
            Beneficiary = beneficiary,
            AtLeastRank = ladder.Terms.Ranks[level].Name,
        };
    }

    /// <summary>Asks for the decision.</summary>
    /// <param name="id">The client's id, and that of the request.</param>
    /// <param name="requester">Who asks; never who decides.</param>
    /// <param name="content">What is asked, as <see cref="ContentOf"/> makes it.</param>
    /// <param name="reason">Why the budget should be exceeded.</param>
    /// <exception cref="ArgumentException">A name is no identifier, or the reason is blank.</exception>
    public static Submission Submit(string id, string requester, ApprovalContent content, string reason) =>
        ApprovalCommand.Submit(
            id,
            requester,
            Guard.Against.Null(content),
            replaces: null,
            Guard.Against.NullOrWhiteSpace(reason)
        );

    /// <summary>
    /// Whether a decision is good for a check at an instant: valid then, of the same document, policy and breaches, and the amount no larger than
    /// approved within the tolerance of the ladder. What passes by itself needs none; what is stopped is covered by none.
    /// </summary>
    public static bool Covers(ApprovalRequest request, ExpenseCheck check, AuthorityLadder ladder, Instant at)
    {
        Guard.Against.Null(request);
        Guard.Against.Null(check);
        Guard.Against.Null(ladder);
        return check.Verdict.IsReferral
            && request.Covers(ladder, ContentOf(check, ladder, request.Content.Payer, request.Content.Beneficiary), at);
    }

    // Which thresholds are broken is part of it: another breach at the same rank is not what people said yes to.
    private static string PolicyOf(ExpenseCheck check)
    {
        var breaches = string.Join(
            '\n',
            check.Reviews.SelectMany(review =>
                review
                    .Decision.Findings.Where(finding => finding.Truth != Truth.No)
                    .Select(finding =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{review.Position.View} {review.Position.Budget} {finding.Code} {finding.Truth}"
                        )
                    )
            )
        );
        var policy = $"{check.Policy.Identity.Id} {check.Policy.Identity.Version} {check.Policy.Fingerprint}";
        return $"{policy} breaches {TextHash.Of(breaches)}";
    }
}
