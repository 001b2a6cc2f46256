using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Accounts;

/// <summary>The part of a review that looks at corporate families: importance, earned tier, and who finds a place.</summary>
internal static class FamilyReview
{
    public static ImmutableArray<ReviewedFamily> Of(Portfolio portfolio, ReviewPolicies policies)
    {
        var families = portfolio.Families;
        var importance = new Importance[families.Length];
        var earned = new Decision<AccountTier>[families.Length];
        var candidates = new TierCandidate[families.Length];
        for (var index = 0; index < families.Length; index++)
        {
            var facts = families[index].Facts;
            importance[index] = policies.Importance.Evaluate(facts);
            earned[index] = policies.Tiers.Decide(TierFacts.Of(facts, importance[index]));
            candidates[index] = CandidateOf(facts, importance[index], earned[index].Outcome);
        }
        var grants = policies.Tiers.Grant(candidates, portfolio.Standing.Active, portfolio.AsOf);
        var reviewed = ImmutableArray.CreateBuilder<ReviewedFamily>(families.Length);
        for (var index = 0; index < families.Length; index++)
        {
            reviewed.Add(new(families[index], importance[index], earned[index], grants[index]));
        }
        return reviewed.MoveToImmutable();
    }

    private static TierCandidate CandidateOf(AccountFacts facts, Importance importance, AccountTier earned) =>
        new()
        {
            Account = facts.Account,
            Earned = earned,
            Score = importance.Attractiveness.Score + importance.Strength.Score,
            Purchases = facts.Ranked.LastTwelveMonths?.MinorUnits,
            Owner = facts.Profile?.Owner,
            LosesMoney = facts.Profile?.Contribution?.IsNegative == true,
            Override = facts.Profile?.Override,
        };
}
