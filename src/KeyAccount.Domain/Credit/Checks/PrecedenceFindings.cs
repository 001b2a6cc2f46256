using System.Collections.Immutable;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>Finds the rules of a check that never make a difference: first what can be read off, then what has to be proved.</summary>
internal static class PrecedenceFindings
{
    /// <summary>Exclusions that no blocking rule can meet.</summary>
    public static ImmutableArray<PrecedenceFinding> Of(CreditCheckPolicy policy) =>
        [
            .. policy
                .Rules.Where(rule => rule.IsExclusion && !policy.Rules.Any(other => rule.Beats(other) && CanMeet(rule, other)))
                .Select(rule => new PrecedenceFinding(PrecedenceFindingKind.BeatsNothing, rule.Code, rule.Scope)),
        ];

    /// <summary>The same, and the rules of groups and accounts, and exclusions, without which every account is decided alike.</summary>
    public static ImmutableArray<PrecedenceFinding> Proved(CreditCheckPolicy policy, VerificationTerms terms)
    {
        var profiles = policy.Profiles.All;
        return
        [
            .. policy.Findings,
            .. policy
                .Rules.Where(rule => rule.IsExclusion || rule.Scope.Kind != RuleScopeKind.Everyone)
                .Where(rule => !policy.Findings.Any(finding => finding.Code == rule.Code))
                .Where(rule =>
                    profiles.Where(profile => Includes(rule, profile)).All(profile => IsIdle(policy, rule, profile, terms))
                )
                .Select(rule => new PrecedenceFinding(
                    rule.IsExclusion ? PrecedenceFindingKind.NeverFires : PrecedenceFindingKind.Shadowed,
                    rule.Code,
                    rule.Scope
                )),
        ];
    }

    /// <summary>Whether, subject by subject, a rule makes no difference for a profile; only where that was proved.</summary>
    private static bool IsIdle(CreditCheckPolicy policy, ScopedRule rule, RuleProfile profile, VerificationTerms terms) =>
        Enum.GetValues<CheckSubject>()
            .Where(subject => rule.Releases ? ScopedRule.CanBeExcluded(subject) : subject == rule.Subject)
            .All(subject =>
                (
                    RuleSelection.About(policy, subject, profile, without: rule),
                    RuleSelection.About(policy, subject, profile)
                ) switch
                {
                    (null, null) => true,
                    ({ } before, { } after) => PolicyDifference.Between(before, after, terms).Relation
                        == PolicyRelation.Equivalent,
                    _ => false,
                }
            );

    private static bool Includes(ScopedRule rule, RuleProfile profile) =>
        rule.Scope.Includes(profile.Account, profile.Group, profile.RiskGroup) == Rules.Truth.Yes;

    /// <summary>Whether one account can be in both scopes.</summary>
    private static bool CanMeet(ScopedRule one, ScopedRule other) =>
        !(one.Scope.Kind == other.Scope.Kind && one.Scope.Name != other.Scope.Name)
        && !(one.Scope.RiskGroup is { } risk && other.Scope.RiskGroup is { } otherRisk && risk != otherRisk);
}
