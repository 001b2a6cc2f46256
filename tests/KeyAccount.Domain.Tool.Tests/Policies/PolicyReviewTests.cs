using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Policies;

/// <summary><c>review --policy</c>: a book goes by the policies given, and only by verified ones.</summary>
public sealed class PolicyReviewTests : IAsyncLifetime
{
    private PolicyRun run = null!;

    public async ValueTask InitializeAsync() => run = await PolicyRun.Begin();

    [Fact]
    public async Task The_shipped_policies_as_documents_decide_as_the_shipped_ones()
    {
        await run.Review();
        var without = run.Folder.Read("out", "accounts.csv");

        var result = await run.Review("--policy", run.Policies);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(without, run.Folder.Read("out", "accounts.csv"));
    }

    [Fact]
    public async Task A_changed_number_changes_what_it_decides()
    {
        await run.Review("--policy", run.Policies);
        var before = Line();

        await run.Review("--policy", run.Edit("credit", "mine.json", ("\"trade\": 3,", "\"trade\": 1,")));

        Assert.Equal(("30.00", "10.00"), (before, Line()));
    }

    [Fact]
    public async Task A_signed_policy_is_named_with_its_version_and_owner_and_no_longer_as_shipped()
    {
        var mine = run.Edit(
            "credit",
            "mine.json",
            ("\"version\": \"1\",\n  \"owner\": null", "\"version\": \"2024.1\",\n  \"owner\": \"Head of credit\"")
        );

        await run.Review("--policy", mine);

        using var summary = JsonDocument.Parse(run.Folder.Read("out", "summary.json"));
        var credit = summary
            .RootElement.GetProperty("policies")
            .EnumerateArray()
            .Single(policy => policy.GetProperty("id").GetString() == "credit");
        Assert.Equal(
            ("2024.1", "Head of credit", false, 64),
            (
                credit.GetProperty("version").GetString(),
                credit.GetProperty("signed_by").GetString(),
                credit.GetProperty("shipped_default").GetBoolean(),
                credit.GetProperty("fingerprint").GetString()!.Length
            )
        );
        Assert.Contains(
            "signed by Head of credit): credit 2024.1",
            run.Folder.Read("out", "report.html"),
            StringComparison.Ordinal
        );
        Assert.Contains("as the policy states it", run.Folder.Read("out", "report.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-06-30", "10.00")]
    [InlineData("2024-07-01", "20.00")]
    public async Task The_version_in_effect_on_the_day_decides(string asOf, string line)
    {
        var first = run.Edit("credit", "first.json", ("\"trade\": 3,", "\"trade\": 1,"));
        var second = run.Edit(
            "credit",
            "second.json",
            ("\"version\": \"1\",\n  \"owner\"", "\"version\": \"2\",\n  \"owner\""),
            ("2000-01-01", "2024-07-01"),
            ("\"trade\": 3,", "\"trade\": 2,")
        );

        var result = await run.ReviewOn(asOf, "--policy", second, first);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(line, Line());
    }

    [Fact]
    public async Task A_day_before_every_version_is_refused_with_the_versions()
    {
        var late = run.Edit("credit", "late.json", ("2000-01-01", "2024-07-01"));

        AssertStopped(
            await run.Review("--policy", late),
            2,
            "no version of credit is in effect on 2024-06-30; there are 1 [2024-07-01, …)"
        );
    }

    [Fact]
    public async Task Versions_that_overlap_are_refused_with_both_and_the_days()
    {
        var other = run.Edit("credit", "other.json", ("\"version\": \"1\",\n  \"owner\"", "\"version\": \"2\",\n  \"owner\""));

        AssertStopped(
            await run.Review("--policy", run.Policies, other),
            1,
            "VersionOverlap: credit 1 (shipped default) [2000-01-01, …) and credit 2 (shipped default) [2000-01-01, …) are both in effect in [2000-01-01, …)."
        );
    }

    [Fact]
    public async Task A_hole_between_versions_is_refused_with_the_days()
    {
        var first = run.Edit("credit", "first.json", ("\"until\": null", "\"until\": \"2024-01-01\""));
        var second = run.Edit(
            "credit",
            "second.json",
            ("\"version\": \"1\",\n  \"owner\"", "\"version\": \"2\",\n  \"owner\""),
            ("2000-01-01", "2024-02-01")
        );

        AssertStopped(await run.Review("--policy", first, second), 1, "no version is in effect in [2024-01-01, 2024-02-01)");
    }

    [Fact]
    public async Task A_policy_that_the_verifier_rejects_is_refused_with_the_finding()
    {
        var never = run.EditToNever();

        AssertStopped(await run.Review("--policy", never), 1, "never.json: V04 ", "Only verified policies are used");
    }

    [Fact]
    public async Task A_policy_that_cannot_be_read_is_refused_with_every_problem_and_its_place()
    {
        var bad = run.Edit(
            "credit",
            "bad.json",
            ("\"from\": 20, \"points\": 3", "\"from\": \"20\", \"points\": 3"),
            ("\"trustFactor\"", "\"trustFactr\"")
        );

        AssertStopped(
            await run.Review("--policy", bad),
            3,
            "UnknownMember at $.line.trustFactr: ",
            "did you mean \"trustFactor\"?",
            "WrongType at $.characteristics[0].bands[4].from: found \"20\"; allowed: a plain"
        );
    }

    [Fact]
    public async Task A_policy_in_another_currency_is_refused()
    {
        var dollars = run.Edit("credit", "dollars.json", ("10.00 EUR", "10.00 USD"));

        AssertStopped(await run.Review("--policy", dollars), 2, "dollars.json counts in USD and the report in EUR");
    }

    [Fact]
    public async Task Two_policies_of_a_kind_with_different_ids_are_refused()
    {
        var other = run.Edit("credit", "other.json", ("\"id\": \"credit\",", "\"id\": \"credit-abroad\","));

        AssertStopped(
            await run.Review("--policy", run.Policies, other),
            2,
            "two different credit policies, \"credit\" and \"credit-abroad\""
        );
    }

    [Fact]
    public async Task Explain_goes_by_the_same_policies()
    {
        var mine = run.Edit("credit", "mine.json", ("\"owner\": null", "\"owner\": \"Head of credit\""));

        var result = await Keyaccount.Run(
            "explain",
            "--account",
            "A",
            "--invoices",
            run.Folder.At("invoices.csv"),
            "--as-of",
            CreditRun.AsOf,
            "--policy",
            mine
        );

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("; credit 1\n", result.Output, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        run.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The line of A: its cap binds.</summary>
    private string Line()
    {
        var lines = run.Folder.Read("out", "accounts.csv").Split('\n');
        var at = lines[0].Split(',').IndexOf("recommended_line");
        return lines[1].Split(',')[at];
    }

    private void AssertStopped(Result result, int exitCode, params string[] messages)
    {
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
        Assert.All(messages, message => Assert.Contains(message, result.Error, StringComparison.Ordinal));
        Assert.DoesNotContain(
            run.Folder.Content(),
            name => name.StartsWith("out", StringComparison.Ordinal) || name.EndsWith(".partial", StringComparison.Ordinal)
        );
    }
}
