namespace KeyAccount.Domain.Tool.Tests.Report;

/// <summary>The part of the report about lines: only where there are files about them, and only for those who may read it.</summary>
public sealed class LineSectionTests : IDisposable
{
    private readonly ReviewRun run = new();

    [Fact]
    public async Task With_lines_the_report_shows_their_use_and_what_to_do()
    {
        var page = await Page("account,limit\nB,400");

        Assert.Contains("<section id=\"line-control\"", page, StringComparison.Ordinal);
        Assert.Contains("500.00 EUR of 400.00 EUR used (125.00 %)", page, StringComparison.Ordinal);
        Assert.Contains("collect 100.00 EUR or have the line raised", page, StringComparison.Ordinal);
        Assert.Contains("placeholder rates, not the company&#39;s own", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_ends_soon_is_listed()
    {
        var page = await Page("account,limit,from,expires\nB,1000,2024-01-01,2024-07-30\nA,1000,2024-01-01,2024-07-31");

        Assert.Contains("2024-07-30", page, StringComparison.Ordinal);
        Assert.DoesNotContain("2024-07-31", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_lines_nothing_is_said_of_them()
    {
        await run.Review(CreditRun.Invoices, "--as-of", CreditRun.AsOf);

        Assert.DoesNotContain("<section id=\"line-control\"", run.Folder.Read("out", "report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_does_not_see_how_others_use_their_lines() =>
        Assert.DoesNotContain(
            "<section id=\"line-control\"",
            await Page("account,limit\nB,400", "--audience", "client"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_name_cannot_become_part_of_the_page()
    {
        var page = await Page(
            "account,limit\n<b>H</b>,1000\nB,inherit",
            "--families",
            run.Folder.Write("families.csv", "account,parent,link\nB,<b>H</b>,shared\n")
        );

        Assert.DoesNotContain("<b>H</b>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;H&lt;/b&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_line_refuses_the_review()
    {
        var result = await run.Review(CreditRun.Invoices, "--as-of", CreditRun.AsOf, "--lines", Lines("account,limit\nB,0"));

        Assert.Equal(3, result.ExitCode);
        Assert.False(File.Exists(run.Folder.At("out", "report.html")));
    }

    public void Dispose() => run.Dispose();

    private async Task<string> Page(string lines, params string[] more)
    {
        await run.Review(CreditRun.Invoices, ["--as-of", CreditRun.AsOf, "--lines", Lines(lines), .. more]);
        return run.Folder.Read("out", "report.html");
    }

    private string Lines(string content) => run.Folder.Write("lines.csv", content + "\n");
}
