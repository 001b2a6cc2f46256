using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Credit.Checks;

/// <summary>Rules that never make a difference are found.</summary>
public class PrecedenceFindingTests
{
    [Fact]
    public void An_exclusion_at_the_same_level_is_found_when_the_policy_is_built() =>
        Assert.Equal(
            "Exclusion X-100 (everyone) beats nothing: no less specific rule of its subject blocks there.",
            Assert.Single(Precedence.Days(RuleScope.Everyone).Findings).ToString()
        );

    [Fact]
    public void An_exclusion_that_never_fires_is_found() =>
        Assert.Equal(
            [(PrecedenceFindingKind.NeverFires, "X-50")],
            CreditCheckPolicyVerifier
                .PrecedenceOf(
                    Precedence.Policy(
                        CreditCheckAmounts.In(Currency.Eur),
                        [
                            Precedence.Beyond61,
                            ScopedRule.Exclusion(
                                "X-50",
                                RuleScope.Group("retail"),
                                CheckSubject.OldestItem,
                                CreditCheckFeatures.OldestItem.Below(50)
                            ),
                        ]
                    )
                )
                .Select(finding => (finding.Kind, finding.Code))
        );

    [Fact]
    public void A_shadowed_rule_is_found() =>
        Assert.Equal(
            [(PrecedenceFindingKind.Shadowed, "B-70")],
            CreditCheckPolicyVerifier
                .PrecedenceOf(
                    Precedence.Policy(
                        CreditCheckAmounts.In(Currency.Eur),
                        [
                            Precedence.Beyond61,
                            ScopedRule.Blocking(
                                "B-70",
                                RuleScope.Account("c-17"),
                                CheckSubject.OldestItem,
                                CreditCheckFeatures.OldestItem.Above(70),
                                Verdict.Refer(1)
                            ),
                        ]
                    )
                )
                .Select(finding => (finding.Kind, finding.Code))
        );

    [Fact]
    public void An_exclusion_that_fires_is_not_found() =>
        Assert.Empty(CreditCheckPolicyVerifier.PrecedenceOf(Precedence.Days(RuleScope.Group("retail"))));
}
