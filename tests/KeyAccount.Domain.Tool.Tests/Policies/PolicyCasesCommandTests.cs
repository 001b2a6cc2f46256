namespace KeyAccount.Domain.Tool.Tests.Policies;

public sealed class PolicyCasesCommandTests : IAsyncLifetime
{
    private PolicyRun run = null!;

    public async ValueTask InitializeAsync() => run = await PolicyRun.Begin();

    [Fact]
    public async Task Cases_are_written_for_agreement()
    {
        var result = await Cases("credit", "--part", "credit-trade", "--out", run.Folder.At("cases.csv"));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith(
            "case,policy,version,rule,feature,cut,position,",
            run.Folder.Read("cases.csv"),
            StringComparison.Ordinal
        );
        Assert.Contains("credit-trade,1,SC-01,days_late,", run.Folder.Read("cases.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("credit", "credit-knock-outs")]
    [InlineData("account-kinds", "account-kinds")]
    [InlineData("account-tiers", "account-tiers")]
    [InlineData("account-importance", "account-strength")]
    public async Task The_policy_passes_its_own_cases(string kind, string part)
    {
        await Cases(kind, "--part", part, "--out", run.Folder.At("cases.csv"));

        var result = await Cases(kind, "--part", part, "--check", run.Folder.At("cases.csv"));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(
            "; 0 decided otherwise.",
            result.Output.Replace("checked", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_moved_cut_is_found_by_the_agreed_cases()
    {
        await Cases("credit", "--part", "credit-knock-outs", "--out", run.Folder.At("cases.csv"));
        var moved = run.Edit("credit", "moved.json", ("\"above\": 90", "\"above\": 91"));

        var result = await Keyaccount.Run(
            "policy",
            "cases",
            moved,
            "--part",
            "credit-knock-outs",
            "--check",
            run.Folder.At("cases.csv")
        );

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains("91 days", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_cases_is_never_replaced()
    {
        run.Folder.Write("cases.csv", "agreed");

        var result = await Cases("account-kinds", "--out", run.Folder.At("cases.csv"));

        Assert.Equal((2, "agreed"), (result.ExitCode, run.Folder.Read("cases.csv")));
    }

    [Fact]
    public async Task Cases_that_cannot_be_read_are_refused_with_the_place()
    {
        var result = await Cases("account-kinds", "--check", run.Folder.Write("cases.csv", "case,polcy\n"));

        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.Contains("cases.csv:1:", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("credit", "has several parts; name one with --part: credit-knock-outs, credit-evidence", "--out", "x.csv")]
    [InlineData(
        "credit",
        "has no part \"credit-trad\"; did you mean \"credit-trade\"?",
        "--part",
        "credit-trad",
        "--out",
        "x.csv"
    )]
    [InlineData("account-kinds", "give either --out FILE.csv or --check FILE.csv")]
    [InlineData("account-kinds", "none.csv does not exist", "--check", "none.csv")]
    public async Task A_wrong_command_line_is_told(string kind, string message, params string[] more)
    {
        var result = await Cases(kind, more);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        run.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<Result> Cases(string kind, params string[] more) =>
        Keyaccount.Run(["policy", "cases", Path.Combine(run.Policies, $"{kind}.json"), .. more]);
}
