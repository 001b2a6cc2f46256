using System.Text.Json;
using System.Text.RegularExpressions;

namespace KeyAccount.Domain.Tool.Tests.Spending;

/// <summary>The files of a review: figures as the library has them, all or none, the same bytes everywhere.</summary>
public sealed partial class SpendingFileTests : IDisposable
{
    private readonly SpendingRun run = new();

    [Fact]
    public async Task Every_file_is_written()
    {
        await run.Everything();

        Assert.Equal(
            [
                "out/breaches.csv",
                "out/budgets.csv",
                "out/decisions.jsonl",
                "out/expenses.html",
                "out/months.csv",
                "out/questions.csv",
                "out/reduction.csv",
                "out/summary.json",
            ],
            run.Folder.Content().Where(name => name.StartsWith("out/", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task What_the_library_says_is_what_the_files_say()
    {
        await run.Everything();

        using var summary = JsonDocument.Parse(run.Folder.Read("out", "summary.json"));
        var variance = summary.RootElement.GetProperty("variance");
        var indicators = summary.RootElement.GetProperty("indicators");
        // Planned to June: 600 + 300 + 60; of them 300 and 300 vary with sales, which were 7,000 against 6,000.
        Assert.Equal(
            (960.00m, 1060.00m, 600.00m),
            (Number(variance, "planned"), Number(variance, "flexed"), Number(variance, "actual"))
        );
        Assert.Equal((0.085714m, 10.00m), (Number(indicators, "expense_to_sales"), Number(indicators, "expense_per_visit")));
        Assert.Equal(300.00m, Number(indicators, "expense_per_new_account"));
    }

    [Fact]
    public async Task The_parts_of_the_variance_add_up_to_the_cent()
    {
        await run.Everything();

        using var summary = JsonDocument.Parse(run.Folder.Read("out", "summary.json"));
        var variance = summary.RootElement.GetProperty("variance");
        string[] parts = ["price", "efficiency", "fixed", "unplanned", "undivided", "quantity", "mix", "dropped"];
        Assert.Equal(Number(variance, "actual") - Number(variance, "planned"), parts.Sum(part => Number(variance, part)));
    }

    [Fact]
    public async Task Duplicates_are_questions_with_what_speaks_for_them()
    {
        await run.Everything();

        var repeat = run
            .Folder.Read("out", "questions.csv")
            .Split('\n')
            .Single(line => line.StartsWith("repeat", StringComparison.Ordinal));
        Assert.Equal("repeat,Railway,P1,200.00,2,2024-02-10,2024-02-12,2,3,\"supplier, amount, person\"", repeat);
    }

    [Fact]
    public async Task A_split_is_told_once_with_its_sum()
    {
        await run.Everything();

        var split = run
            .Folder.Read("out", "questions.csv")
            .Split('\n')
            .Single(line => line.StartsWith("split", StringComparison.Ordinal));
        Assert.StartsWith("split,Railway,P1,400.00,2,2024-02-10,2024-02-12,", split, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_export_is_read_with_a_mapping()
    {
        var mapping = run.Folder.Write(
            "map.json",
            "{\"expenses\": {\"columns\": {\"date\": \"Date\", \"amount\": \"Amount\", \"supplier\": \"Supplier\"}, \"constants\": {\"category\": \"card\"}}}"
        );

        await run.Review(
            "Date,Amount,Supplier,Memo\n2024-01-10,1200.0, Amazon ,x",
            [("--budget", SpendingRun.Budget)],
            "--currency",
            "GBP",
            "--columns",
            mapping
        );

        Assert.Equal("1200.00", run.BudgetOf("all")["actual"]);
    }

    [Fact]
    public async Task A_mapping_of_a_column_that_expenses_do_not_have_is_refused()
    {
        var mapping = run.Folder.Write("map.json", "{\"expenses\": {\"columns\": {\"day\": \"Date\"}}}");

        run.AssertRefused(
            await run.Review("Date\n2024-01-10", [], "--currency", "EUR", "--columns", mapping),
            "map.json",
            "unknown column \"day\""
        );
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public async Task The_bytes_are_the_same_in_every_culture(string culture)
    {
        await run.Everything();
        var expected = run.Written();

        await InCulture.Run(culture, () => run.Everything());

        Assert.Equal(expected, run.Written());
    }

    [Fact]
    public async Task The_order_of_rows_changes_nothing()
    {
        await run.Everything();
        var expected = run.Written();
        var lines = SpendingRun.SomeExpenses.Split('\n');

        await run.Review(
            string.Join('\n', [lines[0], .. lines[1..].Reverse()]),
            [("--budget", SpendingRun.SomeBudgets), ("--sales", SpendingRun.SomeSales)],
            "--currency",
            "EUR"
        );

        Assert.Equal(expected, run.Written());
    }

    [Fact]
    public async Task Text_that_a_spreadsheet_would_run_is_guarded()
    {
        await run.Review("expense,date,amount,supplier\n=1,2024-01-10,5,@S\n=2,2024-01-10,5,@S", [], "--currency", "EUR");

        var row = Assert.Single(run.Table("questions.csv"), one => one["kind"] == "repeat");
        Assert.Equal(("'@S", "'=1", "'=2"), (row["supplier"], row["line"], row["repeats_as"]));
    }

    [Fact]
    public async Task Files_of_the_user_are_never_replaced()
    {
        run.Folder.Write("out/summary.json", "mine");

        var result = await run.Everything();

        Assert.Equal((2, "mine"), (result.ExitCode, run.Folder.Read("out", "summary.json")));
    }

    [Fact]
    public async Task With_json_the_summary_is_the_output()
    {
        var result = await run.Everything("--json");

        Assert.Equal(run.Folder.Read("out", "summary.json"), result.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_policy_of_ones_own_decides()
    {
        await Keyaccount.Run("policy", "new", "--sales", "12000", "--currency", "EUR", "--out", run.Folder.At("policies"));
        var text = FingerprintLine().Replace(run.Folder.Read("policies", "expense-claims.json"), "");
        var policy = run.Folder.Write(
            "claims.json",
            text.Replace("\"questionDays\": 30", "\"questionDays\": 1", StringComparison.Ordinal)
        );

        await run.Everything("--policy", policy);

        Assert.DoesNotContain("repeat,", run.Folder.Read("out", "questions.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_in_another_currency_is_refused()
    {
        await Keyaccount.Run("policy", "new", "--sales", "12000", "--currency", "USD", "--out", run.Folder.At("policies"));

        run.AssertUsage(
            await run.Everything("--policy", run.Folder.At("policies", "expense-control.json")),
            "counts in USD and the report in EUR"
        );
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused() =>
        run.AssertUsage(await run.Everything("--rates", "none.csv"), "the file none.csv does not exist");

    public void Dispose() => run.Dispose();

    private static decimal Number(JsonElement element, string name) => element.GetProperty(name).GetDecimal();

    [GeneratedRegex("  \"fingerprint\": \"[0-9a-f]{64}\",\n")]
    private static partial Regex FingerprintLine();
}
