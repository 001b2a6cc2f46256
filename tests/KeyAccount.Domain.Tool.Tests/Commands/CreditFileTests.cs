using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Commands;

/// <summary>What a review and an explanation make of the files about credit.</summary>
public sealed class CreditFileTests : IDisposable
{
    private const string Header =
        "account,form,identity,screening,screened_on,agency_class,agency_reported_on,prepays,budget_confirmed,legal_basis_known,critical_supply,requested_line";

    private readonly CreditRun credit = new();

    [Theory]
    [InlineData("A,company,complete,clear,2024-01-01,,,,,,,", "graded", "trade", "B")]
    [InlineData("A,company,complete,clear,2024-06-30,,,,,,,", "graded", "trade", "B")]
    [InlineData("A,company,complete,clear,2024-07-01,,,,,,,", "deferred", "none", "")]
    [InlineData("A,company,complete,,,,,,,,,", "deferred", "none", "")]
    [InlineData("A,company,incomplete,clear,,,,,,,,", "deferred", "none", "")]
    [InlineData("A,company,false,clear,,,,,,,,", "barred", "none", "X")]
    [InlineData("A,company,complete,hit,,,,,,,,", "barred", "none", "X")]
    [InlineData("A,company,complete,hit,,,,,,,yes,", "referred", "none", "")]
    [InlineData("A,,complete,clear,,,,,,,,", "deferred", "none", "")]
    [InlineData("A,natural_person,complete,clear,,,,,,,,", "referred", "refer", "")]
    [InlineData("A,bank,complete,clear,,,,,,,,", "referred", "refer", "")]
    [InlineData("A,public_body,complete,clear,,,,,yes,yes,,", "graded", "public_body", "A")]
    [InlineData("A,public_body,complete,clear,,,,,yes,,,", "deferred", "none", "")]
    [InlineData("A,company,complete,clear,,good,2024-01-01,,,,,", "graded", "report", "B")]
    [InlineData("A,company,complete,clear,,good,2024-07-01,,,,,", "graded", "trade", "B")]
    [InlineData("A,company,complete,clear,,,2024-01-01,,,,,", "graded", "trade", "B")]
    [InlineData("B,company,complete,clear,,good,2024-01-01,,,,,5", "provisional", "starter", "C")]
    [InlineData("B,company,complete,clear,,,,yes,,,,5", "provisional", "starter", "E")]
    [InlineData("B,company,complete,clear,,,,,,,,5", "deferred", "none", "")]
    public async Task The_answers_of_finance_lead_to_outcome_track_and_grade(
        string row,
        string outcome,
        string track,
        string grade
    )
    {
        await credit.Review("--credit", Header, $"{row}\nX,company,complete,clear,,,,,,,,", "--accounts", Others());

        var found = credit.Row(row[..1]);
        Assert.Equal((outcome, track, grade), (found["credit_outcome"], found["credit_track"], found["credit_grade"]));
    }

    [Fact]
    public async Task A_line_is_not_recommended_above_the_request()
    {
        await credit.Review("--credit", "account,requested_line", "A,20");

        Assert.Equal(("request", "20.00"), (credit.Row("A")["binding"], credit.Row("A")["recommended_line"]));
    }

    [Fact]
    public async Task What_a_file_supplies_is_no_longer_called_not_assessed()
    {
        await credit.Review([
            ("--credit", "account,form,identity,screening\nA,company,complete,clear\n"),
            ("--credit-events", "account,kind,on\n"),
        ]);

        using var summary = JsonDocument.Parse(credit.Run.Folder.Read("out", "summary.json"));
        Assert.Empty(summary.RootElement.GetProperty("credit").GetProperty("not_assessed").EnumerateArray());
    }

    [Fact]
    public async Task An_account_without_a_row_is_deferred_once_identities_are_asked_for()
    {
        await credit.Review("--credit", "account,form,identity", "B,company,complete");

        Assert.Equal("deferred", credit.Row("A")["credit_outcome"]);
    }

