using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>Verifies a watch policy before it takes effect.</summary>
/// <remarks>The rules of the status are looked at in parts that share no question; what holds of each part holds of the whole.</remarks>
public static class WatchPolicyVerifier
{
    /// <summary>Verifies the rules of the status and those for sales. Each finding names its part.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="terms">What is declared beside it; nothing by default.</param>
    public static VerificationReport<WatchPolicy> Verify(WatchPolicy policy, VerificationTerms? terms = null)
    {
        Guard.Against.Null(policy);
        return PolicyVerifier.Together(
            policy,
            policy.Table.Identity,
            policy.Table.Fingerprint,
            [
                .. PolicyVerifier.Each(TableParts.Of(policy.Table), terms),
                (policy.Sales.Identity.Id, PolicyVerifier.Verify(policy.Sales, terms)),
            ]
        );
    }

    /// <summary>The parts from which boundary cases are drawn.</summary>
    public static ImmutableArray<CaseSubject> CasesOf(WatchPolicy policy) =>
        [CaseSubject.Of(Guard.Against.Null(policy).Table), CaseSubject.Of(policy.Sales)];
}
