namespace KeyAccount.Domain.Tool.Tests.Policies;

public sealed class PolicyShowCommandTests : IAsyncLifetime
{
    private PolicyRun run = null!;

    public async ValueTask InitializeAsync() => run = await PolicyRun.Begin();

    [Fact]
    public async Task Rules_scorecards_and_numbers_are_said()
    {
        var result = await Show("credit");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        string[] expected =
        [
            "| Policy | credit |\n",
            "shipped default; nobody has signed it yet",
            "| `KO-07` | oldest overdue invoice above 90 days |",
            "10.00 EUR",
        ];
        Assert.All(expected, text => Assert.Contains(text, result.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("es")]
    [InlineData("zh-Hans")]
    public async Task The_words_are_in_the_language_asked_for(string language)
    {
        var result = await Show("account-kinds", "--language", language);

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("| Policy |", result.Output, StringComparison.Ordinal);
        Assert.Contains("account-kinds", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_shows_all_of_its_policies()
    {
        var result = await Keyaccount.Run("policy", "show", run.Policies);

        Assert.Equal(
            [
                "account-importance",
                "account-kinds",
                "account-tiers",
                "credit-check",
                "credit-watch",
                "credit",
                "discounts",
                "expense-claims",
                "expense-control",
                "expense-indicators",
                "expense-reduction",
            ],
            result
                .Output.Split('\n')
                .Where(line => line.StartsWith("| Policy | ", StringComparison.Ordinal))
                .Select(line => line.Split('|')[2].Trim())
                .Where(id => File.Exists(Path.Combine(run.Policies, $"{id}.json")))
        );
    }

    [Fact]
    public async Task One_policy_can_be_a_page()
    {
        var one = await Show("credit", "--html");
        var all = await Keyaccount.Run("policy", "show", run.Policies, "--html");

        Assert.StartsWith("<!DOCTYPE html>", one.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, all.ExitCode);
        Assert.Contains("--html prints one page", all.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "{\n  \"policy\": \"credti\"\n}",
        "x.json:2:13: WrongPolicy at $.policy: found \"credti\"; allowed: ",
        "did you mean \"credit\"?"
    )]
    [InlineData("{}", "x.json:1:1: MissingMember at $.policy: found nothing; allowed: \"account-kinds\", ", "\"credit\"")]
    [InlineData("[]", "MissingMember at $.policy", "")]
    [InlineData("", "x.json:1:1: Syntax", "")]
    [InlineData("{ \"policy\": \"credit\", }", "Syntax", "")]
    [InlineData("{ \"policy\": 7 }", "MissingMember at $.policy", "")]
    [InlineData("{ \"other\": { \"policy\": \"credit\" } }", "MissingMember at $.policy", "")]
    public async Task What_is_no_policy_is_refused_with_the_place(string text, string problem, string hint)
    {
        var result = await Keyaccount.Run("policy", "show", run.Folder.Write("x.json", text));

        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.Contains(problem, result.Error, StringComparison.Ordinal);
        Assert.Contains(hint, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_policies_is_refused()
    {
        Directory.CreateDirectory(run.Folder.At("empty"));

        var result = await Keyaccount.Run("policy", "show", run.Folder.At("empty"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("holds no policy; write one with: keyaccount policy new", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no command \"shw\"; did you mean \"show\"? Try: keyaccount policy --help", "policy", "shw")]
    [InlineData("Try: keyaccount policy show --help", "policy", "show")]
    [InlineData("Try: keyaccount policy --help", "policy")]
    [InlineData("none.json does not exist", "policy", "show", "none.json")]
    [InlineData("'account-kind' not recognized", "policy", "schema", "account-kind")]
    public async Task A_wrong_command_line_is_told_with_the_way_to_help(string message, params string[] arguments)
    {
        var result = await Keyaccount.Run(arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("account-kinds")]
    [InlineData("account-importance")]
    [InlineData("account-tiers")]
    [InlineData("credit")]
    public async Task The_schema_is_the_one_that_is_written_beside_the_policy(string kind)
    {
        var result = await Keyaccount.Run("policy", "schema", kind, "--currency", "EUR");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            run.Folder.Read("policies", $"{kind}.schema.json").TrimEnd(),
            result.Output.ReplaceLineEndings("\n").TrimEnd()
        );
    }

    [Fact]
    public async Task Amounts_are_in_the_schema_with_a_currency_only()
    {
        var without = await Keyaccount.Run("policy", "schema", "account-kinds");
        var with = await Keyaccount.Run("policy", "schema", "account-kinds", "--currency", "EUR");

        Assert.True(with.Output.Length > without.Output.Length);
    }

    public ValueTask DisposeAsync()
    {
        run.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<Result> Show(string kind, params string[] more) =>
        Keyaccount.Run(["policy", "show", Path.Combine(run.Policies, $"{kind}.json"), .. more]);
}
