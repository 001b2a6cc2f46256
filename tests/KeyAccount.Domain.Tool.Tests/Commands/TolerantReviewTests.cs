using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Commands;

/// <summary>Bad rows are set aside instead of refusing the file.</summary>
public sealed class TolerantReviewTests : IDisposable
{
    private const string Invoices = """
        account,invoice,issued,amount,currency
        A,1,2024-01-01,5,EUR
        "B, C",2,soon,"1,5",EUR
        A,3,2024-01-01
        A,1,2024-01-02,7,EUR
        A,4,2024-01-03,9,EUR

        """;

    private readonly ReviewRun run = new();

    [Fact]
    public async Task Good_rows_are_reviewed_and_the_run_succeeds()
    {
        var result = await run.Review(Invoices, "--tolerant");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(("A", "14.00"), (run.AccountRows().Single()["account"], run.AccountRows().Single()["net_invoiced"]));
    }

    [Fact]
    public async Task Bad_rows_are_kept_with_their_line_and_everything_that_is_wrong()
    {
        await run.Review(Invoices, "--tolerant");

        Assert.Equal(
            """"
            file,line,columns,problems,row
            invoices.csv,3,issued;amount,"""soon"" is not a date; write year-month-day, for example 2024-01-31; ""1,5"" is not a plain number; write digits with a point before decimals and nothing between thousands, for example 1234.50","""B, C"",2,soon,""1,5"",EUR"
            invoices.csv,4,,"the row has 3 fields, the header 5","A,3,2024-01-01"
            invoices.csv,5,invoice,"""1"" occurs twice; it was first read on line 2","A,1,2024-01-02,7,EUR"

            """",
            run.Folder.Read("out", "rejected.csv")
        );
    }

    [Fact]
    public async Task The_summary_says_how_many_rows_were_set_aside()
    {
        await run.Review(Invoices, "--tolerant");

        using var summary = JsonDocument.Parse(run.Folder.Read("out", "summary.json"));
        var file = summary.RootElement.GetProperty("files")[0];
        Assert.Equal(
            (3, 3),
            (summary.RootElement.GetProperty("rejected_rows").GetInt32(), file.GetProperty("rejected").GetInt32())
        );
    }

    [Fact]
    public async Task Only_a_command_that_can_set_rows_aside_offers_it()
    {
        var strict = await run.Review(Invoices);
        Assert.Contains("set bad rows aside with --tolerant", strict.Error, StringComparison.Ordinal);

        var quotes = run.Folder.Write("quotes.csv", "quote,account,on,product,quantity\nQ,A,2024-01-01,p,none\n");
        var review = await Keyaccount.Run(
            "discount",
            "review",
            "--quotes",
            quotes,
            "--currency",
            "EUR",
            "--out",
            run.Folder.At("deals")
        );
        Assert.Contains("nothing was written. Correct the data.", review.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--tolerant", review.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_stream_says_so_too()
    {
        var result = await run.Review(Invoices, "--tolerant");

        Assert.Contains("3 rows were set aside", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_bad_rows_there_is_no_file_of_them()
    {
        await run.Review("account,invoice,issued,amount,currency\nA,1,2024-01-01,5,EUR\n", "--tolerant");

        Assert.DoesNotContain("out/rejected.csv", run.Folder.Content());
    }

    [Fact]
    public async Task The_bad_rows_of_an_earlier_run_do_not_stay_behind()
    {
        await run.Review(Invoices, "--tolerant");
        await run.Review("account,invoice,issued,amount,currency\nA,1,2024-01-01,5,EUR\n");

        Assert.DoesNotContain("out/rejected.csv", run.Folder.Content());
    }

    [Theory]
    [InlineData("account,invoice,issued,amount,currency\nA,1,2024-01-01,5,EUR\n\"B,2,2024-01-01,5,EUR\n", "never closed")]
    [InlineData("account,invoice,issued,amount,currency\nA,1,2024-01-01,5,EUR\rB,2,2024-01-01,5,EUR\n", "carriage return")]
    [InlineData("account,invoice,issued,amount,currency,colour\nA,1,2024-01-01,5,EUR,red\n", "unknown column")]
    [InlineData(
        "account,invoice,issued,amount,currency\nA,1,soon,5,EUR\n",
        "no row is left: all of them were rejected or left out"
    )]
    public async Task A_file_that_is_no_table_is_refused_all_the_same(string invoices, string message)
    {
        var result = await run.Review(invoices, "--tolerant");

        run.AssertRefused(result, "invoices.csv", message);
    }

    public void Dispose() => run.Dispose();
}
