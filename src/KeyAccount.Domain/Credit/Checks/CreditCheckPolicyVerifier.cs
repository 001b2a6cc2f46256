using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>Verifies a check: its rules as they meet everyone, every group and every named account, its signals, and its precedence.</summary>
public static class CreditCheckPolicyVerifier
{
    private const string ForOthers = "it decides for those who are not excluded";

    /// <summary>
    /// Verifies the rules of every profile that the policy can tell apart, subject by subject, and the signals. Each finding names its part:
    /// <c>credit-check/retail.oldest_item</c>.
    /// </summary>
    /// <remarks>Subjects ask different questions, and the strictest wins: what holds of each holds of all together.</remarks>
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
                .. policy
                    .Profiles.All.SelectMany(profile =>
                        Enum.GetValues<CheckSubject>()
                            .Select(subject =>
                                (
                                    Part: Name(policy, profile, subject),
                                    Rules: RuleSelection.About(policy, subject, profile),
                                    Terms: Declared(policy, profile, terms ?? VerificationTerms.Default)
                                )
                            )
                    )
                    .Where(part => part.Rules is not null)
                    .DistinctBy(part => part.Rules!.Fingerprint)
                    .Select(part => (part.Part, (VerificationReport)PolicyVerifier.Verify(part.Rules!, part.Terms))),
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

    /// <summary>A rule for everyone may well decide nothing for a group that is excluded: it decides for others.</summary>
    private static VerificationTerms Declared(CreditCheckPolicy policy, RuleProfile profile, VerificationTerms terms) =>
        profile is { Account: RuleProfile.Nobody, Group: CreditCheckFacts.NoGroup, RiskGroup: CreditCheckFacts.NoGroup }
            ? terms
            : terms with
            {
                Accepted =
                [
                    .. terms.Accepted,
                    .. policy
                        .Rules.Where(rule => rule.Scope == RuleScope.Everyone && !rule.IsExclusion)
                        .SelectMany(rule =>
                            new AcceptedFinding[]
                            {
                                new(VerificationCheck.UnreachableRule, rule.Code, ForOthers),
                                new(VerificationCheck.RedundantRule, rule.Code, ForOthers),
                                new(
                                    VerificationCheck.UnreachableOutcome,
                                    rule.CallsFor!.Value.Code.ToString(CultureInfo.InvariantCulture),
                                    ForOthers
                                ),
                            }
                        ),
                ],
            };

    private static string Name(CreditCheckPolicy policy, RuleProfile profile, CheckSubject subject) =>
        string.Join(
            '/',
            new[] { policy.Identity.Id, profile.Account, profile.Group, profile.RiskGroup }.Where(name =>
                name is not (RuleProfile.Nobody or CreditCheckFacts.NoGroup)
            )
        ) + $".{CodeWord.Of(subject)}";
}
