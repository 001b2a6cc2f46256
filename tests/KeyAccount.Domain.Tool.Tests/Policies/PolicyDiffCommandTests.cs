using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Policies;

public sealed class PolicyDiffCommandTests : IAsyncLifetime
{
    private PolicyRun run = null!;

    public async ValueTask InitializeAsync() => run = await PolicyRun.Begin();

    [Fact]
    public async Task Another_owner_and_version_change_no_decision()
    {
        var signed = run.Edit(
            "credit",
            "signed.json",
            ("\"version\": \"1\",\n  \"owner\": null", "\"version\": \"2\",\n  \"owner\": \"Head of credit\"")
        );

        var result = await Diff("credit", signed, "--expect", "equivalent");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("the later version is equivalent\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  version: 1 → 2\n  owner: null → Head of credit\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"fromScore\": 65", "\"fromScore\": 70", "stricter", "grades: stricter\n")]
    [InlineData(
        "\"fromScore\": 65",
        "\"fromScore\": 60",
        "looser",
        "Where score at least 60 points and score at most 64.99 points, the outcome changes from C to B."
    )]
    [InlineData("\"from\": 20, \"points\": 3", "\"from\": 20, \"points\": 2", "stricter", "credit-trade: stricter\n")]
    [InlineData("\"trade\": 3,", "\"trade\": 4,", "looser", "line.caps.trade: 3 → 4 (looser)")]
    [InlineData("\"unit\": \"10.00 EUR\"", "\"unit\": \"9.00 EUR\"", "stricter", "unit: 10.00 EUR → 9.00 EUR (stricter)")]
    [InlineData(
        "\"lossGivenDefault\": \"60.00 %\"",
        "\"lossGivenDefault\": \"70.00 %\"",
        "stricter",
        "line.lossGivenDefault: 60.00 % → 70.00 % (stricter)"
    )]
    [InlineData("\"inDistress\": \"C\"", "\"inDistress\": \"D\"", "stricter", "gradeLimits.inDistress: C → D (stricter)")]
    [InlineData("\"reviewMonths\": 6", "\"reviewMonths\": null", "different", "grades[C].reviewMonths: 6 → null (different)")]
    public async Task Each_change_is_stricter_or_looser(string old, string @new, string relation, string line)
    {
        var result = await Diff("credit", run.Edit("credit", "new.json", (old, @new)));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains($"the later version is {relation}\n", result.Output, StringComparison.Ordinal);
        Assert.Contains(line, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stricter_here_and_looser_there_is_neither()
    {
        var mixed = run.Edit("credit", "mixed.json", ("\"trade\": 3,", "\"trade\": 4,"), ("\"report\": 10,", "\"report\": 9,"));

        Assert.Contains(
            "the later version is neither stricter nor looser\n",
            (await Diff("credit", mixed)).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_changed_order_of_kinds_is_different()
    {
        var other = run.Edit(
            "account-kinds",
            "other.json",
            ("\"group\", \"strategic\", \"major_economic\"", "\"strategic\", \"group\", \"major_economic\"")
        );

        var result = await Diff("account-kinds", other);

        Assert.Contains("account-kinds: equivalent\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("the later version is different\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_higher_line_between_tiers_is_shown_with_a_witness()
    {
        var result = await Diff("account-tiers", run.Edit("account-tiers", "t.json", ("\"promote\": 55", "\"promote\": 60")));

        Assert.Contains("the outcome changes from key to standard", result.Output, StringComparison.Ordinal);
        Assert.Contains("    for example: attractiveness: 55 points; ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stricter", 0)]
    [InlineData("looser", 1)]
    [InlineData("equivalent", 1)]
    public async Task What_is_expected_is_the_exit_code(string expected, int exitCode)
    {
        var stricter = run.Edit("credit", "new.json", ("\"trade\": 3,", "\"trade\": 2,"));

        Assert.Equal(exitCode, (await Diff("credit", stricter, "--expect", expected)).ExitCode);
    }

    [Fact]
    public async Task Json_holds_every_change()
    {
        var result = await Diff(
            "credit",
            run.Edit("credit", "new.json", ("\"above\": 90", "\"above\": 60")),
            "--format",
            "json"
        );

        using var json = JsonDocument.Parse(result.Output);
        var part = json.RootElement.GetProperty("parts")[0];
        Assert.Equal("credit-knock-outs", part.GetProperty("part").GetString());
        Assert.Contains(
            part.GetProperty("changes").EnumerateArray(),
            change =>
                change.GetProperty("relation").GetString() == "stricter"
                && change
                    .GetProperty("witness")
                    .EnumerateArray()
                    .Any(answer => answer.GetProperty("answer").GetString() == "61 days")
        );
        Assert.Equal(
            "knockOuts.rules[KO-07].when.above",
            json.RootElement.GetProperty("in_rules")[0].GetProperty("place").GetString()
        );
    }

    [Fact]
    public async Task Two_kinds_cannot_be_compared()
    {
        var result = await Diff("credit", Path.Combine(run.Policies, "account-kinds.json"));

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("two versions of one kind can be compared", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_currencies_cannot_be_compared()
    {
        var result = await Diff("credit", run.Edit("credit", "usd.json", ("10.00 EUR", "10.00 USD")));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("usd.json in USD; they cannot be compared", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_no_version()
    {
        var result = await Diff("credit", run.Policies);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("is a folder; a file is needed", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_cannot_be_read_is_refused()
    {
        var result = await Diff("credit", run.Folder.Write("x.json", "{"));

        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.Contains("x.json:1:", result.Error, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        run.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<Result> Diff(string kind, string after, params string[] more) =>
        Keyaccount.Run(["policy", "diff", Path.Combine(run.Policies, $"{kind}.json"), after, .. more]);
}
