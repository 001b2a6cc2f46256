using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules;

/// <summary>How each hit policy picks its outcome, with every mix of met, not met and undetermined.</summary>
public class HitPolicyTests
{
    private static readonly LocalDate AsOf = new(2026, 6, 30);
    private static readonly Rule<Client, Tier> Watched = new("W", Clients.DaysLate.Above(30), Tier.Watch);
    private static readonly Rule<Client, Tier> Silver = new("S", Clients.Orders.AtLeast(10), Tier.Silver);

    [Theory]
    [InlineData(40, 20, Tier.Watch)]
    [InlineData(30, 20, Tier.Silver)]
    [InlineData(30, 9, Tier.Gold)]
    [InlineData(null, 20, Tier.Open)]
    [InlineData(40, null, Tier.Watch)]
    [InlineData(30, null, Tier.Open)]
    [InlineData(null, null, Tier.Open)]
    public void The_first_rule_that_is_not_known_to_be_false_decides(int? late, int? orders, Tier expected) =>
        Assert.Equal(expected, Table(HitPolicy.First).Choose(Facts(late, orders)));

    [Theory]
    [InlineData(40, 20, Tier.Watch)]
    [InlineData(30, 20, Tier.Silver)]
    [InlineData(30, 9, Tier.Gold)]
    [InlineData(null, 20, Tier.Open)]
    [InlineData(40, null, Tier.Watch)]
    [InlineData(30, null, Tier.Open)]
    [InlineData(null, null, Tier.Open)]
    public void The_strictest_rule_decides_and_an_unknown_one_stands_at_when_unknown(int? late, int? orders, Tier expected) =>
        Assert.Equal(expected, Table(HitPolicy.Strictest, Silver, Watched).Choose(Facts(late, orders)));

    [Theory]
    [InlineData(40, 20, Tier.Open)]
    [InlineData(30, 20, Tier.Silver)]
    [InlineData(40, 9, Tier.Watch)]
    [InlineData(30, 9, Tier.Gold)]
    [InlineData(null, 20, Tier.Open)]
    [InlineData(40, null, Tier.Open)]
    public void Exactly_one_rule_decides_or_none(int? late, int? orders, Tier expected) =>
        Assert.Equal(expected, Table(HitPolicy.Unique).Choose(Facts(late, orders)));

