using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Rules;

public class AnswerSheetTests
{
    private static readonly DecisionTable<Client, Tier> Table = new(
        PolicyIdentity.ShippedDefault("one", "1"),
        Clients.Tiers,
        HitPolicy.Strictest,
        Tier.Gold,
        Tier.Open,
        new Rule<Client, Tier>("A", Clients.Orders.Below(10), Tier.Watch),
        new Rule<Client, Tier>("B", Clients.Insured.IsFalse, Tier.Silver)
    );

    [Fact]
    public void A_policy_reads_its_facts_through_the_sheet()
    {
        var sheet = Sheet(
            [Clients.Insured, Clients.Orders],
            (_, codes) =>
            {
                (codes[0], codes[1]) = (1, 9);
                return 0b11;
            }
        );

        Assert.Equal(Tier.Watch, Table.ReadBy(sheet).Choose(new()));
    }

    [Fact]
    public void What_the_sheet_does_not_answer_is_read_by_the_feature()
    {
        var sheet = Sheet(
            [Clients.Insured],
            (_, codes) =>
            {
                codes[0] = 1;
                return 0b1;
            }
        );

        Assert.Equal(Tier.Watch, Table.ReadBy(sheet).Choose(new() { Orders = 9 }));
    }

    [Fact]
    public void A_bit_beyond_the_last_feature_of_the_sheet_answers_nothing()
    {
        var sheet = Sheet([Clients.Insured], (_, _) => ulong.MaxValue - 1);
        var decision = Table.ReadBy(sheet).Decide(new(), new(2026, 6, 30));

        Assert.Equal(["orders", "insured"], decision.Missing.Select(feature => feature.Name));
    }

    [Fact]
    public void A_feature_that_no_rule_asks_changes_nothing()
    {
        var sheet = Sheet([Clients.Revenue, Clients.Orders, Clients.Insured], (_, _) => 0);

        Assert.Equal(
            Table.Decide(new(), new(2026, 6, 30)),
            Table.ReadBy(sheet).Decide(new() { Revenue = Money.Eur(1) }, new(2026, 6, 30))
        );
    }

    [Fact]
    public void A_sheet_without_features_is_refused() => Assert.Throws<ArgumentException>(() => Sheet([], (_, _) => 0));

    [Fact]
    public void A_sheet_with_a_feature_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => Sheet([Clients.Orders, Clients.Orders], (_, _) => 0));

    [Fact]
    public void A_sheet_with_a_missing_feature_is_refused() =>
        Assert.Throws<ArgumentNullException>(() => Sheet([null!], (_, _) => 0));

    [Fact]
    public void A_sheet_of_65_features_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            Sheet(
                [.. Enumerable.Range(0, 65).Select(number => Features<Client>.Flag($"f{number}", Label.Same("f"), _ => null))],
                (_, _) => 0
            )
        );

    [Fact]
    public void Missing_facts_are_refused() =>
        Assert.Throws<ArgumentNullException>(() => Table.ReadBy(Sheet([Clients.Orders], (_, _) => 0)).Choose(null!));

    private static AnswerSheet<Client> Sheet(IEnumerable<Feature<Client>> features, Answers<Client> read) =>
        new(features, read);
}
