using KeyAccount.Domain.Credit;

namespace KeyAccount.Domain.Tests.Credit;

public class ScoreScalingTests
{
    private static readonly ScoreScaling FiftyToOne = ScoreScaling.Of(points: 600, goodPerBad: 50, pointsToDouble: 20);

    [Fact] // credit:K17
    public void Factor_and_offset_follow_from_the_points_at_some_odds() =>
        Assert.Equal(
            (28.8539m, 487.123m),
            (
                Math.Round(FiftyToOne.Factor, 4, MidpointRounding.ToEven),
                Math.Round(FiftyToOne.Offset, 3, MidpointRounding.ToEven)
            )
        );

    [Fact] // credit:K18
    public void At_bad_odds_of_one_to_sixty_the_offset_is_the_one_computed_and_not_the_misprint() =>
        Assert.Equal(481.86m, Math.Round(ScoreScaling.Of(600, 60, 20).Offset, 2, MidpointRounding.ToEven));

    [Fact] // credit:K18
    public void A_higher_chance_of_going_bad_lowers_the_score() =>
        Assert.True(ScoreScaling.Of(600, 60, 20).ScoreOf(1m / 30, 4) < 600);

    [Theory] // credit:K20
    [InlineData(8, 0.1111)]
    [InlineData(1, 0.5)]
    [InlineData(0, 1)]
    public void Odds_give_a_chance_of_default(int odds, double expected) =>
        Assert.Equal((decimal)expected, ScoreScaling.DefaultProbability(odds, 4));

    [Theory]
    [InlineData(50, 600)]
    [InlineData(100, 620)]
    [InlineData(25, 580)]
    public void Doubling_the_odds_adds_the_stated_points(int odds, int expected) =>
        Assert.Equal(expected, FiftyToOne.ScoreOf(odds, 6));

    [Theory]
    [InlineData("2", "0.693147180559945309417232")]
    [InlineData("10", "2.302585092994045684017991")]
    [InlineData("0.001", "-6.907755278982137052053974")]
    [InlineData("1", "0.000000000000000000000000")]
    [InlineData("1000000", "13.815510557964274104107949")]
    public void The_logarithm_has_twenty_four_right_decimals(string value, string expected) =>
        Assert.Equal(
            expected,
            Math.Round(
                    NaturalLogarithm.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)),
                    24,
                    MidpointRounding.ToEven
                )
                .ToString("0.000000000000000000000000", System.Globalization.CultureInfo.InvariantCulture)
        );

    [Theory]
    [InlineData(0, 20)]
    [InlineData(-1, 20)]
    [InlineData(50, 0)]
    [InlineData(50, -20)]
    public void Odds_and_points_not_above_zero_are_refused(int odds, int pointsToDouble) =>
        Assert.ThrowsAny<ArgumentException>(() => ScoreScaling.Of(600, odds, pointsToDouble));

    [Fact]
    public void A_score_at_no_odds_is_refused() => Assert.ThrowsAny<ArgumentException>(() => FiftyToOne.ScoreOf(0, 2));

    [Fact]
    public void Negative_odds_have_no_chance_of_default() =>
        Assert.ThrowsAny<ArgumentException>(() => ScoreScaling.DefaultProbability(-1, 2));
}
