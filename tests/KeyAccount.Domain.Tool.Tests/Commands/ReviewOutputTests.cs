using System.Text;
using System.Text.Json;
using KeyAccount.Domain.Tool.Commands;

namespace KeyAccount.Domain.Tool.Tests.Commands;

/// <summary>How the files of a review are written: all or nothing, the same bytes everywhere.</summary>
public sealed class ReviewOutputTests : IDisposable
{
    private readonly ReviewRun run = new();

    [Fact]
    public async Task All_three_files_are_written()
    {
        await Review();

        Assert.Equal(
            ["invoices.csv", "out", "out/accounts.csv", "out/decisions.jsonl", "out/report.html", "out/summary.json"],
            run.Folder.Content()
        );
    }

    [Fact]
    public async Task The_first_columns_of_the_accounts_stand_in_the_agreed_order()
    {
        await Review();

        Assert.StartsWith(
            "account,name,kinds,primary_kind,tier,importance,invoices,net_invoiced,last_12_months,active_months,orders_per_year,days_beyond_terms,days_beyond_terms_signed,late_share,disputed_share,open,overdue,oldest_overdue_days,peak_exposure,abc_class,credit_outcome,credit_track,credit_score,credit_grade,recommended_line,binding,findings,missing,",
            run.Folder.Read("out", "accounts.csv"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Text_that_a_spreadsheet_would_run_is_guarded_and_the_json_holds_it_as_it_is()
    {
        await run.Review(
            "account,invoice,issued,amount,currency\n=1+1,1,2024-01-01,5,EUR\n-A,2,2024-01-01,5,EUR\n@B,3,2024-01-01,5,EUR\n+C,4,2024-01-01,5,EUR\n"
        );

        Assert.Equal(["'+C", "'-A", "'=1+1", "'@B"], run.AccountRows().Select(row => row["account"]));
        Assert.Equal(
            ["+C", "-A", "=1+1", "@B"],
            Decisions().Where(decision => Text(decision, "decision") == "kinds").Select(decision => Text(decision, "account"))
        );
    }

    [Fact]
    public async Task With_json_the_summary_is_the_output()
    {
        var result = await run.Review(ReviewRun.SmallBook, "--json");

        Assert.Equal(run.Folder.Read("out", "summary.json"), result.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task With_json_problems_are_the_output_too()
    {
        var result = await run.Review("account,invoice,issued,amount,currency\nA,1,soon,5,EUR\n", "--json");

        using var json = JsonDocument.Parse(result.Output);
        var problem = json.RootElement.GetProperty("problems")[0];
        Assert.Equal((3, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            (3, 2, "issued"),
            (
                json.RootElement.GetProperty("exit_code").GetInt32(),
                problem.GetProperty("line").GetInt32(),
                Text(problem, "column")
            )
        );
    }

    [Fact]
    public async Task With_json_a_wrong_command_line_is_told_as_json()
    {
        var result = await run.Review(ReviewRun.SmallBook, "--json", "--as-of", "yesterday");

        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal((2, 2), (result.ExitCode, json.RootElement.GetProperty("exit_code").GetInt32()));
    }

    [Fact]
    public async Task The_order_of_rows_changes_nothing()
    {
        await Review();
        var first = Everything();
        var lines = ReviewRun.SmallBook.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        await run.Review(string.Join('\n', [lines[0], .. lines.Skip(1).Reverse(), ""]), "--as-of", "2024-06-30");

        Assert.Equal(first, Everything());
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes_under_every_culture()
    {
        List<string> outputs = [];
        foreach (var name in (string[])["en-US", "de-DE", "tr-TR", "fr-FR", "ar-SA", "zh-CN"])
        {
            var printed = await InCulture.Run(name, async () => (await Review()).Output);
            outputs.Add(printed + Everything());
        }

        Assert.Single(outputs.Distinct());
    }

    [Fact]
    public async Task Lines_end_with_lf_and_nothing_has_a_byte_order_mark()
    {
        await Review();

        foreach (var name in (string[])["accounts.csv", "decisions.jsonl", "summary.json"])
        {
            var bytes = await File.ReadAllBytesAsync(run.Folder.At("out", name), TestContext.Current.CancellationToken);
            Assert.Equal((false, (byte)'\n'), (bytes.Contains((byte)'\r'), bytes[^1]));
            Assert.NotEqual(0xEF, bytes[0]);
        }
    }

    [Fact]
    public async Task A_run_that_fails_leaves_an_earlier_review_as_it_was()
    {
        await Review();
        var before = Everything();

        var result = await run.Review(ReviewRun.SmallBook.Replace("2024-01-01", "soon", StringComparison.Ordinal));

        Assert.Equal((3, before), (result.ExitCode, Everything()));
    }

    [Fact]
    public async Task Files_of_the_user_in_the_folder_are_left_alone()
    {
        run.Folder.Write("out/notes.txt", "mine");

        await Review();

        Assert.Equal("mine", run.Folder.Read("out", "notes.txt"));
    }

    [Fact]
    public async Task Accounts_of_the_user_in_the_folder_are_not_replaced()
    {
        run.Folder.Write("out/accounts.csv", "account\nmine\n");

        var result = await Review();

        Assert.Equal((2, "account\nmine\n"), (result.ExitCode, run.Folder.Read("out", "accounts.csv")));
    }

    [Fact]
    public async Task A_review_that_is_stopped_writes_nothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var result = await Keyaccount.Run(
            stop.Token,
            "review",
            "--invoices",
            run.Folder.Write("invoices.csv", ReviewRun.SmallBook),
            "--out",
            run.Out
        );

        Assert.Equal(130, result.ExitCode);
        Assert.Equal(["invoices.csv"], run.Folder.Content());
    }

    [Fact]
    public async Task Progress_never_gets_into_the_results()
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        string[] arguments = ["review", "--invoices", run.Folder.Write("invoices.csv", ReviewRun.SmallBook), "--out", run.Out];

        var exitCode = await KeyAccountCommand.Run(arguments, new Terminal(output, error, IsInteractive: true));

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("Reading invoices", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => run.Dispose();

    private Task<Result> Review() => run.Review(ReviewRun.SmallBook, "--as-of", "2024-06-30");

    private List<JsonElement> Decisions() =>
        [
            .. run
                .Folder.Read("out", "decisions.jsonl")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonElement.Parse(line)),
        ];

    private string Everything() =>
        new StringBuilder()
            .Append(run.Folder.Read("out", "accounts.csv"))
            .Append(run.Folder.Read("out", "decisions.jsonl"))
            .Append(run.Folder.Read("out", "summary.json"))
            .ToString();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
