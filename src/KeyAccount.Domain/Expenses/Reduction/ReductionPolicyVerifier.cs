using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>Verifies a reduction policy before it takes effect. Its targets are right by construction; its scorecard is looked at.</summary>
public static class ReductionPolicyVerifier
{
    /// <summary>Verifies the scorecard of candidates.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="terms">What is declared beside it; nothing by default.</param>
    public static VerificationReport<ReductionPolicy> Verify(ReductionPolicy policy, VerificationTerms? terms = null)
    {
        Guard.Against.Null(policy);
        return PolicyVerifier.Together(
            policy,
            policy.Identity,
            policy.Candidates.Fingerprint,
            [(policy.Candidates.Identity.Id, PolicyVerifier.Verify(policy.Candidates, terms))]
        );
    }

    /// <summary>The parts from which boundary cases are drawn.</summary>
    public static ImmutableArray<CaseSubject> CasesOf(ReductionPolicy policy) =>
        [CaseSubject.Of(Guard.Against.Null(policy).Candidates)];
}