    [Theory]
    [InlineData(HitPolicy.First, 40, 20, "W")]
    [InlineData(HitPolicy.First, null, 20, "W")]
    [InlineData(HitPolicy.First, 30, 9, "")]
    [InlineData(HitPolicy.Strictest, 40, 20, "W")]
    [InlineData(HitPolicy.Strictest, 30, null, "S")]
    [InlineData(HitPolicy.Strictest, 40, null, "W")]
    [InlineData(HitPolicy.Strictest, null, null, "W,S")]
    [InlineData(HitPolicy.Unique, 40, 20, "W,S")]
    [InlineData(HitPolicy.Unique, 40, null, "W,S")]
    [InlineData(HitPolicy.Unique, 40, 9, "W")]
    public void The_rules_that_the_outcome_rests_on_are_marked(HitPolicy hit, int? late, int? orders, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                ',',
                Table(hit)
                    .Decide(Facts(late, orders), AsOf)
                    .Explain()
                    .Where(finding => finding.IsDetermining)
                    .Select(finding => finding.Code)
            )
        );

    [Fact]
    public void A_table_without_rules_is_refused() => Assert.Throws<ArgumentException>(() => Table(HitPolicy.First, []));

    [Fact]
    public void A_code_that_stands_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => Table(HitPolicy.First, Watched, new("W", Clients.Insured.IsTrue, Tier.Gold)));

    [Fact]
    public void A_missing_rule_is_refused() =>
        Assert.Throws<ArgumentNullException>(() => Table(HitPolicy.First, Watched, null!));

    [Fact]
    public void Sixty_four_rules_are_allowed() => Assert.Equal(64, Table(HitPolicy.First, Many(64)).Rules.Length);

    [Fact]
    public void Sixty_five_rules_are_refused() => Assert.Throws<ArgumentException>(() => Table(HitPolicy.First, Many(65)));

    [Fact]
    public void The_last_of_64_rules_is_heard()
    {
        var table = Table(HitPolicy.First, [.. Many(63), new("LAST", Clients.Insured.IsTrue, Tier.Watch)]);

        Assert.Equal(Tier.Watch, table.Choose(new() { Orders = 0, Insured = true }));
    }

    [Fact]
    public void Sixty_five_features_are_refused() =>
        Assert.Throws<ArgumentException>(() => Table(HitPolicy.First, [new("A", Asking(65), Tier.Gold)]));

    [Fact]
    public void Sixty_four_features_are_allowed() =>
        Assert.Equal(64, Table(HitPolicy.First, [new("A", Asking(64), Tier.Gold)]).Features.Count);

    [Fact]
    public void Two_features_of_one_name_are_refused() =>
        Assert.Throws<ArgumentException>(() => Table(HitPolicy.First, [new("A", Asking(1) & Asking(1), Tier.Gold)]));

    [Fact]
    public void The_strictest_of_outcomes_without_an_order_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            new DecisionTable<Client, Segment>(
                PolicyIdentity.ShippedDefault("segments", "1"),
                Clients.Segment.Scale,
                HitPolicy.Strictest,
                Segment.Trade,
                Segment.Trade,
                new Rule<Client, Segment>("A", Clients.Insured.IsTrue, Segment.Health)
            )
        );

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void An_outcome_that_is_not_declared_is_refused(int place)
    {
        Tier At(int here) => here == place ? (Tier)9 : Tier.Open;

        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new DecisionTable<Client, Tier>(
                PolicyIdentity.ShippedDefault("tiers", "1"),
                Clients.Tiers,
                HitPolicy.First,
                At(0),
                At(1),
                new Rule<Client, Tier>("A", Clients.Insured.IsTrue, At(2))
            )
        );
    }

    [Fact]
    public void A_table_never_approves_otherwise() => // law:P6
        Assert.Throws<ArgumentException>(() => Verdicts(Verdict.Approve, Verdict.Refer(0)));

    [Fact]
    public void A_table_neither_approves_nor_declines_what_is_unknown() // law:P7
    {
        Assert.Throws<ArgumentException>(() => Verdicts(Verdict.Decline, Verdict.Approve));
        Assert.Throws<ArgumentException>(() => Verdicts(Verdict.Decline, Verdict.Decline));
    }

    [Fact]
    public void Missing_facts_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Table(HitPolicy.First).Choose(null!));
        Assert.Throws<ArgumentNullException>(() => Table(HitPolicy.First).Decide(null!, AsOf));
    }

    [Fact]
    public void Codes_that_do_not_answer_every_question_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Table(HitPolicy.First).Choose([1], 1));
        Assert.Throws<ArgumentException>(() => Table(HitPolicy.First).Decide([1, 2, 3], 1, AsOf));
    }

    [Fact]
    public void Answers_that_are_codes_already_decide_alike()
    {
        var table = Table(HitPolicy.First);

        Assert.Equal(table.Decide(Facts(40, null), AsOf), table.Decide([4_000, 77], known: 0b01, AsOf));
    }

    private static DecisionTable<Client, Tier> Table(HitPolicy hit) => Table(hit, Watched, Silver);

    private static DecisionTable<Client, Tier> Table(HitPolicy hit, params ImmutableArray<Rule<Client, Tier>> rules) =>
        new(PolicyIdentity.ShippedDefault("tiers", "1"), Clients.Tiers, hit, Tier.Gold, Tier.Open, rules);

    private static DecisionTable<Client, Verdict> Verdicts(Verdict otherwise, Verdict whenUnknown) =>
        new(
            PolicyIdentity.ShippedDefault("verdicts", "1"),
            VerdictScale.Instance,
            HitPolicy.First,
            otherwise,
            whenUnknown,
            new Rule<Client, Verdict>("A", Clients.Insured.IsTrue, Verdict.Approve)
        );

    private static ImmutableArray<Rule<Client, Tier>> Many(int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(number => new Rule<Client, Tier>($"R{number}", Clients.Orders.AtLeast(number), Tier.Silver)),
        ];

    private static Specification<Client> Asking(int count) =>
        Specification<Client>.All(
            Enumerable
                .Range(0, count)
                .Select(number =>
                    Features<Client>.Flag($"f{number}", Label.Same($"f{number}"), client => client.Insured).IsTrue
                )
        );

    private static Client Facts(int? late, int? orders) => new() { DaysLate = late, Orders = orders };
}
