using System.Text.Json;
using System.Text.RegularExpressions;
using KeyAccount.Domain.Tool.Spending;

namespace KeyAccount.Domain.Tool.Tests.Spending;

/// <summary>The page of a review: its sections and pictures, its languages, and what is not assessed.</summary>
public sealed partial class SpendingReportTests : IDisposable
{
    private readonly SpendingRun run = new();

    [Theory]
    [InlineData("breaches")]
    [InlineData("burn")]
    [InlineData("forecast")]
    [InlineData("variance")]
    [InlineData("heat")]
    [InlineData("indicators")]
    [InlineData("questions")]
    [InlineData("reduction")]
    [InlineData("input")]
    public async Task The_page_has_every_section(string id)
    {
        await run.Everything();

        Assert.Contains($"<section id=\"{id}\"", run.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Training_is_left_out_of_reduction()
    {
        await run.Everything();

        Assert.DoesNotContain("training", run.Folder.Read("out", "reduction.csv"), StringComparison.Ordinal);
        Assert.Contains("Left out: training (training)", run.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_budgets_categories_suppliers_and_sales_it_says_what_is_not_assessed()
    {
        var result = await run.Review("date,amount\n2024-01-10,5", [], "--currency", "EUR");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        string[] gaps = ["no --budget was given", "name no category", "name no supplier", "no --sales was given"];
        Assert.All(gaps, gap => Assert.Contains(gap, result.Output, StringComparison.Ordinal));
        Assert.All(gaps, gap => Assert.Contains(gap, run.Page(), StringComparison.Ordinal));
        using var summary = JsonDocument.Parse(run.Folder.Read("out", "summary.json"));
        Assert.Equal(
            ["budgets", "categories", "suppliers", "sales"],
            summary.RootElement.GetProperty("not_assessed").EnumerateArray().Select(gap => gap.GetString()!)
        );
        Assert.Equal(JsonValueKind.Null, summary.RootElement.GetProperty("questions").GetProperty("repeats").ValueKind);
        Assert.Equal(JsonValueKind.Null, summary.RootElement.GetProperty("variance").ValueKind);
        Assert.DoesNotContain("id=\"forecast\"", run.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Budgets_without_categories_are_not_called_kept()
    {
        await run.Review("date,amount\n2024-01-10,5", [("--budget", SpendingRun.Budget)], "--currency", "EUR");

        Assert.Empty(run.Table("budgets.csv"));
        Assert.DoesNotContain("tile-exceeded", run.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_without_planned_sales_leaves_variances_unassessed()
    {
        var result = await run.Review(
            SpendingRun.SomeExpenses,
            [
                ("--budget", SpendingRun.SomeBudgets),
                (
                    "--sales",
                    SpendingRun.SomeSales.Replace("2024-03-01,1000,1000", "2024-03-01,1000,", StringComparison.Ordinal)
                ),
            ],
            "--currency",
            "EUR"
        );

        Assert.Contains("variances: ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"variance\"", run.Page(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("zh-Hans")]
    public async Task The_page_speaks_its_language(string language)
    {
        await run.Everything("--language", language);

        Assert.Contains($"<html lang=\"{language}\">", run.Page(), StringComparison.Ordinal);
        Assert.Equal(language == "en", run.Page().Contains("Expense review", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_is_markup_stays_text_and_nothing_is_loaded()
    {
        await run.Everything();

        Assert.DoesNotContain("<b>", run.Page(), StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)(src|action)=|href=|https?://|@import|url\\(| style=|<script", run.Page());
    }

    [Fact]
    public async Task Every_table_names_its_columns_and_rows()
    {
        await run.Everything();

        var tables = run.Page().Split("<table").Skip(1).ToList();
        Assert.InRange(tables.Count, 9, 20);
        Assert.All(tables, table => Assert.Contains("<caption", table, StringComparison.Ordinal));
        Assert.All(tables, table => Assert.Contains("scope=\"col\"", table, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_picture_of_a_budget_says_what_it_shows()
    {
        await run.Everything();

        Assert.Equal(4, Picture().Count(run.Page()));
    }

    [Fact]
    public async Task What_changed_since_the_last_review_is_told()
    {
        await run.Review(
            SpendingRun.SomeExpenses,
            [("--budget", SpendingRun.SomeBudgets)],
            "--currency",
            "EUR",
            "--as-of",
            "2024-02-01"
        );
        Directory.Move(run.Folder.At("out"), run.Folder.At("before"));

        await run.Everything("--previous", run.Folder.At("before"));

        Assert.Contains("Since 2024-02-01", run.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_previous_review_that_is_not_there_is_refused() =>
        run.AssertUsage(await run.Everything("--previous", run.Folder.At("none")), "--previous: the folder");

    [Fact]
    public async Task A_folder_that_holds_no_previous_review_is_refused()
    {
        Directory.CreateDirectory(run.Folder.At("empty"));

        run.AssertUsage(await run.Everything("--previous", run.Folder.At("empty")), "budgets.csv does not exist");
    }

    [Fact]
    public async Task The_previous_review_is_never_replaced()
    {
        await run.Everything();
        var before = run.Written();

        var result = await run.Everything("--previous", run.Folder.At("out"));

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("budgets.csv is an input of this run and would be replaced", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, run.Written());
    }

    [Fact]
    public void A_heat_map_has_eight_shades_and_none_for_nothing() =>
        Assert.Equal([0, 0, 1, 1, 8], ((long?[])[null, -5, 1, 100, 800]).Select(units => HeatMap.ShadeOf(units, 800)));

    public void Dispose() => run.Dispose();

    [GeneratedRegex("<svg class=\"burn\"[^>]*aria-label=\"[^\"]+\"")]
    private static partial Regex Picture();
}
