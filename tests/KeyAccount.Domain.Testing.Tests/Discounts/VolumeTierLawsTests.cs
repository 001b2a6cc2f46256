using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Discounts.Tiers;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Testing.Discounts;

namespace KeyAccount.Domain.Testing.Tests.Discounts;

/// <summary>law:D6 for any schedule.</summary>
public class VolumeTierLawsTests
{
    [Fact]
    public void No_schedule_breaks_a_law_at_any_of_its_thresholds()
    {
        var (crossed, falls) = (0, 0);
        Prop.ForAll(
                DiscountGenerators.Schedules().ToArbitrary(),
                tiers =>
                {
                    foreach (var volume in tiers.Tiers.SelectMany(tier => new[] { tier.Threshold - 1, tier.Threshold }))
                    {
                        if (volume < 0)
                        {
                            continue;
                        }
                        Assert.Empty(VolumeTierLaws.Violations(tiers, Money.Eur(7), volume));
                        crossed += tiers.RateAt(volume) < tiers.RateAt(volume + 1) ? 1 : 0;
                    }
                    falls += tiers.PriceFalls.Length;
                }
            )
            .Check(Draws.Fixed.WithMaxTest(500));
        Assert.True(crossed > 0 && falls > 0);
    }

    [Fact]
    public void A_schedule_of_turnover_or_a_negative_price_is_refused()
    {
        var turnover = VolumeTiers.StartingWith(TierMeasure.Turnover, TierMode.AllUnits, Share.Zero);
        Assert.Throws<ArgumentException>(() => VolumeTierLaws.Violations(turnover, Money.Eur(7), 1));
        var units = VolumeTiers.StartingWith(TierMeasure.Units, TierMode.AllUnits, Share.Zero);
        Assert.Throws<ArgumentException>(() => VolumeTierLaws.Violations(units, Money.Eur(-7), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            VolumeTierLaws.Violations(units, Money.Eur(7), VolumeTiers.MaximumVolume)
        );
    }
}
