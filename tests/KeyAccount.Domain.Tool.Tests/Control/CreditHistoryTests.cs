using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Control;

/// <summary><c>credit history</c>: use as of any past date. A pays each month's 1,000 on the 21st.</summary>
public sealed class CreditHistoryTests : IDisposable
{
    private readonly UseRun run = new();

    [Fact]
    public async Task Peak_lowest_and_days_above_nine_tenths_are_told()
    {
        using var past = await Past("A", "account,limit\nA,1000", "--from", "2024-06-01");

        // From the 1st to the day before the payment, twenty days.
        Assert.Equal(20, past.RootElement.GetProperty("days_above_watch").GetInt32());
        Assert.Equal("1000.00", past.RootElement.GetProperty("peak").GetRawText());
        Assert.Equal("2024-06-01", past.RootElement.GetProperty("peak_on").GetString());
        Assert.Equal("0.00", past.RootElement.GetProperty("lowest").GetRawText());
    }

    [Theory]
    [InlineData("2024-06-20", "1000.00")]
    [InlineData("2024-06-21", "0.00")]
    public async Task The_use_of_a_past_day_is_that_of_its_end(string day, string used)
    {
        var result = await Keyaccount.Run(
            "credit",
            "history",
            "--account",
            "A",
            "--invoices",
            run.Folder.Write("invoices.csv", CreditRun.Invoices),
            "--as-of",
            day,
            "--json"
        );

        using var past = JsonDocument.Parse(result.Output);
        var last = past.RootElement.GetProperty("days").EnumerateArray().Last();
        Assert.Equal((day, used), (last.GetProperty("on").GetString(), last.GetProperty("used").GetRawText()));
    }

    [Fact]
    public async Task The_limit_of_a_day_is_that_of_its_grant()
    {
        using var past = await Past("B", "account,limit,from\nB,1000,2024-06-05\nB,2000,2024-06-30");

        var days = past.RootElement.GetProperty("days").EnumerateArray().ToList();
        Assert.Equal("2000.00", days[^1].GetProperty("limit").GetRawText());
        Assert.Equal("0.250000", days[^1].GetProperty("use_share").GetRawText());
        Assert.Equal("0.500000", past.RootElement.GetProperty("peak_share").GetRawText());
    }

    [Fact]
    public async Task Before_a_grant_there_is_no_limit_and_no_share()
    {
        using var past = await Past("A", "account,limit,from\nA,1000,2024-06-30", "--from", "2024-05-01");

        var may = past.RootElement.GetProperty("days").EnumerateArray().First();
        Assert.Equal(JsonValueKind.Null, may.GetProperty("limit").ValueKind);
        Assert.Equal(JsonValueKind.Null, may.GetProperty("use_share").ValueKind);
    }

    [Theory]
    [InlineData("b", "\"b\" is not in the book; did you mean \"B\"?")]
    [InlineData("H", "nothing is recorded of H by 2024-06-30")]
    public async Task An_account_without_a_past_is_told(string account, string message)
    {
        var result = await run.History(account, [("--lines", "account,limit\nH,1000")]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message.Split(';')[0], result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_day_after_the_last_is_refused()
    {
        var result = await run.History("A", [("--lines", "account,limit\nA,1000")], "--from", "2024-07-01");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--from: 2024-07-01 lies after 2024-06-30", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_rate_is_told_and_nothing_is_made_up()
    {
        var result = await run.History(
            "B",
            [
                ("--lines", "account,limit\nB,1000"),
                ("--documents", "account,document,stage,on,amount,currency\nB,O1,ordered,2024-06-03,5,USD"),
            ],
            "--currency",
            "EUR"
        );

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("there is no rate to EUR for 2024-06-03", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => run.Dispose();

    private async Task<JsonDocument> Past(string account, string lines, params string[] more) =>
        JsonDocument.Parse((await run.History(account, [("--lines", lines)], ["--json", .. more])).Output);
}
