using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Verification;
using static KeyAccount.Domain.Tests.Rules.Verification.TierTables;

namespace KeyAccount.Domain.Tests.Rules.Verification;

public class PolicyVerifierTests
{
    [Fact]
    public void A_gap_is_named_with_its_boundaries_and_answers_in_it()
    {
        var finding = Only(
            VerificationCheck.Gap,
            PolicyVerifier.Verify(
                Table(
                    HitPolicy.Unique,
                    new Rule<Client, Tier>("A", Clients.Orders.AtLeast(10), Tier.Gold),
                    new Rule<Client, Tier>("B", Clients.Orders.Below(8), Tier.Silver)
                )
            )
        );

        Assert.Equal(
            "V01: No rule holds where orders at least 8 orders and orders at most 9 orders; the outcome there is open.",
            finding.ToString()
        );
        Assert.Equal("orders: 8 orders", finding.Witness!.ToString());
        Assert.Equal(Severity.Note, finding.Severity);
    }

    [Theory]
    [InlineData(
        Language.English,
        "V04: Rule B never decides: A always come before it, such as where orders at least 20 orders."
    )]
    [InlineData(
        Language.Spanish,
        "V04: La regla B no decide nunca: A van siempre por delante, por ejemplo cuando pedidos al menos 20 pedidos."
    )]
    [InlineData(Language.SimplifiedChinese, "V04: 规则B从不起决定作用：A总是在先，例如当订单数不低于20 单时。")]
    public void A_finding_speaks_the_readers_language(Language language, string sentence) =>
        Assert.Equal(sentence, Only(VerificationCheck.UnreachableRule, PolicyVerifier.Verify(Hidden())).ToString(language));

