using KeyAccount.Domain.Tool.Samples;

namespace KeyAccount.Domain.Tool.Tests.Samples;

public class SampleSizesTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 7)]
    [InlineData(2, 1)]
    [InlineData(97, 1_000)]
    [InlineData(200, 4_000)]
    [InlineData(1_000, 13)]
    public void The_invoices_of_all_accounts_add_up_to_the_plan(int accounts, int invoices)
    {
        var sizes = SampleSizes.Of(new SamplePlan(accounts, invoices, 1)).ToList();

        Assert.Equal((accounts, invoices), (sizes.Count, sizes.Sum(size => size.Count)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(100)]
    [InlineData(997)]
    public void Every_rank_is_met_once(int accounts) =>
        Assert.Equal(
            Enumerable.Range(0, accounts),
            SampleSizes.Of(new SamplePlan(accounts, 0, 1)).Select(size => size.Rank).Order()
        );

    [Fact]
    public void A_larger_account_never_has_clearly_fewer_invoices()
    {
        var counts = SampleSizes
            .Of(new SamplePlan(500, 20_000, 1))
            .OrderBy(size => size.Rank)
            .Select(size => size.Count)
            .ToList();

        Assert.All(counts.Zip(counts.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }
}
