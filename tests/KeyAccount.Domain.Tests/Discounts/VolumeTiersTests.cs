using KeyAccount.Domain.Discounts.Tiers;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Discounts;

public class VolumeTiersTests
{
    private static VolumeTiers Of(TierMode mode, TierMeasure measure = TierMeasure.Units) =>
        VolumeTiers.StartingWith(measure, mode, Share.Percent(10)).From(10, Share.Percent(20)).From(20, Share.Percent(30));

    [Theory]
    [InlineData(0, 10)]
    [InlineData(9, 10)]
    [InlineData(10, 20)]
    [InlineData(19, 20)]
    [InlineData(20, 30)]
    public void A_threshold_is_included(int volume, int rate) =>
        Assert.Equal(Share.Percent(rate), Of(TierMode.AllUnits).RateAt(volume));

    [Fact]
    public void Slabs_of_units_end_below_the_threshold_and_those_of_turnover_at_it()
    {
        Assert.Equal(Ratio.Of((9 * 10) + (1 * 20), 10 * 100), Of(TierMode.Incremental).AverageRate(10));
        Assert.Equal(Ratio.Of(10, 100), Of(TierMode.Incremental, TierMeasure.Turnover).AverageRate(10));
    }

    [Fact]
    public void A_price_for_all_units_can_fall_at_a_threshold_and_that_is_told() =>
        Assert.Equal([10, 20], Of(TierMode.AllUnits).PriceFalls);

    public static TheoryData<string, (long, long?, Share)[]> Wrong =>
        new()
        {
            { "gap between a band up to 9 and one from 11", [(1, 9, Share.Zero), (11, null, Share.Zero)] },
            { "overlap between a band up to 9 and one from 9", [(1, 9, Share.Zero), (9, null, Share.Zero)] },
            { "starts at 2", [(2, null, Share.Zero)] },
            { "ends at 9", [(1, 9, Share.Zero)] },
            { "A band is open", [(1, null, Share.Zero), (10, null, Share.Zero)] },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Bands_with_a_gap_or_an_overlap_are_refused(string reason, (long, long?, Share)[] bands) =>
        Assert.Contains(
            reason,
            Assert.Throws<ArgumentException>(() => VolumeTiers.OfBands(TierMeasure.Units, TierMode.AllUnits, bands)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(TierMode.AllUnits).From(20, Share.Whole));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(TierMode.AllUnits).RateAt(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(TierMode.AllUnits).AverageRate(VolumeTiers.MaximumVolume + 1));
        Assert.ThrowsAny<ArgumentException>(() => VolumeTiers.OfBands(TierMeasure.Units, TierMode.AllUnits, []));
        var most = Enumerable
            .Range(1, VolumeTiers.MaximumTiers - 1)
            .Aggregate(
                VolumeTiers.StartingWith(TierMeasure.Units, TierMode.AllUnits, Share.Zero),
                (tiers, threshold) => tiers.From(threshold, Share.Zero)
            );
        Assert.Throws<ArgumentException>(() => most.From(100, Share.Zero));
    }

    [Fact]
    public void At_the_largest_volume_nothing_overflows() =>
        Assert.Equal(
            VolumeTiers.MaximumVolume * 3L / 10 - 3,
            Of(TierMode.Incremental)
                .ReductionOf(
                    Money.OfMinor(VolumeTiers.MaximumVolume, Currency.Eur),
                    VolumeTiers.MaximumVolume,
                    Rounding.HalfAwayFromZero
                )
                .MinorUnits
        );
}