    [Fact]
    public void A_rejected_policy_is_no_verified_policy()
    {
        var verification = PolicyVerifier.Verify(Hidden());

        Assert.Equal(VerificationVerdict.Rejected, verification.Verdict);
        Assert.Null(verification.Passed);
        Assert.Contains(
            "V04",
            Assert.Throws<InvalidOperationException>(verification.OrThrow).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_policy_that_passes_is_a_verified_policy_with_its_fingerprint()
    {
        var table = Table(HitPolicy.First, new Rule<Client, Tier>("A", Clients.Orders.AtLeast(10), Tier.Gold));
        var verified = PolicyVerifier.Verify(table).OrThrow();

        Assert.Same(table, verified.Policy);
        Assert.Equal(table.Fingerprint, verified.Fingerprint);
        Assert.Equal(VerificationVerdict.Verified, verified.Report.Verdict);
    }

    [Fact]
    public void A_policy_over_budget_is_not_analysed_and_never_passes() // V99
    {
        var verification = PolicyVerifier.Verify(
            Table(
                HitPolicy.First,
                new Rule<Client, Tier>("A", Clients.Orders.AtLeast(10), Tier.Gold),
                new Rule<Client, Tier>("B", Clients.Insured.IsTrue | Clients.DaysLate.Above(3), Tier.Silver)
            ),
            new() { Budget = 2 }
        );

        Assert.Equal(VerificationVerdict.NotAnalysed, verification.Verdict);
        Assert.Null(verification.Passed);
        Assert.Equal(
            "V99: The policy is not analysed: it needs more than 2 states.",
            Assert.Single(verification.Findings).ToString()
        );
    }

    [Fact]
    public void A_prohibited_question_rejects_even_where_it_changes_nothing() // V12
    {
        var verification = PolicyVerifier.Verify(
            Table(
                HitPolicy.First,
                new Rule<Client, Tier>(
                    "A",
                    Clients.Orders.AtLeast(10) | (Clients.Insured.IsKnown & Clients.Orders.AtLeast(12)),
                    Tier.Gold
                )
            ),
            new() { Prohibited = [new("insured", new("insurance", "seguro", "保险"))] }
        );

        Assert.Equal("V08", Only(VerificationCheck.IrrelevantFeature, verification).Code);
        Assert.Equal(
            "V12: insured is asked; nobody may be judged by insurance.",
            Only(VerificationCheck.ProhibitedFeature, verification).ToString()
        );
        Assert.Equal(VerificationVerdict.Rejected, verification.Verdict);
    }

    [Theory]
    [InlineData(VerificationCheck.ProhibitedFeature)]
    [InlineData(VerificationCheck.OverBudget)]
    public void What_must_not_be_cannot_be_accepted(VerificationCheck check) =>
        Assert.Throws<ArgumentException>(() => new AcceptedFinding(check, "policy", "we want it so"));

    [Fact]
    public void An_accepted_finding_stays_with_its_reason_and_no_longer_rejects()
    {
        var verification = PolicyVerifier.Verify(
            Hidden(),
            new() { Accepted = [new(VerificationCheck.UnreachableRule, "B", "kept until the audit")] }
        );

        Assert.Equal(VerificationVerdict.Verified, verification.Verdict);
        Assert.Equal("kept until the audit", Only(VerificationCheck.UnreachableRule, verification).AcceptedBecause);
    }

    [Fact]
    public void An_acceptance_of_another_rule_changes_nothing() =>
        Assert.Equal(
            VerificationVerdict.Rejected,
            PolicyVerifier
                .Verify(Hidden(), new() { Accepted = [new(VerificationCheck.UnreachableRule, "A", "another one")] })
                .Verdict
        );

    [Fact]
    public void A_worse_outcome_for_a_better_answer_has_two_witnesses_that_differ_in_it_alone() // V10
    {
        var verification = PolicyVerifier.Verify(
            new ObjectionPolicy<Client>(
                PolicyIdentity.ShippedDefault("orders", "1"),
                Verdict.Refer(1),
                new Rule<Client, Verdict>("A", Clients.Orders.AtLeast(10) & Clients.Insured.IsFalse, Verdict.Refer(2)),
                new("B", Clients.DaysLate.Above(30), Verdict.Decline)
            )
        );

        var finding = Only(VerificationCheck.NonMonotone, verification);
        Assert.Equal("orders: 9 orders; insured: no; days late: 0 days", finding.Witness!.ToString());
        Assert.Equal("orders: 10 orders; insured: no; days late: 0 days", finding.Counterpart!.ToString());
        Assert.Equal(["approve", "refer to level 2", "refer to level 2"], finding.Outcomes.Select(outcome => outcome.English));
    }

    [Fact]
    public void A_table_without_a_declared_order_of_outcomes_is_not_asked_for_monotony() =>
        Assert.DoesNotContain(
            PolicyVerifier
                .Verify(Table(HitPolicy.First, new Rule<Client, Tier>("A", Clients.Orders.AtLeast(10), Tier.Watch)))
                .Findings,
            finding => finding.Check == VerificationCheck.NonMonotone
        );

    [Fact]
    public void A_list_without_otherwise_is_rejected_for_a_gap() =>
        Assert.Equal(
            Severity.Objection,
            Only(
                VerificationCheck.Gap,
                PolicyVerifier.Verify(
                    new RuleList<Client, Tier>(
                        Clients.Tiers,
                        HitPolicy.Unique,
                        null,
                        Tier.Open,
                        new Rule<Client, Tier>("A", Clients.Orders.AtLeast(10), Tier.Gold)
                    )
                )
            ).Severity
        );

    [Fact]
    public void Terms_can_require_that_rules_cover_everything() =>
        Assert.Equal(
            VerificationVerdict.Rejected,
            PolicyVerifier
                .Verify(
                    Table(HitPolicy.First, new Rule<Client, Tier>("A", Clients.Orders.AtLeast(10), Tier.Gold)),
                    new() { RequiresCoverage = true }
                )
                .Verdict
        );

    [Fact]
    public void A_table_is_verified_on_what_the_one_before_it_can_give() // a chain
    {
        var source = PolicyVerifier.Verify(
            new DecisionTable<Client, Risk>(
                PolicyIdentity.ShippedDefault("risk", "1"),
                (NamedScale<Risk>)Clients.Risk.Scale,
                HitPolicy.First,
                Risk.Low,
                Risk.Middle,
                new Rule<Client, Risk>("A", Clients.DaysLate.Above(30), Risk.Middle)
            )
        );
        var table = Table(
            HitPolicy.First,
            new Rule<Client, Tier>("A", Clients.Risk.AtMost(Risk.Low), Tier.Gold),
            new Rule<Client, Tier>("B", Clients.Risk.AtLeast(Risk.High), Tier.Watch)
        );

        Assert.Equal(VerificationVerdict.Verified, PolicyVerifier.Verify(table).Verdict);
        var chained = PolicyVerifier.Verify(table, new() { Domains = [FeatureDomain.ImageOf(Clients.Risk, source)] });
        Assert.Equal("V04: Rule B can never hold.", Only(VerificationCheck.UnreachableRule, chained).ToString());
    }

    [Fact]
    public void A_chain_needs_a_source_that_passed() =>
        Assert.Throws<ArgumentException>(() => FeatureDomain.ImageOf(Clients.Risk, PolicyVerifier.Verify(Hidden())));

    [Fact]
    public void Domains_that_leave_no_answer_are_refused() =>
        Assert.Throws<ArgumentException>(() => FeatureDomain.Between(Clients.Orders, 5, 4));

    [Fact]
    public void A_jump_over_answers_without_order_is_refused() =>
        Assert.Throws<ArgumentException>(() => new LargestJump(Clients.Insured, 1));

    [Fact]
    public void A_list_takes_more_rules_than_a_policy_and_no_more_than_its_limit()
    {
        var many = Rules(RuleList.MaximumRules);

        Assert.Equal(RuleList.MaximumRules, List(many).Rules.Length);
        Assert.Throws<ArgumentException>(() =>
            List(many.Add(new Rule<Client, Tier>("one-more", Clients.Insured.IsTrue, Tier.Gold)))
        );
        Assert.Throws<ArgumentException>(() => List([]));
    }

    [Fact]
    public void A_ladder_of_many_rules_has_neither_gap_nor_overlap() =>
        Assert.Empty(
            PolicyVerifier
                .Verify(
                    List([
                        .. Rules(500),
                        new Rule<Client, Tier>("top", Clients.Orders.AtLeast(500), Tier.Gold),
                        new Rule<Client, Tier>("low", Clients.Orders.Below(0), Tier.Open),
                    ])
                )
                .Findings.Where(finding => finding.Severity > Severity.Note)
        );

    private static ImmutableArray<Rule<Client, Tier>> Rules(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(at => new Rule<Client, Tier>($"R{at}", Clients.Orders.Is(at), at % 2 == 0 ? Tier.Gold : Tier.Silver)),
        ];

    private static RuleList<Client, Tier> List(ImmutableArray<Rule<Client, Tier>> rules) =>
        new(Clients.Tiers, HitPolicy.Unique, null, Tier.Open, rules);

    private static DecisionTable<Client, Tier> Hidden() =>
        Table(
            HitPolicy.First,
            new Rule<Client, Tier>("A", Clients.Orders.AtLeast(10), Tier.Gold),
            new Rule<Client, Tier>("B", Clients.Orders.AtLeast(20), Tier.Silver)
        );

    private static VerificationFinding Only(VerificationCheck check, VerificationReport verification) =>
        Assert.Single(verification.Findings, finding => finding.Check == check);
}
