using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Credit.Checks.Paper;

namespace KeyAccount.Domain.Tests.Credit.Checks;

/// <summary>Which rule wins, and the proof of it.</summary>
public class PrecedenceTests
{
    private static readonly CreditCheckFacts Late = Order.Overdue(1, 70) with { Group = "retail" };

    [Fact]
    public void The_proof_names_the_exclusion_that_won_and_by_what() // credit:A17
    {
        var standings = Precedence.Days(RuleScope.Group("retail")).Check(Late).Precedence;

        Assert.Equal(
            [(RuleOutcome.Beaten, "X-100"), (RuleOutcome.Beats, "B-61")],
            standings.Select(one => (one.Outcome, one.Against.Single()))
        );
    }

    [Theory]
    [InlineData(
        Language.English,
        "X-100 (group retail, oldest item): beats B-61; oldest overdue item below 100 days; found 70 days"
    )]
    [InlineData(
        Language.Spanish,
        "X-100 (grupo retail, partida más antigua): prevalece sobre B-61; partida vencida más antigua por debajo de 100 días; hallado 70 días"
    )]
    [InlineData(Language.SimplifiedChinese, "X-100（组别retail，最久逾期项）：排除： B-61; 最久逾期项低于100 天；实际为70 天")]
    public void The_proof_can_be_read(Language language, string sentence) =>
        Assert.Equal(sentence, Precedence.Days(RuleScope.Group("retail")).Check(Late).Precedence[1].ToString(language));

    [Fact]
    public void An_exclusion_at_the_same_level_beats_nothing()
    {
        var check = Precedence.Days(RuleScope.Everyone).Check(Late);

        Assert.Equal(Verdict.Refer(1), check.Verdict);
        Assert.Equal([RuleOutcome.Blocks, RuleOutcome.BeatsNothing], check.Precedence.Select(one => one.Outcome));
    }

    [Fact]
    public void An_exclusion_about_another_subject_beats_nothing_without_a_release() =>
        Assert.Equal(Verdict.Refer(1), Precedence.Days(RuleScope.Group("retail"), CheckSubject.OverdueAmount).Judge(Late));

    [Fact]
    public void An_exclusion_about_another_subject_releases_when_it_says_so() =>
        Assert.Equal(
            Verdict.Approve,
            Precedence.Days(RuleScope.Group("retail"), CheckSubject.OverdueAmount, releases: true).Judge(Late)
        );

    [Fact]
    public void A_release_beats_rules_of_every_subject()
    {
        var policy = CreditCheckPolicy.Shipped(
            Terms,
            Precedence.Below100(RuleScope.Account("c-17"), CheckSubject.Other, releases: true)
        );
        var check = policy.Check(On(100, 100, 100).Overdue(50, 70, 60));

        Assert.True(check.Passes);
        Assert.Equal(
            ["CC-11", "CC-12", "CC-13", "CC-14", "CC-31", "CC-32", "CC-33"],
            check.Precedence.Single(one => one.Outcome == RuleOutcome.Beats).Against
        );
    }

    [Theory]
    [InlineData(CreditBar.Stop)]
    [InlineData(CreditBar.Insolvent)]
    [InlineData(CreditBar.NoOpenTerms)]
    [InlineData(CreditBar.Refer)]
    public void No_release_beats_a_knock_out(CreditBar bar) => Assert.False(Released(Order with { KnockOut = bar }));

    [Fact]
    public void No_release_beats_a_stop() => Assert.False(Released(Order with { State = LineState.Stop }));

    [Fact]
    public void No_release_beats_a_forced_hold() =>
        Assert.False(Released(Order with { Hold = ForcedHold.From(Today, "controller", "under dispute") }));

