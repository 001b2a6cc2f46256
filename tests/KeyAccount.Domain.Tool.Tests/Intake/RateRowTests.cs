namespace KeyAccount.Domain.Tool.Tests.Intake;

/// <summary>Exchange rates: what is refused, and that a missing one makes figures unknown.</summary>
public sealed class RateRowTests : IDisposable
{
    private const string Invoices = "account,invoice,issued,amount,currency\nA,1,2024-01-31,5,EUR\nA,2,2024-02-01,10,USD\n";

    private readonly ReviewRun run = new();

    [Theory]
    [InlineData("2024-02-01,USD,EUR,0.5", "10.00")]
    [InlineData("2024-01-01,USD,EUR,0.5", "10.00")]
    [InlineData("2023-12-31,USD,EUR,0.5", "")]
    [InlineData("2024-02-02,USD,EUR,0.5", "")]
    [InlineData("2024-02-01,EUR,USD,2", "")]
    public async Task An_amount_is_converted_at_the_latest_rate_of_at_most_31_days_and_otherwise_unknown(
        string rate,
        string netInvoiced
    )
    {
        var result = await Review(rate);

        Assert.Equal((0, netInvoiced), (result.ExitCode, run.AccountRows().Single()["net_invoiced"]));
    }

    [Theory]
    [InlineData("2024-02-01,USD,EUR,0", "rate", "the rate is 0; it is above zero")]
    [InlineData("2024-02-01,USD,EUR,-1", "rate", "is out of range")]
    [InlineData("2024-02-01,USD,EUR,1000000001", "rate", "is out of range; allowed is 0 to 1000000000")]
    [InlineData("2024-02-01,USD,EUR,\"0,5\"", "rate", "is not a plain number")]
    [InlineData("2024-02-01,USD,EUR,", "rate", "the value is blank; it is required")]
    [InlineData("2024-02-01,USD,USD,1", "to", "the quote leads from USD to itself")]
    [InlineData("2024-02-01,USD,eur,1", "to", "write it in capitals, EUR")]
    [InlineData("2024-02-01,,EUR,1", "from", "the value is blank; it is required")]
    [InlineData("soon,USD,EUR,1", "date", "is not a date")]
    public async Task A_rate_that_cannot_be_is_refused(string rate, string column, string message) =>
        run.AssertRefused(await Review(rate), $"rates.csv:2: {column}: ", message, "rates.csv");

    [Fact]
    public async Task Two_quotes_of_one_pair_and_day_are_refused() =>
        run.AssertRefused(
            await Review("2024-02-01,USD,EUR,1\n2024-02-01,USD,EUR,2"),
            "rates.csv:3: date: ",
            "USD to EUR on 2024-02-01 occurs twice; it was first read on line 2",
            "rates.csv"
        );

    [Fact]
    public async Task A_file_without_quotes_is_refused() =>
        run.AssertRefused(await Review(""), "rates.csv: ", "the file has a header and no rows", "rates.csv");

    public void Dispose() => run.Dispose();

    private Task<Result> Review(string rows) =>
        run.Review(Invoices, "--currency", "EUR", "--rates", run.Folder.Write("rates.csv", $"date,from,to,rate\n{rows}\n"));
}
