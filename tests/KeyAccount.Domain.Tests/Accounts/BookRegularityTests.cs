using KeyAccount.Domain.Accounts;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

public class BookRegularityTests
{
    [Fact]
    public void The_parameter_follows_from_the_variance_of_the_shares()
    {
        // M = 1/4, 1/2, 3/4: sample variance 1/16, k = (1 − 1/4) / (1/2) = 1.5.
        Assert.Equal(1.5m, BookRegularity.Of([(1, 3), (2, 2), (3, 1)]).K);
    }

    [Fact]
    public void Evenly_spread_shares_are_random()
    {
        // M uniform over (0, 1) has variance 1/12, and k = 1.
        var uniform = Enumerable.Range(1, 9_999).Select(share => (share, 10_000 - share));
        Assert.Equal(1m, decimal.Round(BookRegularity.Of(uniform).K!.Value, 3, MidpointRounding.ToEven));
    }

    [Fact]
    public void The_order_of_the_accounts_does_not_matter() =>
        Assert.Equal(BookRegularity.Of([(1, 3), (2, 7), (3, 1)]).K, BookRegularity.Of([(3, 1), (1, 3), (2, 7)]).K);

    [Fact]
    public void One_account_has_no_variance() =>
        Assert.Equal((null, 1), (BookRegularity.Of([(1, 2)]).K, BookRegularity.Of([(1, 2)]).Accounts));

    [Fact]
    public void Equal_shares_have_no_bound() => Assert.Null(BookRegularity.Of([(1, 2), (2, 4)]).K);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(-1, 1)]
    public void An_interval_of_less_than_a_day_is_refused(int earlier, int later) =>
        Assert.Throws<ArgumentException>(() => BookRegularity.Of([(earlier, later)]));

    [Fact]
    public void A_book_takes_the_last_two_intervals_between_distinct_days_of_each_account()
    {
        var portfolio = Seen([
            // Days 0, 10, 13, 14: the last two intervals are 3 and 1.
            .. new[] { 0, 10, 10, 13, 14, 14 }.Select(day => Sale(Day(2024, 1, 1).PlusDays(day), 1m, "A")),
            // Intervals 1 and 1, and two days only.
            .. new[] { 0, 1, 2 }.Select(day => Sale(Day(2024, 1, 1).PlusDays(day), 1m, "B")),
            .. new[] { 0, 1 }.Select(day => Sale(Day(2024, 1, 1).PlusDays(day), 1m, "C")),
        ]);
        Assert.Equal((BookRegularity.Of([(3, 1), (1, 1)]).K, 2), (portfolio.Regularity.K, portfolio.Regularity.Accounts));
    }
}
