using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Commands;

/// <summary>The decisions of a review, and what the summary says of them.</summary>
public sealed class ReviewDecisionTests : IDisposable
{
    private readonly ReviewRun run = new();

    [Fact]
    public async Task A_kind_that_no_file_supplies_is_not_assessed_and_said_once()
    {
        await Review();

        using var summary = Summary();
        Assert.Equal(
            ["important", "group", "strategic"],
            summary
                .RootElement.GetProperty("not_assessed_kinds")
                .EnumerateArray()
                .Select(kind => kind.GetProperty("kind").GetString())
        );
        Assert.Equal(
            2,
            summary.RootElement.GetProperty("kinds").GetProperty("strategic").GetProperty("not_assessed").GetInt32()
        );
        Assert.DoesNotContain("potential", run.AccountRows()[0]["missing"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_policy_is_named_with_its_fingerprint_and_marked_as_a_shipped_default()
    {
        await Review();

        using var summary = Summary();
        var policies = summary.RootElement.GetProperty("policies").EnumerateArray().ToList();
        Assert.Equal(
            ["account-kinds", "account-attractiveness", "account-strength", "account-tiers", "credit"],
            policies.Select(policy => policy.GetProperty("id").GetString())
        );
        Assert.All(policies, policy => Assert.True(policy.GetProperty("shipped_default").GetBoolean()));
        Assert.All(policies, policy => Assert.Equal(64, policy.GetProperty("fingerprint").GetString()!.Length));
    }

    [Fact]
    public async Task Each_line_of_the_decisions_is_a_decision_with_its_policy_and_reasons()
    {
        await Review();

        var decisions = Decisions();
        Assert.Equal(
            [
                "A kinds",
                "A credit",
                "A attractiveness",
                "A strength",
                "A tier",
                "B kinds",
                "B credit",
                "B attractiveness",
                "B strength",
                "B tier",
            ],
            decisions.Select(decision => $"{decision.GetProperty("account")} {decision.GetProperty("decision")}")
        );
        Assert.All(decisions, decision => Assert.Equal("2024-06-30", decision.GetProperty("as_of").GetString()));
        Assert.All(
            decisions,
            decision => Assert.Equal(64, decision.GetProperty("policy").GetProperty("fingerprint").GetString()!.Length)
        );
    }

    [Fact]
    public async Task A_kind_that_is_not_met_shows_the_distance_to_its_line()
    {
        await Review();

        var months = Decisions()[0]
            .GetProperty("findings")
            .EnumerateArray()
            .Single(finding => finding.GetProperty("code").GetString() == "KIND-MAJOR-ECONOMIC")
            .GetProperty("evidence")
            .EnumerateArray()
            .Single(evidence => evidence.GetProperty("feature").GetString() == "active_months");
        Assert.Equal(("3", "6", "-3"), (Text(months, "actual"), Text(months, "required"), Text(months, "distance")));
    }

    [Theory]
    [InlineData("en", "KIND-MAJOR-ECONOMIC not met")]
    [InlineData("es", "KIND-MAJOR-ECONOMIC no se cumple")]
    [InlineData("zh-Hans", "KIND-MAJOR-ECONOMIC 未满足")]
    public async Task Sentences_are_in_the_language_asked_for(string language, string sentence)
    {
        await run.Review(ReviewRun.SmallBook, "--as-of", "2024-06-30", "--language", language);

        Assert.Contains(sentence, run.Folder.Read("out", "decisions.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corporate_family_is_decided_once_and_shown_on_each_member()
    {
        run.Folder.Write("accounts.csv", "account,parent\nA,\nB,A\n");

        await run.Review(ReviewRun.SmallBook, "--as-of", "2024-06-30", "--accounts", run.Folder.At("accounts.csv"));

        Assert.Equal(
            ["A kinds", "A credit", "A attractiveness", "A strength", "A tier", "B kinds", "B credit"],
            Decisions().Select(decision => $"{decision.GetProperty("account")} {decision.GetProperty("decision")}")
        );
        Assert.Equal(["A", "A"], run.AccountRows().Select(row => row["family"]));
    }

    public void Dispose() => run.Dispose();

    private Task<Result> Review() => run.Review(ReviewRun.SmallBook, "--as-of", "2024-06-30");

    private JsonDocument Summary() => JsonDocument.Parse(run.Folder.Read("out", "summary.json"));

    private List<JsonElement> Decisions() =>
        [
            .. run
                .Folder.Read("out", "decisions.jsonl")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonElement.Parse(line)),
        ];

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
