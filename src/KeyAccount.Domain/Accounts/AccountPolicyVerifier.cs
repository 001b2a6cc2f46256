using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Accounts;

/// <summary>Verifies the policies that classify accounts: kinds, importance, and tiers on the scores that importance can come to.</summary>
public static class AccountPolicyVerifier
{
    /// <summary>Verifies the rules of the kinds: a better answer never loses a kind. No evidence is younger than today.</summary>
    public static VerificationReport<KindPolicy> Verify(KindPolicy policy, VerificationTerms? terms = null)
    {
        Guard.Against.Null(policy);
        var declared = OrderedBy(terms, OutcomeOrder.LastIsBest) with
        {
            Domains = [.. terms?.Domains ?? [], FeatureDomain.Between(AccountFeatures.SectorEvidenceAge, 0, CountScale.Limit)],
        };
        return PolicyVerifier.Together(
            policy,
            policy.Table.Identity,
            policy.Table.Fingerprint,
            (policy.Table.Identity.Id, PolicyVerifier.Verify(policy.Table, declared))
        );
    }

    /// <summary>Verifies both scorecards of importance.</summary>
    public static VerificationReport<ImportancePolicy> Verify(ImportancePolicy policy, VerificationTerms? terms = null)
    {
        Guard.Against.Null(policy);
        return PolicyVerifier.Together(
            policy,
            policy.Identity,
            TextHash.Of($"{policy.Attractiveness.Fingerprint}\n{policy.Strength.Fingerprint}"),
            (policy.Attractiveness.Identity.Id, PolicyVerifier.Verify(policy.Attractiveness, terms)),
            (policy.Strength.Identity.Id, PolicyVerifier.Verify(policy.Strength, terms))
        );
    }

    /// <summary>
    /// Verifies the rules of the tiers on what importance can come to: exactly one tier holds for known answers, and more importance never
    /// lowers it. What is undetermined stands outside the order.
    /// </summary>
    /// <param name="policy">The tiers.</param>
    /// <param name="importance">The verified importance that feeds them; <c>null</c> for any score from 0 to 100.</param>
    /// <param name="terms">What is declared beside the rules; nothing by default.</param>
    /// <exception cref="ArgumentException">The importance did not pass.</exception>
    public static VerificationReport<TierPolicy> Verify(
        TierPolicy policy,
        ImportancePolicy? importance = null,
        VerificationTerms? terms = null
    )
    {
        Guard.Against.Null(policy);
        var declared = OrderedBy(terms, OutcomeOrder.LastIsBest) with
        {
            RequiresCoverage = true,
            OutsideTheOrder = [AccountScales.Tier.Encode(AccountTier.Undetermined)],
            Domains =
            [
                .. terms?.Domains ?? [],
                Axis(TierFeatures.Attractiveness, importance?.Attractiveness),
                Axis(TierFeatures.Strength, importance?.Strength),
                FeatureDomain.Between(TierFeatures.MonthsHeld, 0, CountScale.Limit),
            ],
        };
        return PolicyVerifier.Together(
            policy,
            policy.Table.Identity,
            policy.Table.Fingerprint,
            (policy.Table.Identity.Id, PolicyVerifier.Verify(policy.Table, declared))
        );
    }

    private static FeatureDomain Axis(Measure<TierFacts, decimal> axis, Scorecard<AccountFacts>? card) =>
        card is null
            ? FeatureDomain.Between(axis, 0m, 100m)
            : FeatureDomain.ImageOf(axis, PolicyVerifier.Verify(card), canBeMissing: true);

    private static VerificationTerms OrderedBy(VerificationTerms? terms, OutcomeOrder order) =>
        (terms ?? VerificationTerms.Default) is var declared && declared.Order == OutcomeOrder.OfThePolicy
            ? declared with
            {
                Order = order,
            }
            : declared;
}
