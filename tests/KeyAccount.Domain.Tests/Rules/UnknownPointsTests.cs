using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules;

/// <summary>A characteristic whose unknown answer has points of its own.</summary>
public class UnknownPointsTests
{
    private static readonly LocalDate AsOf = new(2026, 6, 30);

    private static readonly Scorecard<Client> Card = new(
        PolicyIdentity.ShippedDefault("card", "1"),
        totalPoints: 10,
        MissingAnswer.Defer,
        Share.Whole,
        Clients.Orders.Bands(0).From(10, 6).As("orders"),
        Clients.DaysLate.Bands(4).From(5, 1).WhenUnknown(1).As("late")
    );

    [Fact]
    public void Stated_points_count_in_place_of_the_answer() =>
        Assert.Equal(70m, Card.Score(new() { Orders = 10 }, AsOf).Score);

    [Fact]
    public void Stated_points_cover_their_line_and_leave_the_score_provisional()
    {
        var scoring = Card.Score(new() { Orders = 10 }, AsOf);
        Assert.Equal((Share.Whole, true), (scoring.Coverage, scoring.IsProvisional));
    }

    [Fact]
    public void The_line_says_that_the_answer_is_missing()
    {
        var line = Card.Score(new() { Orders = 10 }, AsOf).Lines[1];
        Assert.Equal((null, 1, 4), (line.Actual, line.Points, line.MaximumPoints));
    }

    [Fact]
    public void A_line_without_stated_points_still_defers() => Assert.Null(Card.Score(new() { DaysLate = 1m }, AsOf).Score);

    [Fact]
    public void A_known_answer_is_worth_its_band_and_not_the_stated_points() =>
        Assert.Equal(100m, Card.Score(new() { Orders = 10, DaysLate = 4.99m }, AsOf).Score);

    [Fact]
    public void An_unknown_answer_worth_more_than_the_worst_one_is_refused() =>
        Assert.Throws<ArgumentException>(() => Clients.DaysLate.Bands(4).WhenUnknown(2).From(5, 1).As("late"));

    [Fact]
    public void Negative_points_are_refused() =>
        Assert.Throws<ArgumentException>(() => Clients.DaysLate.Bands(4).WhenUnknown(-1));

    [Fact]
    public void The_stated_points_are_part_of_the_fingerprint() => Assert.NotEqual(With(0).Fingerprint, With(1).Fingerprint);

    private static Scorecard<Client> With(int points) =>
        new(
            PolicyIdentity.ShippedDefault("card", "1"),
            totalPoints: 4,
            MissingAnswer.Defer,
            Share.Whole,
            Clients.DaysLate.Bands(4).From(5, 1).WhenUnknown(points).As("late")
        );
}
