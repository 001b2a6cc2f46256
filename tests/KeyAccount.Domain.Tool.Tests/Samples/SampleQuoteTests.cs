using KeyAccount.Domain.Tool.Tests.Discounts;

namespace KeyAccount.Domain.Tool.Tests.Samples;

/// <summary>Invented quotes show what a review can say.</summary>
public sealed class SampleQuoteTests : IDisposable
{
    private readonly QuoteRun run = new();

    [Fact]
    public async Task Every_outcome_authority_and_the_unknown_occur()
    {
        await Keyaccount.Run("sample", "--accounts", "400", "--invoices", "400", "--out", run.Folder.At("sample"));
        var result = await Review();

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var deals = run.Rows("deals.csv");
        Assert.Equal(["approve", "decline", "refer"], deals.Select(deal => deal["outcome"]).Distinct().Order());
        Assert.Superset(new HashSet<string> { "KAM", "GM", "President" }, deals.Select(deal => deal["authority"]).ToHashSet());
        Assert.Contains(deals, deal => deal["splitting"].Length > 0);
        Assert.Contains(deals, deal => deal["compliance"] == "yes");
        Assert.Contains(deals, deal => (deal["outcome"], deal["known_outcome"]) == ("refer", "approve"));
        Assert.Contains(deals, deal => deal["change"].Length > 0);
    }

    [Fact]
    public async Task Nothing_is_invented_for_own_companies_and_other_currencies()
    {
        await Keyaccount.Run("sample", "--accounts", "400", "--invoices", "400", "--out", run.Folder.At("sample"));

        var own = Enumerable.Range(0, 400).Where(Tool.Samples.SampleAccount.IsOwn).Select(Tool.Samples.SampleAccount.IdOf);
        var quotes = run.Folder.Read("sample", "quotes.csv");
        Assert.All(own, account => Assert.DoesNotContain($",{account},", quotes, StringComparison.Ordinal));
        Assert.DoesNotContain(",USD,", quotes, StringComparison.Ordinal);
    }

    public void Dispose() => run.Dispose();

    private Task<Result> Review() =>
        Keyaccount.Run([
            "discount",
            "review",
            .. new[] { "quotes", "products", "pools" }.SelectMany(name =>
                new[] { $"--{name}", run.Folder.At("sample", $"{name}.csv") }
            ),
            "--out",
            run.Folder.At("out"),
        ]);
}
