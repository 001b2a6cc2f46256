using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules;

public class ScorecardTests
{
    private static readonly LocalDate AsOf = new(2026, 6, 30);
    private static readonly Characteristic<Client> Orders = Clients.Orders.Bands(0).From(10, 20).Above(20, 30).As("orders");
    private static readonly Characteristic<Client> Late = Clients.DaysLate.Bands(70).Above(30, 40).Above(60, 10).As("late");

    [Theory]
    [InlineData(9, 0, 70.00)]
    [InlineData(10, 0, 90.00)]
    [InlineData(20, 0, 90.00)]
    [InlineData(21, 0, 100.00)]
    [InlineData(21, 30, 100.00)]
    [InlineData(21, 31, 70.00)]
    [InlineData(21, 61, 40.00)]
    public void The_points_of_the_bands_are_added_up(long orders, int late, decimal expected) =>
        Assert.Equal(expected, Card(MissingAnswer.Defer).Score(new() { Orders = orders, DaysLate = late }, AsOf).Score);

    [Theory]
    [InlineData(MissingAnswer.Defer, null)]
    [InlineData(MissingAnswer.Renormalise, 100.00)]
    [InlineData(MissingAnswer.Worst, 70.00)]
    public void A_missing_answer_is_treated_as_stated(MissingAnswer missing, double? expected) =>
        Assert.Equal((decimal?)expected, Card(missing, Share.Zero).Score(new() { DaysLate = 0 }, AsOf).Score);

    [Theory]
    [InlineData(7_000, true)]
    [InlineData(7_001, false)]
    public void The_minimum_coverage_is_inclusive(int minimum, bool isScored) =>
        Assert.Equal(
            isScored,
            Card(MissingAnswer.Renormalise, Share.FromBasisPoints(minimum)).Score(new() { DaysLate = 0 }, AsOf).Score
                is not null
        );

    [Theory]
    [InlineData(MissingAnswer.Defer)]
    [InlineData(MissingAnswer.Renormalise)]
    public void Nothing_known_is_undetermined(MissingAnswer missing)
    {
        var scoring = Card(missing, Share.Zero).Score(new(), AsOf);

        Assert.Equal((null, true, Share.Zero), (scoring.Score, scoring.IsProvisional, scoring.Coverage));
    }

    [Fact]
    public void A_score_with_everything_answered_is_final()
    {
        var scoring = Card(MissingAnswer.Worst).Score(new() { Orders = 1, DaysLate = 1 }, AsOf);

        Assert.Equal((false, Share.Whole), (scoring.IsProvisional, scoring.Coverage));
        Assert.Empty(scoring.Missing);
    }

    [Fact]
    public void What_is_missing_is_said() =>
        Assert.Equal(
            ["orders"],
            Card(MissingAnswer.Worst).Score(new() { DaysLate = 1 }, AsOf).Missing.Select(feature => feature.Name)
        );

    [Fact]
    public void Every_line_says_how_it_scored() =>
        Assert.Equal(
            [("orders", 15L, 20, 30), ("late", 4_500L, 40, 70)],
            Card(MissingAnswer.Defer)
                .Score(new() { Orders = 15, DaysLate = 45 }, AsOf)
                .Lines.Select(line => (line.Code, line.Actual!.Value, line.Points, line.MaximumPoints))
        );

    [Fact]
    public void The_score_is_rounded_half_to_even()
    {
        // 1/800 of the points is 0.125 %, 3/800 are 0.375 %: the half goes to the even neighbour, down and up.
        Scorecard<Client> Of(int points) =>
            new(
                PolicyIdentity.ShippedDefault("card", "1"),
                800,
                MissingAnswer.Defer,
                Share.Whole,
                Clients.Orders.Bands(0).From(1, points).From(2, 800).As("orders")
            );

        Assert.Equal(
            (0.12m, 0.38m),
            (Of(1).Score(new() { Orders = 1 }, AsOf).Score!.Value, Of(3).Score(new() { Orders = 1 }, AsOf).Score!.Value)
        );
    }

    [Fact]
    public void Scores_of_the_same_facts_are_equal_and_of_others_not()
    {
        var card = Card(MissingAnswer.Worst);
        var one = card.Score(new() { Orders = 15, DaysLate = 45 }, AsOf);

        Assert.Equal(one, card.Score(new() { Orders = 15, DaysLate = 45 }, AsOf));
        Assert.NotEqual(one, card.Score(new() { Orders = 14, DaysLate = 45 }, AsOf));
        Assert.NotEqual(one, card.Score(new() { Orders = 15, DaysLate = 45 }, AsOf.PlusDays(1)));
    }

    [Fact]
    public void Points_that_do_not_add_up_are_refused() => Refused(99, Orders, Late);

    [Fact]
    public void A_card_without_lines_is_refused() => Refused(0);

    [Fact]
    public void A_code_twice_is_refused() =>
        Refused(130, Orders, Late, Clients.Margin.Bands(0).From(Share.Percent(1), 30).As("late"));

    [Fact]
    public void A_feature_twice_is_refused() => Refused(60, Orders, Clients.Orders.Bands(0).From(10, 30).As("again"));

    [Fact]
    public void A_line_that_never_gives_points_is_refused() =>
        Assert.Throws<ArgumentException>(() => Clients.Orders.Bands(0).From(10, 0).As("orders"));

    [Fact]
    public void Negative_points_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Clients.Orders.Bands(-1));
        Assert.Throws<ArgumentException>(() => Clients.Orders.Bands(0).From(1, -1));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(9)]
    public void Thresholds_that_do_not_rise_are_refused(long second) =>
        Assert.Throws<ArgumentException>(() => Clients.Orders.Bands(0).From(10, 1).From(second, 2));

    [Fact]
    public void A_threshold_at_the_bottom_of_the_scale_is_refused() =>
        Assert.Throws<ArgumentException>(() => Clients.Margin.Bands(0).From(Share.Zero, 1));

    [Fact]
    public void A_band_beyond_the_top_of_the_scale_is_refused() =>
        Assert.Throws<ArgumentException>(() => Clients.Margin.Bands(0).Above(Share.Whole, 1));

    [Fact]
    public void A_band_after_the_last_day_is_refused() =>
        Assert.Throws<ArgumentException>(() => Clients.Since.Bands(1).Above(new LocalDate(9999, 12, 31), 2));

    [Fact]
    public void Missing_facts_are_refused() =>
        Assert.Throws<ArgumentNullException>(() => Card(MissingAnswer.Defer).Score(null!, AsOf));

    [Fact]
    public void The_order_of_lines_changes_no_score()
    {
        var client = new Client { Orders = 15, DaysLate = 45 };

        Assert.Equal(Card(MissingAnswer.Defer).Score(client, AsOf).Score, Of(100, Late, Orders).Score(client, AsOf).Score);
    }

    private static Scorecard<Client> Card(MissingAnswer missing, Share? minimum = null) =>
        new(PolicyIdentity.ShippedDefault("card", "1"), 100, missing, minimum ?? Share.Whole, Orders, Late);

    private static Scorecard<Client> Of(int total, params ImmutableArray<Characteristic<Client>> lines) =>
        new(PolicyIdentity.ShippedDefault("card", "1"), total, MissingAnswer.Defer, Share.Whole, lines);

    private static void Refused(int total, params ImmutableArray<Characteristic<Client>> lines) =>
        Assert.ThrowsAny<ArgumentException>(() => Of(total, lines));
}
