using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules;

public class ObjectionPolicyTests
{
    private static readonly LocalDate AsOf = new(2026, 6, 30);
    private static readonly Rule<Client, Verdict> Late = new("LATE", Clients.DaysLate.Above(60), Verdict.Decline);
    private static readonly Rule<Client, Verdict> Small = new("SMALL", Clients.Orders.Below(3), Verdict.Refer(1));
    private static readonly Rule<Client, Verdict> Risky = new("RISKY", Clients.Risk.AtLeast(Risk.High), Verdict.Refer(4));

    private static readonly ObjectionPolicy<Client> Policy = Of(Verdict.Refer(2), Late, Small, Risky);

    private static readonly Client Good = new()
    {
        DaysLate = 60,
        Orders = 3,
        Risk = Risk.Middle,
    };

    [Fact]
    public void Nothing_objects_and_everything_is_answered() => Assert.Equal(Verdict.Approve, Policy.Choose(Good));

    [Theory]
    [InlineData(60, 3, "approve")]
    [InlineData(61, 3, "decline")]
    [InlineData(60, 2, "refer 1")]
    [InlineData(61, 2, "decline")]
    public void The_strictest_objection_wins(int late, int orders, string expected) =>
        Assert.Equal(expected, Policy.Choose(Good with { DaysLate = late, Orders = orders }).ToString());

    [Fact]
    public void A_decline_that_cannot_be_answered_refers() =>
        Assert.Equal(Verdict.Refer(2), Policy.Choose(Good with { DaysLate = null }));

    [Fact]
    public void A_low_referral_that_cannot_be_answered_refers_to_the_stated_level() =>
        Assert.Equal(Verdict.Refer(2), Policy.Choose(Good with { Orders = null }));

    [Fact]
    public void A_high_referral_that_cannot_be_answered_refers_as_high_as_when_it_holds() =>
        Assert.Equal(Verdict.Refer(4), Policy.Choose(Good with { Risk = null }));

    [Fact]
    public void A_known_decline_beats_everything_unknown() =>
        Assert.Equal(Verdict.Decline, Policy.Choose(new() { DaysLate = 61 }));

    [Fact]
    public void Nothing_known_approves_nothing() => Assert.Equal(Verdict.Refer(4), Policy.Choose(new()));

    [Fact]
    public void An_approval_has_no_findings() => Assert.Empty(Policy.Decide(Good, AsOf).Findings);

    [Fact]
    public void Every_objection_is_reported_and_the_strictest_is_marked()
    {
        var decision = Policy.Decide(
            new()
            {
                DaysLate = 61,
                Orders = 2,
                Risk = Risk.Low,
            },
            AsOf
        );

        Assert.Equal(
            [("LATE", true), ("SMALL", false)],
            decision.Findings.Select(finding => (finding.Code, finding.IsDetermining))
        );
    }

    [Fact]
    public void What_is_missing_is_said_once() =>
        Assert.Equal(
            ["days_late", "orders", "country_risk"],
            Of(Verdict.Refer(0), Late, Small, Risky, new("AGAIN", Clients.Orders.Below(9), Verdict.Refer(0)))
                .Decide(new(), AsOf)
                .Missing.Select(feature => feature.Name)
        );

    [Fact]
    public void The_order_of_rules_changes_nothing() => // law:P3
        Assert.Equal(
            Policy.Choose(new() { Orders = 2, Risk = Risk.High }),
            Of(Verdict.Refer(2), Risky, Small, Late).Choose(new() { Orders = 2, Risk = Risk.High })
        );

    [Fact]
    public void A_rule_that_approves_is_refused() =>
        Assert.Throws<ArgumentException>(() => Of(Verdict.Refer(0), Late, new("YES", Clients.Insured.IsTrue, Verdict.Approve)));

    [Fact]
    public void What_is_unknown_may_neither_approve_nor_decline()
    {
        Assert.Throws<ArgumentException>(() => Of(Verdict.Approve, Late));
        Assert.Throws<ArgumentException>(() => Of(Verdict.Decline, Late));
    }

    [Fact]
    public void A_policy_without_rules_would_approve_everything_and_is_refused() =>
        Assert.Throws<ArgumentException>(() => Of(Verdict.Refer(0)));

    [Fact]
    public void Two_rules_of_one_code_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            Of(Verdict.Refer(0), Late, new("LATE", Clients.Insured.IsTrue, Verdict.Decline))
        );

    private static ObjectionPolicy<Client> Of(Verdict whenUnknown, params ImmutableArray<Rule<Client, Verdict>> rules) =>
        new(PolicyIdentity.ShippedDefault("release", "1"), whenUnknown, rules);
}