    [Theory]
    [InlineData("finance", true)]
    [InlineData("sales", false)]
    [InlineData("client", false)]
    public async Task A_screening_hit_and_the_words_of_an_agency_are_for_finance_alone(string audience, bool isTold)
    {
        await credit.Review(
            "--credit",
            "account,form,identity,screening,agency_class,agency_reported_on",
            "A,company,complete,clear,strongest,2024-01-01\nB,company,complete,hit,weak,2024-01-01",
            "--audience",
            audience
        );

        Assert.Equal("barred", credit.Row("B")["credit_outcome"]);
        Assert.All(
            (string[])["\"KO-02\"", "\"feature\":\"screening\"", "\"feature\":\"agency_class\"", "strongest"],
            words =>
                Assert.Equal(isTold, credit.Run.Folder.Read("out", "decisions.jsonl").Contains(words, StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task The_explanation_takes_the_same_files_and_says_why()
    {
        var files = new[]
        {
            "--credit",
            credit.Run.Folder.Write("credit.csv", "account,form,identity\nA,natural_person,complete\n"),
            "--credit-events",
            credit.Run.Folder.Write("events.csv", "account,kind,on\nA,insolvency,2024-01-01\n"),
            "--statements",
            credit.Run.Folder.Write("statements.csv", "account,entity,year_end\nA,X1,2023-12-31\n"),
            "--securities",
            credit.Run.Folder.Write("securities.csv", "account,form,amount\nA,bank_guarantee,5\n"),
        };

        var result = await Keyaccount.Run([
            "explain",
            "--account",
            "A",
            "--invoices",
            credit.Run.Folder.Write("invoices.csv", CreditRun.Invoices),
            .. files,
        ]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("KO-03", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_that_explains_names_every_file()
    {
        var result = await credit.Review([
            ("--credit", "account\nA\n"),
            ("--credit-events", "account,kind,on\n"),
            ("--statements", "account,entity,year_end\n"),
            ("--securities", "account,form,amount\n"),
        ]);

        var line = result.Output.Split('\n').Single(text => text.Contains("keyaccount explain", StringComparison.Ordinal));
        Assert.All(
            (string[])["--credit ", "--credit-events ", "--statements ", "--securities "],
            option => Assert.Contains(option, line, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_order_of_rows_changes_nothing()
    {
        string[] rows =
        [
            "A,bank_guarantee,10,2024-01-01",
            "A,credit_insurance,20,2024-02-01",
            "B,bank_guarantee,30,2024-01-01",
        ];
        List<string> written = [];
        foreach (var order in (string[][])[rows, [.. rows.Reverse()]])
        {
            await credit.Review("--securities", "account,form,amount,written_on", string.Join('\n', order));
            written.Add(credit.Run.Folder.Read("out", "decisions.jsonl") + credit.Run.Folder.Read("out", "report.html"));
        }

        Assert.Single(written.Distinct());
    }

    [Theory]
    [InlineData("credit", "--credit", "Debtor;Name\nA;x\n", """{"columns":{"account":"Debtor"},"delimiter":";"}""")]
    [InlineData(
        "creditEvents",
        "--credit-events",
        "Debtor,Day\nA,31.12.2023\n",
        """{"columns":{"account":"Debtor","on":"Day"},"constants":{"kind":"insolvency"},"dateFormat":"dd.MM.uuuu"}"""
    )]
    [InlineData(
        "statements",
        "--statements",
        "Debtor,VAT,End\nA,X1,2023-12-31\n",
        """{"columns":{"account":"Debtor","entity":"VAT","year_end":"End"}}"""
    )]
    [InlineData(
        "securities",
        "--securities",
        "Debtor,Kind,Sum,Status\nA,bank_guarantee,5,valid\nX,none,,void\n",
        """{"columns":{"account":"Debtor","form":"Kind","amount":"Sum"},"where":{"Status":"valid"}}"""
    )]
    public async Task Each_file_of_another_system_is_read_by_its_section_of_the_mapping(
        string section,
        string option,
        string content,
        string mapping
    )
    {
        var result = await credit.Review(
            [(option, content)],
            "--columns",
            credit.Run.Folder.Write("mapping.json", $$"""{"{{section}}":{{mapping}}}""")
        );

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task A_mistake_in_a_section_of_the_mapping_is_told_with_its_path()
    {
        var result = await credit.Review(
            [("--credit", "account\nA\n")],
            "--columns",
            credit.Run.Folder.Write("mapping.json", """{"credit":{"columns":{"acount":"Debtor"}}}""")
        );

        credit.Run.AssertRefused(result, "$.credit.columns", "did you mean \"account\"?", "credit.csv", "mapping.json");
    }

    public void Dispose() => credit.Dispose();

    /// <summary>Another client, so that a question is asked of somebody when the row of interest leaves it out.</summary>
    private string Others() => credit.Run.Folder.Write("accounts.csv", "account\nX\n");
}
