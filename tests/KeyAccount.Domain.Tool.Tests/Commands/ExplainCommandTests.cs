using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Commands;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ExplainCommandTests()
    {
        folder.Write(
            "invoices.csv",
            "account,invoice,issued,due,settled,amount,currency,tax,disputed\nA,1,2024-01-01,2024-01-31,2024-02-10,120.00,EUR,20.00,no\nB,2,2024-02-01,2024-03-02,,60.00,EUR,10.00,no\nOwn,3,2024-02-01,2024-03-02,,60.00,EUR,10.00,no\n"
        );
        folder.Write(
            "accounts.csv",
            "account,name,parent,intercompany,override_tier,override_by,override_reason,override_until\nA,Client A,,no,key,Director 1,Reference site,2025-01-01\nB,Client B,A,no,,,,\nOwn,Own company,,yes,,,,\n"
        );
    }

    [Fact]
    public async Task Every_rule_of_every_kind_is_shown_with_what_was_found_and_required()
    {
        var result = await Explain("A");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        string[] expected =
        [
            "A (Client A), as of 2024-02-10, in EUR",
            "- KIND-MAJOR-ECONOMIC: not met",
            "months with purchases at least 6 months; found 2 months (distance -4)",
            "? KIND-IMPORTANT: undetermined",
            "? KIND-GROUP: undetermined",
            "? KIND-STRATEGIC: undetermined",
            "by policy account-kinds 1 (shipped default)",
        ];
        Assert.All(expected, text => Assert.Contains(text, result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tier_given_by_a_person_is_shown_with_who_why_and_until()
    {
        var result = await Explain("A");

        Assert.Contains("Tier: key", result.Output, StringComparison.Ordinal);
        Assert.Contains("given by Director 1 until 2025-01-01: Reference site", result.Output, StringComparison.Ordinal);
        Assert.Contains("earned undetermined", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_of_a_family_names_its_head() =>
        Assert.Contains("corporate family of A", (await Explain("B")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("es", "se cumple")]
    [InlineData("zh-Hans", "未满足")]
    public async Task Sentences_are_in_the_language_asked_for(string language, string sentence) =>
        Assert.Contains(sentence, (await Explain("A", "--language", language)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task With_json_the_decisions_are_the_output()
    {
        var result = await Explain("A", "--json");

        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(
            ["kinds", "credit", "attractiveness", "strength", "tier", "better"],
            json.RootElement.EnumerateArray().Select(decision => decision.GetProperty("decision").GetString())
        );
    }

    [Fact]
    public async Task Nothing_is_written()
    {
        await Explain("A");

        Assert.Equal(["accounts.csv", "invoices.csv"], folder.Content());
    }

    [Theory]
    [InlineData("C", "\"C\" is not in the book")]
    [InlineData("a", "\"a\" is not in the book; did you mean \"A\"?")]
    [InlineData("Own", "\"Own\" belongs to the seller's own group and is not reviewed")]
    [InlineData("", "\"\" is not in the book")]
    public async Task An_account_that_is_not_reviewed_is_refused(string account, string message)
    {
        var result = await Explain(account);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_data_is_refused_with_every_problem()
    {
        folder.Write("invoices.csv", "account,invoice,issued,amount,currency\nA,1,soon,5,EUR\n");

        var result = await Explain("A");

        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.Contains("invoices.csv:2: issued: ", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private Task<Result> Explain(string account, params string[] more) =>
        Keyaccount.Run([
            "explain",
            "--account",
            account,
            "--invoices",
            folder.At("invoices.csv"),
            "--accounts",
            folder.At("accounts.csv"),
            .. more,
        ]);
}
