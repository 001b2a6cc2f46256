using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;

namespace KeyAccount.Domain.Credit;

/// <summary>The parts of a credit policy that boundary cases are drawn from.</summary>
public static class CreditCases
{
    /// <summary>Knock-outs, evidence, the scorecards of the three tracks, and the grades of a score.</summary>
    public static ImmutableArray<CaseSubject> SubjectsOf(CreditPolicy policy)
    {
        Guard.Against.Null(policy);
        return
        [
            CaseSubject.Of(policy.KnockOuts),
            CaseSubject.Of(policy.Evidence),
            CaseSubject.Of(policy.Trade),
            CaseSubject.Of(policy.Report),
            CaseSubject.Of(policy.Full),
            CaseSubject.Of(
                PolicyIdentity.Part(policy.Identity, $"{policy.Identity.Id}-grades"),
                CreditPolicyVerifier.LadderOf(policy.Terms.Grades)
            ),
        ];
    }
}
