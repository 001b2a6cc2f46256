using KeyAccount.Domain.Accounts;
using NodaTime;

namespace KeyAccount.Domain.Tests.Accounts;

public class SettlementTests
{
    private static readonly LocalDate Day = new(2024, 3, 1);

    [Fact]
    public void The_default_is_unknown_and_not_open()
    {
        Assert.Equal((false, false, null), (default(Settlement).IsKnown, default(Settlement).IsOpen, default(Settlement).Date));
    }

    [Fact]
    public void Open_is_known_and_has_no_date()
    {
        Assert.Equal((true, true, null), (Settlement.Open.IsKnown, Settlement.Open.IsOpen, Settlement.Open.Date));
    }

    [Fact]
    public void Open_and_unknown_differ() => Assert.NotEqual(Settlement.Open, Settlement.Unknown);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void A_settlement_is_seen_from_its_day_on_and_open_before(int daysAfter, bool open) =>
        Assert.Equal(open, Settlement.On(Day).SeenOn(Day.PlusDays(daysAfter)).IsOpen);

    [Fact]
    public void An_unknown_settlement_stays_unknown_on_any_day() =>
        Assert.Equal(Settlement.Unknown, Settlement.Unknown.SeenOn(Day));

    [Fact]
    public void Text_says_which_of_the_three_it_is() =>
        Assert.Equal("unknown open 2024-03-01", $"{Settlement.Unknown} {Settlement.Open} {Settlement.On(Day)}");
}
