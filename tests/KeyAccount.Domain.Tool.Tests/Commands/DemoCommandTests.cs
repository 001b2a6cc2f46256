using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Commands;

public sealed class DemoCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_sample_and_its_review_are_written()
    {
        var result = await Demo();

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            [
                "demo",
                "demo/accounts.csv",
                "demo/decisions.jsonl",
                "demo/report.html",
                "demo/sample",
                "demo/sample/accounts.csv",
                "demo/sample/budget.csv",
                "demo/sample/collections.csv",
                "demo/sample/credit-events.csv",
                "demo/sample/credit.csv",
                "demo/sample/documents.csv",
                "demo/sample/expenses.csv",
                "demo/sample/families.csv",
                "demo/sample/invoices.csv",
                "demo/sample/lines.csv",
                "demo/sample/orders.csv",
                "demo/sample/pools.csv",
                "demo/sample/products.csv",
                "demo/sample/quotes.csv",
                "demo/sample/rates.csv",
                "demo/sample/sales.csv",
                "demo/sample/sample.json",
                "demo/sample/securities.csv",
                "demo/sample/statements.csv",
                "demo/summary.json",
            ],
            folder.Content()
        );
    }

    [Fact]
    public async Task The_sample_holds_every_kind_and_every_tier()
    {
        await Demo();

        using var summary = JsonDocument.Parse(folder.Read("demo", "summary.json"));
        string[] kinds = ["major_economic", "important", "group", "strategic"];
        string[] tiers = ["key", "development", "maintain", "standard", "undetermined"];
        Assert.All(
            kinds,
            kind => Assert.NotEqual(0, summary.RootElement.GetProperty("kinds").GetProperty(kind).GetProperty("met").GetInt32())
        );
        Assert.All(tiers, tier => Assert.NotEqual(0, summary.RootElement.GetProperty("tiers").GetProperty(tier).GetInt32()));
        Assert.NotEqual(0, summary.RootElement.GetProperty("tiers").GetProperty("overridden").GetInt32());
    }

    [Fact]
    public async Task It_says_where_to_look_next_and_the_command_it_names_works()
    {
        var result = await Demo();

        var line = result
            .Output.Split('\n')
            .Single(line => line.StartsWith("Next, see why: keyaccount ", StringComparison.Ordinal));
        var explained = await Keyaccount.Run(line["Next, see why: keyaccount ".Length..].Trim().Split(' '));
        Assert.Equal(0, explained.ExitCode);
    }

    [Fact]
    public async Task A_second_demo_replaces_the_first()
    {
        await Demo();

        Assert.Equal(0, (await Demo()).ExitCode);
    }

    [Fact]
    public async Task Every_money_figure_is_known_in_three_currencies()
    {
        await Demo();

        using var summary = JsonDocument.Parse(folder.Read("demo", "summary.json"));
        Assert.NotEqual(JsonValueKind.Null, summary.RootElement.GetProperty("book").GetProperty("net_invoiced").ValueKind);
        Assert.Empty(summary.RootElement.GetProperty("notes").EnumerateArray());
    }

    [Fact]
    public async Task A_demo_without_invoices_is_refused_before_anything_is_written()
    {
        var result = await Demo("--invoices", "0");

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(folder.Content());
    }

    [Fact]
    public async Task Files_that_are_not_of_a_demo_are_never_replaced()
    {
        folder.Write("demo/accounts.csv", "mine");

        var result = await Demo();

        Assert.Equal((2, "mine"), (result.ExitCode, folder.Read("demo", "accounts.csv")));
        Assert.Equal(["demo", "demo/accounts.csv"], folder.Content());
    }

    public void Dispose() => folder.Dispose();

    private Task<Result> Demo(params string[] more) => Keyaccount.Run(["demo", "--out", folder.At("demo"), .. more]);
}
