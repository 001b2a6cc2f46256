using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Accounts;

public class WhaleCurveTests
{
    // classification:CL-13
    [Fact]
    public void A_fifth_of_the_accounts_makes_140_percent_and_another_fifth_destroys_40()
    {
        var curve = WhaleCurve.Of([70, 70, 0, 0, 0, 0, 0, 0, -20, -20]);
        Assert.Equal((Percentage.Percent(140), 2, 2), (curve.Peak!.Value, curve.Makers, curve.Losers));
        Assert.Equal(Percentage.Percent(100), curve.UpTo(10));
    }

    // classification:CL-13
    [Fact]
    public void Thirty_accounts_earn_513_percent_and_the_last_26_destroy_499()
    {
        // In hundredths of the total: 30 × 1,710 = 51,300; 121 accounts add 14,100; 87 lose 5,500; 26 lose 49,900.
        var values = Enumerable
            .Repeat(1_710L, 30)
            .Concat(Spread(14_100, 121))
            .Concat(Spread(5_500, 87).Select(value => -value))
            .Concat(Spread(49_900, 26).Select(value => -value));
        var curve = WhaleCurve.Of(values);
        Assert.Equal(
            (264, Percentage.Percent(513), Percentage.Percent(654), Percentage.Percent(599)),
            (curve.Accounts, curve.UpTo(30)!.Value, curve.Peak!.Value, curve.UpTo(264 - 26)!.Value)
        );
    }

    [Fact]
    public void Without_a_profit_in_total_there_is_nothing_to_compare_with()
    {
        Assert.Null(WhaleCurve.Of([10, -10]).Peak);
        Assert.Null(WhaleCurve.Of([10, -11]).Peak);
        Assert.Null(WhaleCurve.Of([]).Peak);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_count_outside_the_curve_is_refused(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WhaleCurve.Of([1, 2]).UpTo(count));

    private static IEnumerable<long> Spread(long total, int count) =>
        Enumerable.Range(0, count).Select(index => (total * (index + 1) / count) - (total * index / count));
}
