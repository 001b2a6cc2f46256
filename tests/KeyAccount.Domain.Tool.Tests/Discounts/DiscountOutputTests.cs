using System.Security.Cryptography;
using System.Text.RegularExpressions;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Tests.Discounts;

/// <summary>What <c>discount review</c> writes: all or nothing, the same bytes everywhere, one page that needs nothing else.</summary>
public sealed partial class DiscountOutputTests : IDisposable
{
    private readonly QuoteRun run = new();

    private static readonly Dictionary<string, string>[] Rows =
    [
        QuoteRun.Quote("a", "60", ("salesperson", "Rita"), ("rebate", "20")),
        QuoteRun.Quote("b", "300", ("account", "b"), ("unit_cost", "")),
        QuoteRun.Quote("c", "10", ("account", "c"), ("freight", "?")),
    ];

    [Fact]
    public async Task All_files_are_written_and_named()
    {
        var result = await run.Review(Rows);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            OutputSet
                .DiscountReview.Names.Select(name => $"out/{name}")
                .Append("out")
                .Append("quotes.csv")
                .Order(StringComparer.Ordinal),
            run.Folder.Content()
        );
        Assert.Contains("3 quotes of 3 lines: 0 approved, 2 referred, 1 declined", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_quotes_give_the_same_bytes_under_every_culture_and_in_any_order()
    {
        List<string> hashes = [];
        foreach (var culture in (string[])["en-US", "de-DE", "tr-TR", "ar-SA"])
        {
            using QuoteRun other = new();
            var rows = hashes.Count % 2 == 0 ? Rows : [.. Rows.Reverse()];
            await InCulture.Run(culture, () => other.Review(rows));
            hashes.Add(
                string.Join(
                    ' ',
                    OutputSet.DiscountReview.Names.Select(name =>
                        Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(other.Folder.At("out", name))))
                    )
                )
            );
        }

        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public async Task A_second_review_replaces_the_first()
    {
        await run.Review(Rows);
        var result = await run.Review([Rows[0]]);

        Assert.Equal(0, result.ExitCode);
        Assert.Single(run.Rows("deals.csv"));
    }

    [Fact]
    public async Task A_file_of_somebody_else_is_not_replaced()
    {
        run.Folder.Write("out/deals.csv", "mine\n");
        var result = await run.Review(Rows);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("mine\n", run.Folder.Read("out", "deals.csv"));
    }

    [Fact]
    public async Task Quotes_that_are_refused_leave_an_earlier_review_as_it_was()
    {
        await run.Review(Rows);
        var before = run.Folder.Read("out", "deals.csv");
        var result = await run.Review([QuoteRun.Quote("a", "x")]);

        Assert.Equal((3, before), (result.ExitCode, run.Folder.Read("out", "deals.csv")));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("zh-Hans")]
    public async Task The_page_needs_nothing_but_itself(string language)
    {
        await run.Review(Rows, "--language", language);

        var page = run.Folder.Read("out", "report.html");
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Outside(), page);
        Assert.DoesNotContain("{0}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_a_file_do_not_become_markup()
    {
        await run.Review([QuoteRun.Quote("<b>q", "60", ("salesperson", "<script>alert(1)</script>"))]);

        var page = run.Folder.Read("out", "report.html");
        Assert.DoesNotContain("<b>q", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_no_formula_in_a_table()
    {
        await run.Review([QuoteRun.Quote("=1+1", "60")]);

        Assert.Equal("'=1+1", run.Rows("deals.csv").Single()["quote"]);
    }

    [Fact]
    public async Task The_summary_tells_what_is_only_not_known()
    {
        await run.Review(Rows);

        var summary = run.Summary();
        Assert.Equal(1, summary.GetProperty("referred_for_unknown_alone").GetInt32());
        Assert.Equal(
            ["DEAL-01", "DEAL-07", "LINE-01"],
            summary.GetProperty("unknown").EnumerateArray().Select(one => one.GetProperty("code").GetString())
        );
    }

    [Fact]
    public async Task What_the_outcomes_come_to_adds_up_to_all()
    {
        await run.Review(Rows);

        var summary = run.Summary();
        var parts = summary.GetProperty("by_authority").EnumerateArray().ToList();
        Assert.Equal(3, parts.Sum(part => part.GetProperty("quotes").GetInt32()));
        Assert.Equal(
            summary.GetProperty("discount").GetDecimal(),
            parts.Sum(part => part.GetProperty("discount").GetDecimal())
        );
    }

    [Theory]
    [InlineData("--ways", "-1")]
    [InlineData("--ways", "many")]
    [InlineData("--median-margin", "half")]
    [InlineData("--median-margin", "40.001")]
    [InlineData("--variable-margin", "101")]
    [InlineData("--variable-margin", "44.01")]
    [InlineData("--as-of", "yesterday")]
    [InlineData("--audience", "client")]
    [InlineData("--products", "nowhere.csv")]
    [InlineData("--columns", "nowhere.json")]
    public async Task A_wrong_option_is_refused_before_anything_is_written(string option, string value)
    {
        string[] usual = ["--quotes", run.Folder.Write("quotes.csv", QuoteRun.Table(Rows)), "--out", run.Folder.At("out")];
        string[] median = option == "--median-margin" ? [] : ["--median-margin", "50"];
        var result = await Keyaccount.Run(["discount", "review", .. usual, "--currency", "EUR", .. median, option, value]);

        Assert.Equal(2, result.ExitCode);
        Assert.DoesNotContain("out", run.Folder.Content());
    }

    [Fact]
    public async Task A_file_without_a_currency_needs_one()
    {
        var result = await Keyaccount.Run(
            "discount",
            "review",
            "--quotes",
            run.Folder.Write("quotes.csv", QuoteRun.Table(Rows)),
            "--out",
            run.Folder.At("out")
        );

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--currency", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_after_the_day_of_the_review_is_refused() =>
        run.AssertRefused(
            await run.Review(Rows, "--as-of", "2024-06-09"),
            "quotes.csv:2: on",
            "lies after the day of the review"
        );

    [Fact]
    public async Task Problems_are_json_when_asked()
    {
        var result = await run.Review([QuoteRun.Quote("a", "x")], "--json");

        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith(
            "{\n  \"format\": \"keyaccount.problems/1\"",
            result.Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
    }

    public void Dispose() => run.Dispose();

    [GeneratedRegex("(src|href)=\"(?!#)")]
    private static partial Regex Outside();
}
