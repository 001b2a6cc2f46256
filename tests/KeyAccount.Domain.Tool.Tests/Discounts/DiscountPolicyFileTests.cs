using System.Text.RegularExpressions;

namespace KeyAccount.Domain.Tool.Tests.Discounts;

/// <summary>Policies on discounts as files: written, verified, shown, compared, drawn into cases, and gone by.</summary>
public sealed partial class DiscountPolicyFileTests : IDisposable
{
    private const string Matrix =
        "\"matrix\": { \"currency\": \"EUR\", \"sizes\": { \"atOrAbove\": [\"1000.00 EUR\"] }, \"depths\": { \"above\": [\"2.00 %\"] }, \"levels\": LEVELS },";

    private readonly QuoteRun run = new();

    [Fact]
    public async Task The_shipped_ones_pass_the_verifier()
    {
        await New();

        var result = await Keyaccount.Run("policy", "verify", At("ladder.json"), At("discounts.json"));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task A_review_goes_by_the_policy_and_its_ladder()
    {
        await New();
        var strict = Edit(
            "ladder.json",
            "strict-ladder.json",
            ("\"discount\", \"upTo\": \"5.00 %\"", "\"discount\", \"upTo\": \"1.00 %\"")
        );
        await run.Review([QuoteRun.Quote("q1", "10.01")], "--policy", strict);

        Assert.Equal(("refer", "KAM"), (run.Deal()["outcome"], run.Deal()["authority"]));
    }

    [Fact]
    public async Task A_discount_policy_finds_its_ladder_in_its_folder()
    {
        await New();
        await run.Review([QuoteRun.Quote("q1", "10", ("unit_cost", ""))], "--policy", At("discounts.json"));

        Assert.Equal("GM", run.Deal()["authority"]);
    }

    [Fact]
    public async Task The_level_for_what_is_not_known_is_a_number_of_the_policy()
    {
        await New();
        var other = Edit("discounts.json", "policies/other.json", ("\"unknown\": 2", "\"unknown\": 3"));
        await run.Review([QuoteRun.Quote("q1", "10", ("unit_cost", ""))], "--policy", other);

        Assert.Equal("President", run.Deal()["authority"]);
    }

    [Theory]
    [InlineData("999.99", "approve", "")]
    [InlineData("1000.00", "refer", "GM")]
    public async Task A_matrix_adds_authority_by_size_and_discount(string listPrice, string outcome, string authority)
    {
        await New();
        var policy = WithMatrix("[[null, null], [null, 2]]");
        await run.Review(
            [QuoteRun.Quote("q1", "30", ("quantity", "1"), ("list_price", listPrice), ("unit_cost", "300"))],
            "--policy",
            policy
        );

        Assert.Equal((outcome, authority), (run.Deal()["outcome"], run.Deal()["authority"]));
    }

    [Theory]
    [InlineData("[[null, null]]")]
    [InlineData("[[null], [null, 2]]")]
    [InlineData("[[null, 3], [null, 2]]")]
    [InlineData("[[3, 2], [null, 2]]")]
    [InlineData("[[null, 9], [null, 9]]")]
    public async Task A_matrix_with_a_gap_a_fall_or_a_level_without_people_is_no_policy(string levels)
    {
        await New();
        var result = await Keyaccount.Run("policy", "verify", WithMatrix(levels));

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("matrix.json:", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"10.00 %\"", "\"4.00 %\"")]
    [InlineData("\"ranks\": [", "\"ranks\": [ { \"name\": \"Rep\" },")]
    public async Task A_ladder_that_does_not_hold_together_is_no_policy(string old, string other)
    {
        await New();
        var result = await Keyaccount.Run("policy", "verify", Edit("ladder.json", "wrong.json", (old, other)));

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("wrong.json:", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_discount_policy_without_a_ladder_is_refused()
    {
        await New();
        var alone = run.Folder.Write("alone/discounts.json", run.Folder.Read("policies", "discounts.json"));
        var result = await Keyaccount.Run("policy", "verify", alone);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("no ladder in its folder or among the files given", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ladder_that_was_edited_is_not_the_one_the_policy_names()
    {
        await New();
        Edit("ladder.json", "other/ladder.json", ("\"5.00 %\"", "\"1.00 %\""));
        var moved = run.Folder.Write("other/discounts.json", run.Folder.Read("policies", "discounts.json"));
        var result = await Keyaccount.Run("policy", "verify", moved);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("$.ladder", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_books_say_who_may_grant_what()
    {
        await New();
        var ladder = await Keyaccount.Run("policy", "show", At("ladder.json"));
        var discounts = await Keyaccount.Run("policy", "show", At("discounts.json"));

        Assert.Contains(
            "| discount, sales | 5.00 % | 10.00 % | 15.00 % | 25.00 % | 25.00 % |",
            ladder.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("DEAL-07", discounts.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("discounts-deal", "DEAL-10")]
    [InlineData("discounts-line", "LINE-06")]
    public async Task Cases_at_the_edges_are_drawn_and_checked(string part, string code)
    {
        await New();
        var cases = run.Folder.At("cases.csv");
        await Keyaccount.Run("policy", "cases", At("discounts.json"), "--part", part, "--out", cases);
        var result = await Keyaccount.Run("policy", "cases", At("discounts.json"), "--part", part, "--check", cases);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(code, run.Folder.Read("cases.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_that_were_agreed_find_another_policy()
    {
        await New();
        var cases = run.Folder.At("cases.csv");
        await Keyaccount.Run("policy", "cases", At("discounts.json"), "--part", "discounts-deal", "--out", cases);
        var other = Edit("discounts.json", "policies/other.json", ("\"gift\": 4", "\"gift\": 3"));
        var result = await Keyaccount.Run("policy", "cases", other, "--part", "discounts-deal", "--check", cases);

        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task A_ladder_has_no_cases()
    {
        await New();
        var result = await Keyaccount.Run("policy", "cases", At("ladder.json"), "--out", run.Folder.At("cases.csv"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("has no rules", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_difference_names_rules_and_numbers()
    {
        await New();
        var other = Edit(
            "discounts.json",
            "policies/other.json",
            ("\"gift\": 4", "\"gift\": 3"),
            ("\"windowDays\": 30", "\"windowDays\": 60")
        );
        var result = await Keyaccount.Run("policy", "diff", At("discounts.json"), other);

        Assert.Contains("windowDays: 30 → 60", result.Output, StringComparison.Ordinal);
        Assert.Contains("discounts-deal: looser", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_in_another_currency_is_refused()
    {
        await New();
        var result = await Keyaccount.Run(
            "discount",
            "review",
            "--quotes",
            run.Folder.Write("quotes.csv", QuoteRun.Table([QuoteRun.Quote("q1", "10")])),
            "--currency",
            "USD",
            "--policy",
            At("ladder.json"),
            "--out",
            run.Folder.At("out")
        );

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("counts in EUR and the report in USD", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_median_that_leaves_no_room_for_variable_cost_gives_no_ladder()
    {
        var result = await New("--median-margin", "10", "--variable-margin", "5");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("six points below the median margin of 10.00 %", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => run.Dispose();

    private string At(string name) => run.Folder.At("policies", name);

    private async Task<Result> New(params string[] more)
    {
        var result = await Keyaccount.Run([
            "policy",
            "new",
            "--sales",
            "1000000",
            "--currency",
            "EUR",
            "--out",
            run.Folder.At("policies"),
            .. more,
        ]);
        return result;
    }

    private string WithMatrix(string levels) =>
        Edit(
            "discounts.json",
            "policies/matrix.json",
            ("\"guides\": []", $"{Matrix.Replace("LEVELS", levels, StringComparison.Ordinal)} \"guides\": []")
        );

    private string Edit(string name, string copy, params (string Old, string New)[] changes)
    {
        var text = Fingerprint().Replace(run.Folder.Read("policies", name), "");
        foreach (var (old, other) in changes)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            var at = text.IndexOf(old, StringComparison.Ordinal);
            text = text[..at] + other + text[(at + old.Length)..];
        }

        return run.Folder.Write(copy, text);
    }

    [GeneratedRegex("  \"fingerprint\": \"[0-9a-f]{64}\",\n")]
    private static partial Regex Fingerprint();
}
