using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Accounts;

public class ConcentrationTests
{
    // classification:CL-12
    [Theory]
    [InlineData(5800, 70, 30)]
    [InlineData(3000, 40, 30, 20, 10)]
    [InlineData(2600, 30, 30, 20, 20)]
    public void The_index_sums_squared_shares(int expected, params int[] values) =>
        Assert.Equal(expected, Of(values).HerfindahlHirschman);

    [Fact]
    public void One_account_that_holds_everything_has_the_highest_index() => Assert.Equal(10_000m, Of(7).HerfindahlHirschman);

    [Fact]
    public void The_index_is_rounded_once_to_six_decimals() =>
        // 10,000 × (1 + 4) / 9
        Assert.Equal(5555.555556m, Of(1, 2).HerfindahlHirschman);

    [Fact]
    public void Equal_accounts_have_no_inequality() => Assert.Equal(0m, Of(5, 5, 5, 5).Gini);

    [Fact]
    public void Everything_with_one_of_four_is_three_quarters_and_not_one() =>
        // Accounts without a value would not count, so the other three hold one minor unit each of a very large total.
        Assert.Equal(0.75m, Concentration.Of([1, 1, 1, 900_000_000_000_000]).Gini);

    [Fact]
    public void The_coefficient_is_that_of_the_population() =>
        // 2 × (1×1 + 2×2 + 3×3) / (3 × 6) − 4/3 = 2/9
        Assert.Equal(0.222222m, Of(3, 1, 2).Gini);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 40)]
    [InlineData(2, 70)]
    [InlineData(4, 100)]
    [InlineData(9, 100)]
    public void The_largest_hold_their_share(int count, int percent) =>
        Assert.Equal(Share.Percent(percent), Of(10, 20, 30, 40).OfLargest(count));

    [Fact]
    public void An_empty_book_has_no_concentration_rather_than_zero()
    {
        var none = Concentration.Of([]);
        Assert.Equal((null, null, null, 0), (none.HerfindahlHirschman, none.Gini, none.OfLargest(1), none.Accounts));
    }

    [Fact]
    public void Values_of_zero_and_below_do_not_count() =>
        Assert.Equal((10_000m, 1), (Of(0, -5, 3).HerfindahlHirschman, Of(0, -5, 3).Accounts));

    [Fact]
    public void The_largest_amounts_do_not_overflow()
    {
        var values = Enumerable.Repeat(Money.MaxMinorUnits, 2_000);
        Assert.Equal((5m, 0m), (Concentration.Of(values).HerfindahlHirschman, Concentration.Of(values).Gini));
    }

    [Fact]
    public void A_negative_count_is_refused() => Assert.Throws<ArgumentException>(() => Of(1).OfLargest(-1));

    [Fact]
    public void Values_must_be_given() => Assert.Throws<ArgumentNullException>(() => Concentration.Of(null!));

    private static Concentration Of(params int[] values) => Concentration.Of(values.Select(value => (long)value));
}
