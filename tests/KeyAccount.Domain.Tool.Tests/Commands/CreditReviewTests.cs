using System.Globalization;
using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Commands;

/// <summary>What a review says about credit.</summary>
public sealed class CreditReviewTests : IDisposable
{
    private readonly ReviewRun run = new();

    [Theory]
    [InlineData("credit_outcome", "graded")]
    [InlineData("credit_track", "trade")]
    [InlineData("credit_score", "85.45")]
    [InlineData("credit_grade", "B")]
    [InlineData("binding", "evidence_cap")]
    public async Task An_account_with_a_record_of_prompt_payment_is_graded_on_the_trade_track(string column, string expected)
    {
        await ReviewMonthly();

        Assert.Equal(expected, Row("A")[column]);
    }

    [Fact]
    public async Task The_sum_of_the_lines_in_the_summary_is_that_of_the_accounts()
    {
        await ReviewMonthly();

        var lines = run.AccountRows().Where(row => row["recommended_line"].Length > 0).ToList();
        Assert.NotEmpty(lines);
        Assert.Equal(
            lines.Sum(row => decimal.Parse(row["recommended_line"], CultureInfo.InvariantCulture)),
            Credit().GetProperty("recommended_lines").GetDecimal()
        );
    }

    [Fact]
    public async Task An_account_without_a_record_is_deferred_and_gets_neither_grade_nor_line()
    {
        await ReviewMonthly("NEW,X,2024-06-01,2024-06-20,,500,EUR");

        var row = Row("NEW");
        Assert.Equal(
            ("deferred", "none", "", ""),
            (row["credit_outcome"], row["credit_track"], row["credit_grade"], row["recommended_line"])
        );
    }

    [Fact]
    public async Task An_invoice_unpaid_for_more_than_ninety_days_refers_the_account()
    {
        await ReviewMonthly("LATE,X,2024-01-01,2024-03-31,,500,EUR");

        var row = Row("LATE");
        Assert.Equal("referred", row["credit_outcome"]);
        Assert.Contains("KO-07", row["findings"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ninety_days_do_not_yet()
    {
        await ReviewMonthly("LATE,X,2024-01-01,2024-04-01,,500,EUR");

        Assert.Equal("deferred", Row("LATE")["credit_outcome"]);
    }

    [Fact]
    public async Task What_no_file_supplies_is_named_once()
    {
        await ReviewMonthly();

        Assert.Equal(
            ["identity", "screening", "events"],
            Credit().GetProperty("not_assessed").EnumerateArray().Select(kind => kind.GetString())
        );
    }

    [Fact]
    public async Task A_book_without_sales_of_the_last_year_gets_no_evaluation()
    {
        await run.Review("account,invoice,issued,amount,currency\nA,1,2024-01-01,5,EUR\n", "--as-of", "2025-06-30");

        Assert.Equal("", Row("A")["credit_outcome"]);
        Assert.Equal(JsonValueKind.Null, Credit().ValueKind);
        Assert.DoesNotContain("\"decision\":\"credit\"", run.Folder.Read("out", "decisions.jsonl"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("finance", true)]
    [InlineData("sales", false)]
    [InlineData("client", false)]
    public async Task Rules_for_finance_are_shown_to_finance_alone(string audience, bool isShown)
    {
        await ReviewMonthly("--audience", audience);

        Assert.Equal(isShown, run.Folder.Read("out", "decisions.jsonl").Contains("\"KO-02\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_audience_is_refused()
    {
        var result = await run.Review("account,invoice,issued,amount,currency\nA,1,2024-01-01,5,EUR\n", "--audience", "press");

        Assert.Equal(2, result.ExitCode);
    }

    public void Dispose() => run.Dispose();

    /// <summary>Twelve monthly invoices of A, each paid a day late, and what else is asked for.</summary>
    private Task<Result> ReviewMonthly(params string[] more)
    {
        var rows = Enumerable
            .Range(1, 12)
            .Select(month =>
                $"A,{month},{2023 + ((month + 5) / 12)}-{((month + 5) % 12) + 1:00}-01,{2023 + ((month + 5) / 12)}-{((month + 5) % 12) + 1:00}-20,{2023 + ((month + 5) / 12)}-{((month + 5) % 12) + 1:00}-21,1000,EUR"
            );
        var others = more.Where(text => text.Contains(',', StringComparison.Ordinal));
        var options = more.Where(text => !text.Contains(',', StringComparison.Ordinal));
        return run.Review(
            string.Join('\n', ["account,invoice,issued,due,settled,amount,currency", .. rows, .. others, ""]),
            ["--as-of", "2024-06-30", .. options]
        );
    }

    private IReadOnlyDictionary<string, string> Row(string account) =>
        run.AccountRows().Single(row => row["account"] == account);

    private JsonElement Credit()
    {
        using var summary = JsonDocument.Parse(run.Folder.Read("out", "summary.json"));
        return summary.RootElement.GetProperty("credit").Clone();
    }
}
