using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Policies;

public sealed class PolicyCompareCommandTests : IAsyncLifetime
{
    private static readonly string[] Written = ["out", "out/affected.csv", "out/compare.html", "out/comparison.json"];

    private PolicyRun run = null!;

    public async ValueTask InitializeAsync() => run = await PolicyRun.Begin();

    [Fact]
    public async Task What_a_lower_cap_does_is_told_and_written()
    {
        var result = await Compare(LowerCap());

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        string[] expected =
        [
            "as of 2024-06-30, in EUR\n",
            "1 of 2 accounts come out otherwise\n",
            "Lines raised: 0; Lines lowered: 1\n",
            "Sum of the lines: 30.00 EUR → 10.00 EUR\n",
            "  A: line: 30.00 → 10.00\n      limit by evidence: 30.00 → 10.00\n",
        ];
        Assert.All(expected, text => Assert.Contains(text, result.Output, StringComparison.Ordinal));
        Assert.Equal(Written, run.Folder.Content().Where(name => name.StartsWith("out", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_affected_accounts_are_a_table()
    {
        await Compare(LowerCap());

        var lines = run.Folder.Read("out", "affected.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("account,name,tier_before,tier_after,", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",30.00,10.00,-20.00,limit by evidence: 30.00 → 10.00", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_policies_change_nothing()
    {
        var result = await Compare(run.Policies);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("0 of 2 accounts come out otherwise", result.Output, StringComparison.Ordinal);
        Assert.Contains("No account comes out otherwise.", run.Folder.Read("out", "compare.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grades_kinds_and_tiers_move_in_matrices()
    {
        var credit = run.Edit(
            "credit",
            "new/credit.json",
            ("\"fromScore\": 80", "\"fromScore\": 100"),
            ("\"fromScore\": 65", "\"fromScore\": 96")
        );
        run.Edit(
            "account-kinds",
            "new/kinds.json",
            ("\"feature\": \"active_months\", \"atLeast\": 6", "\"feature\": \"active_months\", \"atLeast\": 13")
        );

        var result = await Compare(Path.GetDirectoryName(credit)!, "--format", "json");

        using var json = JsonDocument.Parse(result.Output);
        var moved = json
            .RootElement.GetProperty("migration")
            .EnumerateArray()
            .Where(matrix => matrix.GetProperty("moved").GetInt32() > 0)
            .Select(matrix => matrix.GetProperty("of").GetString());
        Assert.Equal(["grades", "primary_kinds", "kind_major_economic"], moved);
    }

    [Fact]
    public async Task The_summary_is_the_json_that_is_written()
    {
        var result = await Compare(LowerCap(), "--format", "json");

        Assert.Equal(run.Folder.Read("out", "comparison.json"), result.Output.ReplaceLineEndings("\n"));
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(
            (2, 1),
            (json.RootElement.GetProperty("accounts").GetInt32(), json.RootElement.GetProperty("affected").GetInt32())
        );
        Assert.Equal(10m, json.RootElement.GetProperty("lines").GetProperty("after").GetProperty("sum").GetDecimal());
    }

    [Fact]
    public async Task A_policy_is_tried_before_it_is_in_effect()
    {
        var later = run.Edit("credit", "later.json", ("2000-01-01", "2030-01-01"), ("\"trade\": 3,", "\"trade\": 1,"));

        Assert.Contains("1 of 2 accounts", (await Compare(later)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_are_the_policies_that_are_in_effect()
    {
        var signed = run.Edit(
            "credit",
            "signed.json",
            ("\"owner\": null", "\"owner\": \"Head of credit\""),
            ("\"trade\": 3,", "\"trade\": 2,")
        );

        var result = await Compare(LowerCap(), "--policy", signed);

        Assert.Contains("  A: line: 20.00 → 10.00\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("(signed by Head of credit)", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_that_is_not_tried_stays_as_it_is()
    {
        var signed = run.Edit("credit", "signed.json", ("\"trade\": 3,", "\"trade\": 2,"));

        var result = await Compare(Path.Combine(run.Policies, "account-tiers.json"), "--policy", signed);

        Assert.Contains("Sum of the lines: 20.00 EUR → 20.00 EUR", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "Comparación de políticas", "1 de 2 cuentas cambian")]
    [InlineData("zh-Hans", "政策对比", "2个客户中有1个结果不同")]
    public async Task It_is_said_in_the_language_asked_for(string language, string title, string affected)
    {
        var result = await Compare(LowerCap(), "--language", language);

        Assert.Contains(affected, result.Output, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title}</h1>", run.Folder.Read("out", "compare.html"), StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\">", run.Folder.Read("out", "compare.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_loads_nothing_and_runs_nothing()
    {
        await Compare(LowerCap());

        var page = run.Folder.Read("out", "compare.html");
        Assert.Contains("default-src 'none'; style-src 'sha256-", page, StringComparison.Ordinal);
        Assert.Contains("script-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_from_files_stay_text()
    {
        run.Folder.Write("invoices.csv", CreditRun.Invoices.Replace("A,A", "<b>&,A", StringComparison.Ordinal));

        await Compare(LowerCap());

        Assert.Contains("&lt;b&gt;&amp;", run.Folder.Read("out", "compare.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_bytes_are_written_in_every_culture()
    {
        await Compare(LowerCap());
        var here = Files();

        await InCulture.Run("de-DE", () => Compare(LowerCap()));

        Assert.Equal(here, Files());
    }

    [Fact]
    public async Task A_client_is_told_no_reason_that_is_for_finance()
    {
        await Compare(LowerCap(), "--audience", "client");

        Assert.DoesNotContain("KIND-", run.Folder.Read("out", "compare.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_is_rejected_is_not_tried()
    {
        var result = await Compare(run.EditToNever());

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("V04 ", result.Error, StringComparison.Ordinal);
        AssertNothingWritten();
    }

    [Fact]
    public async Task Two_versions_cannot_be_tried_at_once()
    {
        var first = run.Edit("credit", "first.json", ("\"until\": null", "\"until\": \"2024-01-01\""));
        var second = run.Edit(
            "credit",
            "second.json",
            ("\"version\": \"1\",\n  \"owner\"", "\"version\": \"2\",\n  \"owner\""),
            ("2000-01-01", "2024-01-01")
        );

        var result = await Compare(first, "--with", second);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("are 2 versions of credit; one is compared", result.Error, StringComparison.Ordinal);
        AssertNothingWritten();
    }

    [Fact]
    public async Task Bad_data_is_refused_and_nothing_is_written()
    {
        run.Folder.Write("invoices.csv", "account,invoice,issued,amount,currency\nA,1,soon,5,EUR\n");

        var result = await Compare(LowerCap());

        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        AssertNothingWritten();
    }

    [Fact]
    public async Task A_file_of_yours_is_not_replaced()
    {
        run.Folder.Write("out/affected.csv", "mine");

        var result = await Compare(LowerCap());

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal("mine", run.Folder.Read("out", "affected.csv"));
    }

    [Fact]
    public async Task Without_policies_to_try_there_is_nothing_to_compare()
    {
        var result = await Keyaccount.Run(
            "policy",
            "compare",
            "--invoices",
            run.Folder.At("invoices.csv"),
            "--out",
            run.Folder.At("out")
        );

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(
            "Option '--with' is required. Try: keyaccount policy compare --help",
            result.Error,
            StringComparison.Ordinal
        );
    }

    public ValueTask DisposeAsync()
    {
        run.Dispose();
        return ValueTask.CompletedTask;
    }

    private string LowerCap() => run.Edit("credit", "lower.json", ("\"trade\": 3,", "\"trade\": 1,"));

    private Task<Result> Compare(string with, params string[] more) =>
        Keyaccount.Run([
            "policy",
            "compare",
            "--invoices",
            run.Folder.At("invoices.csv"),
            "--as-of",
            CreditRun.AsOf,
            "--with",
            with,
            "--out",
            run.Folder.At("out"),
            .. more,
        ]);

    private string[] Files() => [.. Written.Skip(1).Select(name => run.Folder.Read(name.Split('/')))];

    private void AssertNothingWritten() =>
        Assert.DoesNotContain(
            run.Folder.Content(),
            name => name.StartsWith("out", StringComparison.Ordinal) || name.EndsWith(".partial", StringComparison.Ordinal)
        );
}