    [Theory]
    [InlineData(CheckSubject.KnockOut)]
    [InlineData(CheckSubject.ForcedHold)]
    [InlineData(CheckSubject.Stop)]
    public void An_exclusion_from_what_can_not_be_excluded_is_refused(CheckSubject subject) =>
        Assert.Contains(
            "can't be excluded",
            Assert.Throws<ArgumentException>(() => Precedence.Below100(RuleScope.Group("g"), subject)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_account_comes_before_its_group()
    {
        var policy = Precedence.Policy(
            CreditCheckAmounts.In(Currency.Eur),
            [
                Precedence.Beyond61,
                ScopedRule.Blocking(
                    "B-G",
                    RuleScope.Group("retail"),
                    CheckSubject.OldestItem,
                    CreditCheckFeatures.OldestItem.Above(50),
                    Verdict.Refer(3)
                ),
                Precedence.Below100(RuleScope.Account("c-17")),
            ]
        );

        Assert.Equal(Verdict.Approve, policy.Judge(Late));
        Assert.Equal(Verdict.Refer(3), policy.Judge(Late with { Account = "c-18" }));
    }

    [Theory]
    [InlineData("high", 1)]
    [InlineData("low", -1)]
    public void A_risk_group_narrows_a_rule(string risk, int level)
    {
        var policy = Precedence.Policy(
            CreditCheckAmounts.In(Currency.Eur),
            [
                Precedence.Beyond61,
                ScopedRule.Blocking(
                    "B-R",
                    RuleScope.Everyone.Narrowed("high"),
                    CheckSubject.OldestItem,
                    CreditCheckFeatures.OldestItem.Above(10),
                    Verdict.Refer(1)
                ),
            ]
        );

        Assert.Equal(
            level < 0 ? Verdict.Approve : Verdict.Refer(level),
            policy.Judge(Order.Overdue(1, 20) with { RiskGroup = risk })
        );
    }

    [Fact]
    public void A_risk_group_makes_a_rule_no_more_specific() =>
        Assert.Equal(
            Verdict.Refer(1),
            Precedence.Days(RuleScope.Everyone.Narrowed("low")).Judge(Late with { RiskGroup = "low" })
        );

    [Fact]
    public void While_the_group_is_not_known_an_exclusion_of_it_neither_passes_nor_blocks()
    {
        var check = Precedence.Days(RuleScope.Group("retail")).Check(Late with { Group = null });

        Assert.Equal(Verdict.Refer(2), check.Verdict);
        Assert.Equal([RuleOutcome.Undetermined, RuleOutcome.Undetermined], check.Precedence.Select(one => one.Outcome));
    }

    [Fact]
    public void A_rule_for_others_says_so() =>
        Assert.Equal(
            "X-100 (group retail, oldest item): made for others",
            Precedence.Days(RuleScope.Group("retail")).Check(Order.Overdue(1, 70)).Precedence[1].ToString()
        );

    [Fact]
    public void The_finding_of_a_rule_is_read_by_no_more_than_may_read_what_excludes_it()
    {
        var policy = Precedence.Policy(
            CreditCheckAmounts.In(Currency.Eur),
            [
                Precedence.Beyond61,
                ScopedRule.Exclusion(
                    "X-C",
                    RuleScope.Group("retail"),
                    CheckSubject.OldestItem,
                    CreditCheckFeatures.CoverExpired.Below(0)
                ),
            ]
        );

        Assert.Empty(policy.Check(Late with { CoverValidUntil = Today }).ReasonsFor(Audience.Sales));
        Assert.Single(policy.Check(Late with { CoverValidUntil = Today, Group = "other" }).ReasonsFor(Audience.Sales));
    }

    [Fact]
    public void Two_rules_of_one_code_are_refused() =>
        Assert.Contains(
            "'B-61' stands twice",
            Assert
                .Throws<ArgumentException>(() =>
                    Precedence.Policy(CreditCheckAmounts.In(Currency.Eur), [Precedence.Beyond61, Precedence.Beyond61])
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_policy_that_blocks_nobody_in_particular_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            Precedence.Policy(CreditCheckAmounts.In(Currency.Eur), [Precedence.Below100(RuleScope.Group("g"))])
        );

    [Fact]
    public void A_rule_that_would_tell_too_much_is_refused() =>
        Assert.Contains(
            "would show 'stopped' to Sales",
            Assert
                .Throws<ArgumentException>(() =>
                    Precedence.Policy(
                        CreditCheckAmounts.In(Currency.Eur),
                        [
                            ScopedRule
                                .Blocking(
                                    "B-1",
                                    RuleScope.Everyone,
                                    CheckSubject.KnockOut,
                                    CreditCheckEvents.Stopped.IsTrue,
                                    Verdict.Decline
                                )
                                .ReadBy(Audience.Sales),
                        ]
                    )
                )
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(CreditCheckFacts.NoGroup)]
    public void A_scope_without_a_name_is_refused(string name) => Assert.Throws<ArgumentException>(() => RuleScope.Group(name));

    [Fact]
    public void A_rule_that_calls_for_approval_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            ScopedRule.Blocking("B", RuleScope.Everyone, CheckSubject.Line, CreditCheckFeatures.Adds.IsTrue, Verdict.Approve)
        );

    private static bool Released(CreditCheckFacts facts) =>
        CreditCheckPolicy
            .Shipped(Terms, Precedence.Below100(RuleScope.Account("c-17"), CheckSubject.Other, releases: true))
            .Check(facts)
            .Passes;
}
