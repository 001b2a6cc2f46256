using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Inversion;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules.Inversion;

public class WaysTests
{
    private static readonly LocalDate AsOf = new(2026, 6, 30);
    private static readonly Label Days = new("days", "días", "天");

    private static readonly Measure<Client, decimal> Late = Features<Client>.Number(
        "days_late",
        new("days late", "días de retraso", "逾期天数"),
        Days,
        1,
        client => client.DaysLate,
        Direction.LowerIsBetter,
        Changeability.ByClient
    );

    private static readonly Measure<Client, long> Orders = Features<Client>.Count(
        "orders",
        new("orders", "pedidos", "订单数"),
        null,
        client => client.Orders,
        Direction.HigherIsBetter,
        Changeability.ByClient
    );

    private static readonly Flag<Client> Insured = Features<Client>.Flag(
        "insured",
        new("insured", "asegurado", "已投保"),
        client => client.Insured,
        Changeability.ByUs
    );

    private static readonly ObjectionPolicy<Client> Policy = new(
        PolicyIdentity.ShippedDefault("release", "1"),
        Verdict.Refer(0),
        new("LATE", Late.Above(9), Verdict.Refer(1)),
        new("FEW", Orders.Below(4) & !Insured.IsTrue, Verdict.Decline),
        new("SECTOR", Clients.Segment.Is(Segment.Trade), Verdict.Refer(0))
    );

    private static readonly Client Good = new()
    {
        DaysLate = 2,
        Orders = 10,
        Insured = false,
        Segment = Segment.Health,
    };

    [Theory]
    [InlineData(Language.English, "days late at most 9 days, now 14.2 days")]
    [InlineData(Language.Spanish, "días de retraso como máximo 9 días, ahora 14.2 días")]
    [InlineData(Language.SimplifiedChinese, "逾期天数不高于9 天，现为14.2 天")]
    public void A_change_is_said_in_the_limits_of_the_policy(Language language, string expected) =>
        Assert.Equal(expected, Assert.Single(WaysOf(Good with { DaysLate = 14.2m })).ToString(language));

    [Fact]
    public void A_change_tells_how_far_it_is()
    {
        var change = Assert.Single(Assert.Single(WaysOf(Good with { DaysLate = 14.2m })).Changes);

        Assert.Equal((-52, "-5.2"), (change.Distance, change.DistanceText(Language.English)));
    }

    [Fact]
    public void A_limit_that_excludes_itself_is_said_so()
    {
        var way = Assert.Single(
            new DecisionTable<Client, Tier>(
                PolicyIdentity.ShippedDefault("tier", "1"),
                Clients.Tiers,
                HitPolicy.First,
                Tier.Open,
                Tier.Open,
                new Rule<Client, Tier>("GOLD", Orders.Above(5) & Late.Below(3), Tier.Gold)
            )
                .Decide(Good with { Orders = 5, DaysLate = 3 }, AsOf)
                .WaysTo(Tier.Gold)
        );

        Assert.Equal("orders above 5, now 5 and days late below 3 days, now 3 days", way.ToString());
    }

    [Fact]
    public void Each_way_changes_as_little_as_it_can()
    {
        var ways = WaysOf(Good with { Orders = 1 });

        Assert.Equal(["orders at least 4, now 1", "insured is yes, now no"], ways.Select(way => way.ToString()));
    }

    [Fact]
    public void Several_changes_are_found_only_when_each_is_needed()
    {
        var ways = WaysOf(Good with { Orders = 1, DaysLate = 20 });

        Assert.Equal(
            [
                "days late at most 9 days, now 20 days and orders at least 4, now 1",
                "days late at most 9 days, now 20 days and insured is yes, now no",
            ],
            ways.Select(way => way.ToString())
        );
    }

    [Fact]
    public void An_unknown_answer_has_to_become_known()
    {
        var change = Assert.Single(Assert.Single(WaysOf(Good with { DaysLate = null })).Changes);

        Assert.Equal("days late at most 9 days, now unknown", change.ToString());
        Assert.Null(change.Distance);
    }

    [Fact]
    public void Nothing_has_to_change_where_the_outcome_is_as_wanted()
    {
        var ways = WaysOf(Good);

        Assert.True(ways.IsThere);
        Assert.Empty(ways);
    }

    [Fact]
    public void There_is_no_way_where_only_something_fixed_stands_against_it()
    {
        var ways = WaysOf(Good with { Segment = Segment.Trade });

        Assert.Equal((false, true, 0), (ways.IsThere, ways.IsComplete, ways.Count));
    }

    [Fact]
    public void A_lesser_wish_is_nearer()
    {
        var decision = Policy.Decide(Good with { Orders = 1, DaysLate = 20 }, AsOf);

        Assert.Equal(
            ["orders at least 4, now 1", "insured is yes, now no"],
            decision.WaysTo(verdict => verdict < Verdict.Decline).Select(way => way.ToString())
        );
    }

