using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Discounts;

/// <summary>Verifies a discount policy before it takes effect: the rules of the deal and those of the lines.</summary>
/// <remarks>
/// What can't be built needs no verifying: a ladder whose limits fall, a matrix with a gap, an overlap or less authority for more, two guides
/// with equal right. That everybody asked can be found is proved by the authority of the ladder.
/// </remarks>
public static class DiscountPolicyVerifier
{
    /// <summary>Verifies both parts. Each finding names its part.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="terms">What is declared beside it; nothing by default.</param>
    public static VerificationReport<DiscountPolicy> Verify(DiscountPolicy policy, VerificationTerms? terms = null)
    {
        Guard.Against.Null(policy);
        return PolicyVerifier.Together(
            policy,
            policy.Identity,
            policy.Fingerprint,
            [
                (policy.Deal.Identity.Id, PolicyVerifier.Verify(policy.Deal, terms)),
                (policy.Line.Identity.Id, PolicyVerifier.Verify(policy.Line, terms)),
            ]
        );
    }

    /// <summary>The parts from which boundary cases are drawn.</summary>
    public static ImmutableArray<CaseSubject> CasesOf(DiscountPolicy policy) =>
        [CaseSubject.Of(Guard.Against.Null(policy).Deal), CaseSubject.Of(policy.Line)];
}
