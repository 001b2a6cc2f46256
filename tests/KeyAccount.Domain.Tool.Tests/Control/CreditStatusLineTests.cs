namespace KeyAccount.Domain.Tool.Tests.Control;

/// <summary><c>credit status</c>: the line that holds, out of grants and families.</summary>
public sealed class CreditStatusLineTests : IDisposable
{
    private readonly UseRun run = new();

    [Fact]
    public async Task Who_shares_a_line_uses_it_together()
    {
        await run.Status([
            ("--lines", "account,limit\nH,600\nA,inherit\nB,inherit"),
            ("--families", "account,parent,link\nA,H,shared\nB,H,shared"),
        ]);

        Assert.All(
            (string[])["A", "B", "H"],
            account =>
            {
                var row = run.StatusOf(account);
                Assert.Equal(("H", "600.00", "500.00"), (row["level"], row["limit"], row["used"]));
            }
        );
    }

    [Fact]
    public async Task What_is_set_aside_leaves_the_rest_to_the_others()
    {
        await run.Status([
            ("--lines", "account,limit\nH,1000\nA,inherit\nB,600"),
            ("--families", "account,parent,link\nA,H,shared\nB,H,carve_out"),
        ]);

        Assert.Equal(("H", "400.00", "0.00"), Line("A"));
        Assert.Equal(("B", "600.00", "500.00"), Line("B"));

        (string, string, string) Line(string account) =>
            run.StatusOf(account) is var row ? (row["level"], row["limit"], row["used"]) : default;
    }

    [Fact]
    public async Task The_level_that_leaves_the_least_counts()
    {
        await run.Status([
            ("--lines", "account,limit\nH,520\nA,100\nB,inherit"),
            ("--families", "account,parent,link\nA,H,shared\nB,H,shared"),
        ]);

        // A's own line leaves 100, the one it shares only 20.
        Assert.Equal(("H", "20.00"), (run.StatusOf("A")["level"], run.StatusOf("A")["free"]));
    }

    [Theory]
    [InlineData("B,no credit,,,", "hold", "come_back_to_line")]
    [InlineData("B,no check,,,", "no_check", "")]
    [InlineData("B,1000,,,stopped", "stop", "keep_stopped")]
    [InlineData("B,1000,2023-01-01,2024-06-15,", "hold", "renew_line")]
    [InlineData("A,1000,,,", "undetermined", "grant_line")]
    public async Task A_line_stands_as_the_file_says(string line, string status, string action)
    {
        await run.Status([("--lines", $"account,limit,from,expires,status\n{line}")]);

        var row = run.StatusOf("B");
        Assert.Equal((status, action), (row["status"], row["actions"].Split(';')[0]));
    }

    [Theory]
    [InlineData("2024-06-29", "2000.00")]
    [InlineData("2024-06-30", "3000.00")]
    public async Task A_temporary_limit_holds_up_to_its_last_day(string last, string limit)
    {
        await run.Status([
            ("--lines", $"account,limit,temporary_limit,temporary_from,temporary_until\nB,2000,3000,2024-06-01,{last}"),
        ]);

        Assert.Equal(limit, run.StatusOf("B")["limit"]);
    }

    [Fact]
    public async Task The_latest_grant_that_has_begun_counts_and_lifts_the_stop_before()
    {
        await run.Status([
            ("--lines", "account,limit,from,status\nB,1000,2024-01-01,stopped\nB,2000,2024-06-30,\nB,3000,2024-07-01,"),
        ]);

        Assert.Equal("2000.00", run.StatusOf("B")["limit"]);
        Assert.NotEqual("stop", run.StatusOf("B")["status"]);
    }

    [Fact]
    public async Task Families_without_lines_are_refused()
    {
        var result = await run.Status([("--families", "account,parent,link\nA,B,shared")]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--families needs --lines", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => run.Dispose();
}
