using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Replay;
using KeyAccount.Domain.Rules.Verification;
using static KeyAccount.Domain.Tests.Credit.Checks.Paper;

namespace KeyAccount.Domain.Tests.Credit.Checks;

/// <summary>A check is kept and replayed, and its policy is verified, by the machinery of all policies.</summary>
public class CheckReplayTests
{
    private static readonly CreditCheckPolicy Scoped = CreditCheckPolicy.Shipped(
        Terms,
        Precedence.Below100(RuleScope.Group("retail"))
    );

    private static readonly CreditCheckFacts Late = Order.Overdue(1, 70) with { Group = "retail" };

    [Fact]
    public void A_record_is_replayed_to_the_same_bytes_by_the_rules_of_its_account()
    {
        var record = DecisionRecord.Of(Scoped.Check(Late).Decision, "SO/1001");

        Assert.True(record.ReplayBy(Scoped.RulesFor("c-17", "retail", CreditCheckFacts.NoGroup)).IsSame);
    }

    [Fact]
    public void The_rules_of_another_account_do_not_confirm_it()
    {
        var record = DecisionRecord.Of(Scoped.Check(Late).Decision, "SO/1001");

        Assert.False(record.ReplayBy(Scoped.ForEveryone).IsSame);
    }

    [Fact]
    public void An_account_that_no_rule_names_meets_the_rules_of_everyone() =>
        Assert.Same(Scoped.ForEveryone, Scoped.RulesFor("c-17", "wholesale", "high"));

    [Fact]
    public void While_a_group_is_not_known_its_rules_are_not_those_of_everyone() =>
        Assert.NotEqual(Scoped.ForEveryone.Fingerprint, Scoped.RulesFor("c-17", null, null).Fingerprint);

    [Fact]
    public void Nobody_has_no_rules() => Assert.Throws<ArgumentException>(() => Scoped.RulesFor(" ", null, null));

    [Fact]
    public void A_policy_with_rules_of_every_scope_is_verified() =>
        Assert.Empty(
            CreditCheckPolicyVerifier
                .Verify(Scoped)
                .Findings.Where(finding => finding.Rejects)
                .Select(finding => $"{finding.Part}: {finding}")
        );

    [Fact]
    public void A_rule_that_decides_nothing_for_an_excluded_group_decides_for_others() =>
        Assert.Contains(
            CreditCheckPolicyVerifier.Verify(Scoped).Findings,
            finding => finding is { Subject: "CC-31", Part: "credit-check/retail.oldest_item", AcceptedBecause: not null }
        );

    [Fact]
    public void A_rule_that_rewards_being_late_is_found()
    {
        var policy = Precedence.Policy(
            Scoped.Amounts,
            [
                Precedence.Beyond61,
                ScopedRule.Exclusion(
                    "X-1",
                    RuleScope.Group("retail"),
                    CheckSubject.OldestItem,
                    CreditCheckFeatures.OldestItem.Above(100)
                ),
            ]
        );

        Assert.Contains(
            CreditCheckPolicyVerifier.Verify(policy).Findings,
            finding => finding is { Check: VerificationCheck.NonMonotone, Part: "few-rules/retail.oldest_item" }
        );
    }
}
