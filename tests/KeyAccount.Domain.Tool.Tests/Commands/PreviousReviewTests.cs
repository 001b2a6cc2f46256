namespace KeyAccount.Domain.Tool.Tests.Commands;

/// <summary>A review that starts from the tiers of an earlier one.</summary>
public sealed class PreviousReviewTests : IDisposable
{
    private const string Invoices = "account,invoice,issued,amount,currency\n=A,1,2024-01-01,100,EUR\nB,2,2024-02-01,5,EUR\n";

    private readonly ReviewRun run = new();

    [Fact]
    public async Task The_earned_tier_and_its_day_are_taken_over()
    {
        Previous("account,earned_tier,earned_tier_since\n'=A,key,2023-01-01\n");

        await Review();

        using var summary = System.Text.Json.JsonDocument.Parse(run.Folder.Read("out", "summary.json"));
        Assert.Contains(
            summary.RootElement.GetProperty("tiers").GetProperty("moves").EnumerateArray(),
            move => move.GetProperty("from").GetString() == "key"
        );
    }

    [Fact]
    public async Task What_review_writes_can_be_read_as_previous()
    {
        await run.Review(Invoices);
        Directory.Move(run.Out, run.Folder.At("before"));

        var result = await Review();

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task The_same_data_again_moves_nobody_and_keeps_the_day_of_each_tier()
    {
        await Keyaccount.Run("demo", "--out", run.Folder.At("demo"));
        var sample = run.Folder.At("demo", "sample");

        string[] files = ["invoices", "accounts", "credit", "credit-events", "statements", "securities", "rates"];
        var result = await Keyaccount.Run([
            "review",
            .. files.SelectMany(file => new[] { $"--{file}", Path.Combine(sample, $"{file}.csv") }),
            "--currency",
            "EUR",
            "--as-of",
            "2025-06-30",
            "--previous",
            run.Folder.At("demo"),
            "--out",
            run.Out,
        ]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        using var summary = System.Text.Json.JsonDocument.Parse(run.Folder.Read("out", "summary.json"));
        var moves = summary.RootElement.GetProperty("tiers").GetProperty("moves").EnumerateArray().ToList();
        Assert.True(moves.Count > 3);
        Assert.All(moves, move => Assert.Equal(move.GetProperty("from").GetString(), move.GetProperty("to").GetString()));
        Assert.Equal(run.Folder.Read("demo", "accounts.csv"), run.Folder.Read("out", "accounts.csv"));
    }

    [Fact]
    public async Task The_previous_review_is_never_replaced()
    {
        await run.Review(Invoices);

        var result = await run.Review(Invoices, "--previous", run.Out);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("is an input of this run and would be replaced", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_gone_is_not_brought_back()
    {
        Previous("account,earned_tier,earned_tier_since\nGone,key,2023-01-01\n");

        await Review();

        Assert.Equal(["'=A", "B"], run.AccountRows().Select(row => row["account"]));
    }

    [Theory]
    [InlineData("account,earned_tier,earned_tier_since\nA,gold,2023-01-01\n", ":2: earned_tier: ", "\"gold\" is not known")]
    [InlineData("account,earned_tier,earned_tier_since\nA,key,soon\n", ":2: earned_tier_since: ", "is not a date")]
    [InlineData("account,earned_tier,earned_tier_since\nA,key,\nA,key,\n", ":3: account: ", "occurs twice")]
    [InlineData("account,tier\nA,key\n", ":1: earned_tier: ", "the header has no such column")]
    public async Task A_file_that_is_no_previous_review_is_refused(string accounts, string place, string message)
    {
        Previous(accounts);

        var result = await Review();

        Assert.Equal(3, result.ExitCode);
        Assert.Contains(
            result.ErrorLines,
            line => line.Contains(place, StringComparison.Ordinal) && line.Contains(message, StringComparison.Ordinal)
        );
    }

    public void Dispose() => run.Dispose();

    private void Previous(string accounts) => run.Folder.Write("before/accounts.csv", accounts);

    private Task<Result> Review() => run.Review(Invoices, "--previous", run.Folder.At("before"));
}