    [Fact]
    public void Only_those_named_change_anything() =>
        Assert.Equal(
            ["orders at least 4, now 1"],
            WaysOf(Good with { Orders = 1 }, new() { By = [Changeability.ByClient] }).Select(way => way.ToString())
        );

    [Fact]
    public void A_way_with_more_changes_than_the_terms_allow_is_not_sought() =>
        Assert.Empty(WaysOf(Good with { Orders = 1, DaysLate = 20 }, new() { MostChanges = 1 }));

    [Fact]
    public void A_search_that_ran_out_of_trials_says_so()
    {
        var ways = WaysOf(Good with { Orders = 1, DaysLate = 20 }, new() { MostTrials = 1 });

        Assert.Equal((false, 0), (ways.IsComplete, ways.Count));
    }

    [Fact]
    public void A_search_that_ends_with_its_last_trial_is_complete()
    {
        var decision = Policy.Decide(Good with { DaysLate = 14.2m }, AsOf);
        var trials = Enumerable
            .Range(1, 1_000)
            .First(most => decision.WaysTo(Verdict.Approve, new() { MostTrials = most }).IsComplete);

        Assert.False(decision.WaysTo(Verdict.Approve, new() { MostTrials = trials - 1 }).IsComplete);
    }

    [Fact]
    public void A_reader_sees_only_ways_over_what_it_may_know() =>
        Assert.Equal(
            ["orders at least 4, now 1"],
            WaysOf(Good with { Orders = 1 }).Over(feature => feature != Insured).Select(way => way.ToString())
        );

    [Fact]
    public void A_collecting_table_is_asked_for_one_of_its_outcomes()
    {
        var table = new CollectingTable<Client, Tier>(
            PolicyIdentity.ShippedDefault("tiers", "1"),
            Clients.Tiers,
            new Rule<Client, Tier>("GOLD", Orders.AtLeast(20), Tier.Gold),
            new Rule<Client, Tier>("SILVER", Orders.AtLeast(5), Tier.Silver)
        );

        var ways = table.Decide(Good, AsOf).WaysTo(outcomes => outcomes[Tier.Gold] == Truth.Yes);

        Assert.Equal("orders at least 20, now 10", Assert.Single(ways).ToString());
    }

    [Theory]
    [InlineData(60, "")] // what it has: 20 + 40 + 0
    [InlineData(70, "days late below 5 days, now 6 days|orders at least 10, now 1")]
    [InlineData(70.01, "orders at least 10, now 1")]
    [InlineData(90, "days late below 5 days, now 6 days and orders at least 10, now 1")]
    [InlineData(100, "")] // revenue is fixed
    public void A_score_is_reached_by_the_answers_that_it_needs(double score, string expected)
    {
        var card = new Scorecard<Client>(
            PolicyIdentity.ShippedDefault("card", "1"),
            100,
            MissingAnswer.Defer,
            Share.Whole,
            Late.Bands(30).From(5, 20).From(30, 0).As("late"),
            Orders.Bands(40).From(10, 60).As("orders"),
            Clients.Revenue.Bands(0).From(Money.Eur(1_000), 10).As("revenue")
        );
        var client = new Client
        {
            DaysLate = 6,
            Orders = 1,
            Revenue = Money.Eur(10),
        };

        Assert.Equal(expected, string.Join('|', card.Score(client, AsOf).WaysTo((decimal)score)));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(100.01)]
    public void A_score_that_no_card_gives_is_refused(double score) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new Scorecard<Client>(
                PolicyIdentity.ShippedDefault("card", "1"),
                1,
                MissingAnswer.Defer,
                Share.Whole,
                Orders.Bands(0).From(1, 1).As("orders")
            )
                .Score(new(), AsOf)
                .WaysTo((decimal)score)
        );

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Terms_allow_one_to_four_changes(int changes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new WayTerms { MostChanges = changes });

    [Fact]
    public void Terms_need_a_trial() => Assert.Throws<ArgumentException>(() => new WayTerms { MostTrials = 0 });

    [Theory]
    [InlineData()]
    [InlineData(Changeability.Fixed)]
    [InlineData(Changeability.ByUs, Changeability.Fixed)]
    public void Terms_name_who_can_change_something(params Changeability[] by) =>
        Assert.Throws<ArgumentException>(() => new WayTerms { By = [.. by] });

    [Fact]
    public void A_search_needs_to_know_what_is_wanted() =>
        Assert.Throws<ArgumentNullException>(() => Policy.Decide(Good, AsOf).WaysTo((Func<Verdict, bool>)null!));

    private static Ways WaysOf(Client client, WayTerms? terms = null) =>
        Policy.Decide(client, AsOf).WaysTo(Verdict.Approve, terms);
}
