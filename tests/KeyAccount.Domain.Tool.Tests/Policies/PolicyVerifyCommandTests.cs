using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Policies;

public sealed class PolicyVerifyCommandTests : IAsyncLifetime
{
    private PolicyRun run = null!;

    public async ValueTask InitializeAsync() => run = await PolicyRun.Begin();

    [Fact]
    public async Task The_shipped_policies_are_clean()
    {
        var result = await Verify(run.Policies);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(12, result.Output.Split(": verified").Length - 1);
    }

    [Fact]
    public async Task Notes_are_counted_and_listed_only_when_asked_for()
    {
        var without = await Verify(run.Policies);
        var with = await Verify(run.Policies, "--notes");

        Assert.Contains(": verified; note: ", without.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("  note V01", without.Output, StringComparison.Ordinal);
        Assert.Contains("  note V01", with.Output, StringComparison.Ordinal);
        Assert.Equal(0, with.ExitCode);
    }

    [Fact]
    public async Task A_finding_is_told_with_its_code_weight_and_part()
    {
        var result = await Verify(run.EditToNever());

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains(": rejected; objection: 1", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "  objection V04 credit-knock-outs: Rule KO-07 can never hold.",
            result.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_card_that_gives_more_points_for_worse_answers_is_shown_by_two_answers()
    {
        var file = run.Edit("credit", "up.json", ("{ \"from\": 5, \"points\": 13 }", "{ \"from\": 5, \"points\": 18 }"));

        var result = await Verify(file);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            "V10 credit-trade: A better days late, weighted by amount gives fewer points in SC-01",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("    for example: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("    beside: ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "objeción V04 credit-knock-outs: La regla KO-07 no puede cumplirse nunca.")]
    [InlineData("zh-Hans", "异议 V04 credit-knock-outs: 规则KO-07永远不可能成立。")]
    public async Task Findings_are_said_in_the_language_asked_for(string language, string sentence) =>
        Assert.Contains(sentence, (await Verify(run.EditToNever(), "--language", language)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Json_holds_every_finding_with_its_witness()
    {
        var result = await Verify(run.EditToNever(), "--format", "json");

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        using var json = JsonDocument.Parse(result.Output);
        var file = json.RootElement.GetProperty("files")[0];
        var first = file.GetProperty("findings")[0];
        Assert.Equal(
            (1, "rejected", false, "V04", "objection", true, "KO-07"),
            (
                json.RootElement.GetProperty("exit_code").GetInt32(),
                file.GetProperty("verdict").GetString(),
                file.GetProperty("clean").GetBoolean(),
                first.GetProperty("code").GetString(),
                first.GetProperty("severity").GetString(),
                first.GetProperty("rejects").GetBoolean(),
                first.GetProperty("rules")[0].GetString()
            )
        );
        var gap = file.GetProperty("findings")
            .EnumerateArray()
            .First(finding => finding.GetProperty("code").GetString() == "V01");
        Assert.NotEmpty(gap.GetProperty("region").GetString()!);
        Assert.NotEqual(0, gap.GetProperty("witness").GetArrayLength());
    }

    [Fact]
    public async Task Json_is_the_same_in_every_culture()
    {
        var here = await Verify(run.Policies, "--format", "json");

        var there = await InCulture.Run("tr-TR", () => Verify(run.Policies, "--format", "json"));

        Assert.Equal(here, there);
    }

    [Fact]
    public async Task A_file_that_is_no_policy_is_told_and_the_others_are_verified()
    {
        var bad = run.Edit("credit", "bad.json", ("\"hit\": \"strictest\"", "\"hit\": \"stricttest\""));

        var result = await Verify(bad, run.Policies);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("UnknownWord at $.knockOuts.hit: found \"stricttest\"", result.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean \"strictest\"?", result.Error, StringComparison.Ordinal);
        Assert.Contains("credit.json: credit, version 1", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_of_a_file_that_is_no_policy_has_every_problem_with_its_place()
    {
        var bad = run.Edit("credit", "bad.json", ("\"hit\": \"strictest\"", "\"hit\": \"stricttest\""));

        var result = await Verify(bad, "--format", "json");

        Assert.Equal((3, ""), (result.ExitCode, result.Error));
        using var json = JsonDocument.Parse(result.Output);
        var file = json.RootElement.GetProperty("files")[0];
        var problem = file.GetProperty("problems")[0];
        Assert.Equal("unreadable", file.GetProperty("verdict").GetString());
        Assert.Equal(
            (bad, "$.knockOuts.hit", "UnknownWord", "\"stricttest\"", "strictest"),
            (
                problem.GetProperty("file").GetString(),
                problem.GetProperty("path").GetString(),
                problem.GetProperty("fault").GetString(),
                problem.GetProperty("found").GetString(),
                problem.GetProperty("nearest_name").GetString()
            )
        );
        Assert.True(problem.GetProperty("line").GetInt32() > 1 && problem.GetProperty("column").GetInt32() > 1);
    }

    [Fact]
    public async Task A_stale_fingerprint_is_told_with_the_right_one()
    {
        var path = run.Folder.At("policies", "credit.json");
        await File.WriteAllTextAsync(
            path,
            run.Folder.Read("policies", "credit.json").Replace("\"trade\": 3,", "\"trade\": 4,", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );

        var result = await Verify(path);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("FingerprintMismatch at $.fingerprint", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_in_effect_on_the_same_day_are_a_finding()
    {
        var other = run.Edit("credit", "other.json", ("\"version\": \"1\",\n  \"owner\"", "\"version\": \"2\",\n  \"owner\""));

        var result = await Verify(run.Policies, other);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("VersionOverlap: credit 1", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_a_wrong_command_line()
    {
        var result = await Verify(run.Folder.At("none.json"), "--format", "json");

        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal((2, 2), (result.ExitCode, json.RootElement.GetProperty("exit_code").GetInt32()));
    }

    [Fact]
    public async Task A_wrong_option_with_json_is_told_as_json()
    {
        var result = await Verify(run.Policies, "--format", "json", "--language", "fr");

        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(2, json.RootElement.GetProperty("exit_code").GetInt32());
    }

    public ValueTask DisposeAsync()
    {
        run.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Task<Result> Verify(params string[] arguments) => Keyaccount.Run(["policy", "verify", .. arguments]);
}
