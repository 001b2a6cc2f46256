using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Expenses.Claims.Allowances;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>Verifies a claims policy before it takes effect: its rules for all answers, and its dated numbers for all days.</summary>
/// <remarks>
/// What can't be built needs no verifying: two limits or rates that hold on the same day with equal right, bands with a gap, a last day before
/// claims are late. That everybody asked can be found is proved by the authority of the ladder.
/// </remarks>
public static class ClaimPolicyVerifier
{
    /// <summary>Verifies the rules, in parts that share no question. Each finding names its part.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="terms">What is declared beside it; nothing by default.</param>
    public static VerificationReport<ClaimPolicy> Verify(ClaimPolicy policy, VerificationTerms? terms = null)
    {
        Guard.Against.Null(policy);
        return PolicyVerifier.Together(
            policy,
            policy.Identity,
            policy.Fingerprint,
            [.. PolicyVerifier.Each(TableParts.Of(policy.Lines), terms)]
        );
    }

    /// <summary>What is odd about the dated numbers: days without a limit or rate between two that have one, dead ends, limits that never matter.</summary>
    public static ImmutableArray<AllowanceFinding> AllowancesOf(ClaimPolicy policy) =>
        AllowanceFindings.Of(Guard.Against.Null(policy).Terms);

    /// <summary>The part from which boundary cases are drawn.</summary>
    public static ImmutableArray<CaseSubject> CasesOf(ClaimPolicy policy) => [CaseSubject.Of(Guard.Against.Null(policy).Lines)];
}
