using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Accounts;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Tests.Accounts;

/// <summary>The shipped policies keep the laws: law:P1 to P9, P16, S5, C2, C3, and every rule and threshold is reached.</summary>
public class PolicyLawTests
{
    [Fact]
    public void The_shipped_kinds_keep_every_law() =>
        PolicyLaws.Check(
            new PolicyUnderTest<AccountFacts, OutcomeSet<AccountKind>>(KindPolicy.Shipped.Table)
            {
                Facts = AccountFactsMaker.From,
                OtherFeatures = [ImportanceFeatures.SupplierRank, AccountFeatures.Growth],
                Sheet = AccountAnswers.Sheet,
            },
            LawOptions.Default.Except("sector_evidence_age = -1 months", "an age is never negative")
        );

    [Fact]
    public void The_shipped_tiers_keep_every_law() =>
        PolicyLaws.Check(
            new PolicyUnderTest<TierFacts, AccountTier>(TierPolicy.Shipped.Table) { Facts = AccountFactsMaker.From },
            LawOptions
                .Default.Except("is_new unknown", "an account without a previous tier is new")
                .Except("was_attractive unknown", "so it was not attractive")
                .Except("was_strong unknown", "nor were we strong with it")
                .Except("months_held unknown", "a tier that cannot be shown to be held counts as held since today")
        );

    [Fact]
    public void The_shipped_attractiveness_keeps_every_law() =>
        ScorecardLaws.Check(ImportancePolicy.Shipped.Attractiveness, AccountFactsMaker.From);

    [Fact]
    public void The_shipped_strength_keeps_every_law() =>
        ScorecardLaws.Check(ImportancePolicy.Shipped.Strength, AccountFactsMaker.From);
}
