using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Rules;

/// <summary>A fingerprint changes with all that can change a decision, and with nothing else; it is the same on every machine.</summary>
public class FingerprintTests
{
    [Fact]
    public void A_fingerprint_is_the_same_on_every_machine_and_in_every_version() =>
        Assert.Equal("dff1c1eef2dd9b8cf54bf48410be47e7c66a803755c7e7c1f4960ccadeca3769", Clients.Table().Fingerprint);

    [Fact]
    public void The_same_policy_made_again_has_the_same_fingerprint() =>
        Assert.Equal(Clients.Table().Fingerprint, Clients.Table().Fingerprint);

    [Fact]
    public void Everything_that_can_change_a_decision_changes_the_fingerprint()
    {
        var when = Clients.Orders.AtLeast(10);
        Rule<Client, Tier>[] rules =
        [
            new("A", when, Tier.Gold),
            new("B", when, Tier.Gold),
            new("A", when, Tier.Silver),
            new("A", Clients.Orders.AtLeast(11), Tier.Gold),
            new("A", Clients.Orders.Above(10), Tier.Gold),
            new("A", !when, Tier.Gold),
            new("A", Clients.Orders.IsKnown, Tier.Gold),
            new("A", when & Clients.Insured.IsTrue, Tier.Gold),
            new("A", when | Clients.Insured.IsTrue, Tier.Gold),
            new("A", Clients.Insured.IsTrue & when, Tier.Gold),
            new("A", when, Tier.Gold) { Severity = Severity.Objection },
            new("A", when, Tier.Gold) { Audience = Audience.Client },
        ];
        string[] fingerprints =
        [
            .. rules.Select(rule => Table(rule).Fingerprint),
            Table(rules[0], id: "other").Fingerprint,
            Table(rules[0], version: "2").Fingerprint,
            Table(rules[0], HitPolicy.Strictest).Fingerprint,
            Table(rules[0], otherwise: Tier.Watch).Fingerprint,
            Table(rules[0], whenUnknown: Tier.Watch).Fingerprint,
        ];

        Assert.Equal(fingerprints.Length, fingerprints.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_order_of_rules_is_part_of_the_policy() =>
        Assert.NotEqual(
            Two(new("A", Clients.Insured.IsTrue, Tier.Gold), new("B", Clients.Insured.IsFalse, Tier.Open)).Fingerprint,
            Two(new("B", Clients.Insured.IsFalse, Tier.Open), new("A", Clients.Insured.IsTrue, Tier.Gold)).Fingerprint
        );

    [Fact]
    public void Who_signed_it_and_where_a_rule_comes_from_change_no_decision() =>
        Assert.Equal(
            Table(new("A", Clients.Insured.IsTrue, Tier.Gold)).Fingerprint,
            new DecisionTable<Client, Tier>(
                PolicyIdentity.SignedBy("somebody", "one", "1"),
                Clients.Tiers,
                HitPolicy.First,
                Tier.Open,
                Tier.Open,
                new Rule<Client, Tier>("A", Clients.Insured.IsTrue, Tier.Gold) { Source = "handbook" }
            ).Fingerprint
        );

    [Fact]
    public void A_sheet_changes_how_facts_are_read_and_not_the_fingerprint()
    {
        var table = Clients.Table();
        var sheet = new AnswerSheet<Client>([Clients.Risk, .. table.FeatureList.Reverse()], (_, _) => 0);

        Assert.Equal(table.Fingerprint, table.ReadBy(sheet).Fingerprint);
    }

    [Fact]
    public void A_scorecard_has_a_fingerprint_of_its_bands() =>
        Assert.Equal(
            4,
            new[]
            {
                Card(10, 5).Fingerprint,
                Card(11, 5).Fingerprint,
                Card(10, 6).Fingerprint,
                Card(10, 5, MissingAnswer.Worst).Fingerprint,
            }
                .Distinct(StringComparer.Ordinal)
                .Count()
        );

    private static Scorecard<Client> Card(long from, int points, MissingAnswer missing = MissingAnswer.Defer) =>
        new(
            PolicyIdentity.ShippedDefault("card", "1"),
            points,
            missing,
            Share.Whole,
            Clients.Orders.Bands(0).From(from, points).As("orders")
        );

    private static DecisionTable<Client, Tier> Table(
        Rule<Client, Tier> rule,
        HitPolicy hit = HitPolicy.First,
        Tier otherwise = Tier.Open,
        Tier whenUnknown = Tier.Open,
        string id = "one",
        string version = "1"
    ) => new(PolicyIdentity.ShippedDefault(id, version), Clients.Tiers, hit, otherwise, whenUnknown, rule);

    private static DecisionTable<Client, Tier> Two(Rule<Client, Tier> first, Rule<Client, Tier> second) =>
        new(PolicyIdentity.ShippedDefault("two", "1"), Clients.Tiers, HitPolicy.First, Tier.Open, Tier.Open, first, second);
}
