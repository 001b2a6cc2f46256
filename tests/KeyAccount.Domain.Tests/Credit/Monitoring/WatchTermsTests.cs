using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

public class WatchTermsTests
{
    public static TheoryData<WatchTerms> Wrong =>
        [
            WatchTerms.Shipped with
            {
                UseHold = Percentage.Percent(89),
            },
            WatchTerms.Shipped with
            {
                UseBand = Percentage.Percent(90),
            },
            WatchTerms.Shipped with
            {
                OldestHold = 15,
            },
            WatchTerms.Shipped with
            {
                OldestPrepaid = 30,
            },
            WatchTerms.Shipped with
            {
                OverdueHold = Percentage.Percent(10),
            },
            WatchTerms.Shipped with
            {
                DunningHold = 2,
            },
        ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_hold_begins_beyond_its_watch(WatchTerms terms) =>
        Assert.Throws<ArgumentException>(() => WatchPolicy.Of(PolicyIdentity.ShippedDefault("w", "1"), terms));

    [Fact]
    public void A_number_outside_its_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WatchTerms.Shipped with { UseWatch = Percentage.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => WatchTerms.Shipped with { UseBand = Percentage.Percent(-1) });
        Assert.Throws<ArgumentException>(() => WatchTerms.Shipped with { OldestWatch = -1 });
        Assert.Throws<ArgumentException>(() => WatchTerms.Shipped with { ReviewGraceDays = 0 });
    }
}
