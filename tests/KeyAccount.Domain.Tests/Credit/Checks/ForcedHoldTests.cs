using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Credit.Checks.Paper;

namespace KeyAccount.Domain.Tests.Credit.Checks;

public class ForcedHoldTests
{
    private static readonly ForcedHold Hold = ForcedHold.From(Today, "controller", "dispute");

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(400, true)]
    public void A_hold_is_in_force_from_its_first_day_on(int days, bool holds) =>
        Assert.Equal(holds, Hold.IsInForceOn(Today.PlusDays(days)));

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void A_release_counts_from_its_day_on(int days, bool holds) =>
        Assert.Equal(holds, Hold.Released(Today.PlusDays(5), "CFO", "settled").IsInForceOn(Today.PlusDays(days)));

    [Fact]
    public void A_hold_refers_whatever_else_is_good() => Assert.Equal(Verdict.Refer(2), (Order with { Hold = Hold }).Judged());

    [Fact]
    public void A_released_hold_passes() =>
        Assert.Equal(Verdict.Approve, (Order with { Hold = Hold.Released(Today, "CFO", "settled") }).Judged());

    [Fact]
    public void Whether_there_is_a_hold_must_be_known() =>
        Assert.Equal(Verdict.Refer(2), (Order with { Hold = null }).Judged());

    [Fact]
    public void No_figure_lifts_a_hold() => Assert.Empty((Order with { Hold = Hold }).Checked().Ways());

    [Theory]
    [InlineData("", "settled")]
    [InlineData("CFO", " ")]
    public void A_release_needs_an_authority_and_a_reason(string authority, string reason) =>
        Assert.Throws<ArgumentException>(() => Hold.Released(Today, authority, reason));

    [Fact]
    public void A_release_before_the_hold_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Hold.Released(Today.PlusDays(-1), "CFO", "settled"));

    [Fact]
    public void A_hold_is_released_once() =>
        Assert.Throws<InvalidOperationException>(() => Hold.Released(Today, "CFO", "settled").Released(Today, "CFO", "again"));

    [Fact]
    public void Where_there_is_no_hold_nothing_is_released() =>
        Assert.Throws<InvalidOperationException>(() => ForcedHold.None.Released(Today, "CFO", "settled"));
}
