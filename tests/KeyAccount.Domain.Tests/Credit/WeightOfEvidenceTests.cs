using KeyAccount.Domain.Credit;

namespace KeyAccount.Domain.Tests.Credit;

public class WeightOfEvidenceTests
{
    [Fact]
    public void A_band_with_more_of_the_good_weighs_above_zero() =>
        Assert.Equal([1.386294m, -1.386294m], WeightOfEvidence.Of((80, 20), (20, 80)).Weights.Select(Rounded));

    [Fact]
    public void Bands_alike_tell_nothing()
    {
        var evidence = WeightOfEvidence.Of((10, 5), (20, 10));
        Assert.Equal((0m, 0m, 0m), (evidence.Weights[0]!.Value, evidence.Weights[1]!.Value, evidence.InformationValue!.Value));
    }

    [Fact]
    public void The_information_value_adds_up_the_differences_times_the_weights() => // (0.8 − 0.2) ln 4 + (0.2 − 0.8) ln 0.25
        Assert.Equal(1.663553m, WeightOfEvidence.Of((80, 20), (20, 80)).InformationValue);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    public void A_band_without_good_or_bad_has_no_weight_and_leaves_the_value_unknown(int good, int bad)
    {
        var evidence = WeightOfEvidence.Of((good, bad), (10, 10));
        Assert.Equal((null, null), (evidence.Weights[0], evidence.InformationValue));
    }

    [Fact]
    public void No_bands_are_refused() => Assert.Throws<ArgumentException>(() => WeightOfEvidence.Of());

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    public void Negative_numbers_and_one_sided_samples_are_refused(int good, int bad) =>
        Assert.Throws<ArgumentException>(() => WeightOfEvidence.Of((good, bad)));

    private static decimal Rounded(decimal? weight) => weight!.Value;
}
