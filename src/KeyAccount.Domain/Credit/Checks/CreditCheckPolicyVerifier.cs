using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>Verifies a check: its rules as they meet everyone, every group and every named account, its signals, and its precedence.</summary>
public static class CreditCheckPolicyVerifier
{
    /// <summary>Verifies the rules of every profile that the policy can tell apart, and the signals. Each finding names its part.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="terms">What is declared beside it; nothing by default.</param>
    public static VerificationReport<CreditCheckPolicy> Verify(CreditCheckPolicy policy, VerificationTerms? terms = null)
    {
        Guard.Against.Null(policy);
        return PolicyVerifier.Together(
            policy,
            policy.Identity,
            policy.Fingerprint,
            [
                .. RuleProfile
                    .Of(policy)
                    .Select(profile =>
                        (
                            Part: Name(policy, profile),
                            Rules: RuleSelection.Of(policy, profile.Account, profile.Group, profile.RiskGroup)
                        )
                    )
                    .DistinctBy(part => part.Rules.Fingerprint)
                    .Select(part => (part.Part, (VerificationReport)PolicyVerifier.Verify(part.Rules, terms))),
                (policy.Signals.Identity.Id, PolicyVerifier.Verify(policy.Signals, terms)),
            ]
        );
    }

    /// <summary>
    /// The rules that never make a difference: exclusions that beat nothing or never fire, rules of groups and accounts that are shadowed. What is
    /// too large to be analysed is not claimed.
    /// </summary>
    /// <inheritdoc cref="Verify"/>
    public static ImmutableArray<PrecedenceFinding> PrecedenceOf(CreditCheckPolicy policy, VerificationTerms? terms = null) =>
        PrecedenceFindings.Proved(Guard.Against.Null(policy), terms ?? VerificationTerms.Default);

    private static string Name(CreditCheckPolicy policy, RuleProfile profile) =>
        string.Join(
            '/',
            new[] { policy.Identity.Id, profile.Account, profile.Group, profile.RiskGroup }.Where(name =>
                name is not (RuleProfile.Nobody or CreditCheckFacts.NoGroup)
            )
        );
}
