using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>A list of rules as a part of a policy.</summary>
/// <param name="id">The id of the part.</param>
/// <param name="rules">The rules, as they are compared.</param>
/// <param name="cases">The part as the cases at its edges see it; null where there are none.</param>
/// <param name="terms">Which outcome is the better one, and which answers occur.</param>
internal sealed class TablePart(string id, RuleList rules, CaseSubject? cases, VerificationTerms terms) : PolicyPart(id)
{
    private readonly RuleList rules = rules;

    public override CaseSubject? Cases => cases;

    public override PolicyDifference To(PolicyPart later) => PolicyDifference.Between(rules, ((TablePart)later).rules, terms);
}
