using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Tests.Tables;

public class NearestNameTests
{
    private static readonly string[] Names = ["account", "amount", "issued", "settled"];

    [Theory]
    [InlineData("acount", "account")]
    [InlineData("acconut", "account")]
    [InlineData("Amount", "amount")]
    [InlineData("issued ", "issued")]
    [InlineData("setled", "settled")]
    [InlineData("ammount", "amount")]
    public void A_slip_of_the_pen_is_recognised(string written, string meant) =>
        Assert.Equal(meant, NearestName.Find(written, Names));

    [Theory]
    [InlineData("colour")]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("accounting date")]
    public void A_name_that_is_far_from_all_has_no_nearest(string written) => Assert.Null(NearestName.Find(written, Names));

    [Fact]
    public void Without_candidates_there_is_no_hint() => Assert.Equal("", NearestName.Hint("a", []));
}
