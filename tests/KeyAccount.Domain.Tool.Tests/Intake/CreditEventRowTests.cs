namespace KeyAccount.Domain.Tool.Tests.Intake;

/// <summary>The register of credit events: its rows, and what its silence says.</summary>
public sealed class CreditEventRowTests : IDisposable
{
    private const string Header = "account,kind,on,undone_on";

    private readonly CreditRun credit = new();

    [Theory]
    [InlineData("A,insolvency,2024-06-30,", "barred")]
    [InlineData("A,insolvency,2024-07-01,", "graded")]
    [InlineData("A,insolvency,2024-01-01,2024-06-30", "graded")]
    [InlineData("A,insolvency,2024-01-01,2024-07-01", "barred")]
    [InlineData("A,write_off,2022-06-30,", "barred")]
    [InlineData("A,write_off,2022-06-29,", "graded")]
    [InlineData("A,legal_collection,2023-01-01,", "barred")]
    [InlineData("A,dishonoured_instrument,2023-12-30,", "referred")]
    [InlineData("A,dishonoured_instrument,2023-12-29,", "graded")]
    [InlineData("A,cover_cancelled,2020-01-01,", "referred")]
    [InlineData("A,cover_cancelled,2020-01-01,2020-02-01", "graded")]
    [InlineData("B,insolvency,2024-01-01,", "graded")]
    public async Task An_event_counts_from_its_day_until_it_is_undone(string row, string outcome)
    {
        await credit.Review("--credit-events", Header, row);

        Assert.Equal(outcome, credit.Row("A")["credit_outcome"]);
    }

    [Fact]
    public async Task A_register_without_rows_says_that_nothing_happened()
    {
        var result = await credit.Review("--credit-events", Header, "");

        Assert.Equal((0, "graded"), (result.ExitCode, credit.Row("A")["credit_outcome"]));
        Assert.DoesNotContain("\"events\"", credit.Run.Folder.Read("out", "summary.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_with_a_row_set_aside_has_no_register_and_is_deferred()
    {
        await credit.Review("--credit-events", Header, "A,insolvency,soon,\nB,write_off,2020-01-01,", "--tolerant");

        Assert.Equal("deferred", credit.Row("A")["credit_outcome"]);
        Assert.Contains("insolvency", credit.Row("A")["missing"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C,insolvency,2024-01-01,", "account", "\"C\" is not in the book")]
    [InlineData("A,,2024-01-01,", "kind", "the value is blank; it is required")]
    [InlineData("A,bankruptcy,2024-01-01,", "kind", "is not known; allowed are insolvency, write_off")]
    [InlineData("A,write-off,2024-01-01,", "kind", "did you mean \"write_off\"?")]
    [InlineData("A,insolvency,,", "on", "the value is blank; it is required")]
    [InlineData("A,insolvency,2024-01-02,2024-01-01", "undone_on", "2024-01-01 lies before it happened on 2024-01-02")]
    public async Task A_value_outside_the_rules_is_refused(string row, string column, string message) =>
        credit.Run.AssertRefused(
            await credit.Review("--credit-events", Header, row),
            $"credit-events.csv:2: {column}: ",
            message,
            "credit-events.csv"
        );

    [Fact]
    public async Task The_same_event_twice_is_refused() =>
        credit.Run.AssertRefused(
            await credit.Review("--credit-events", Header, "A,write_off,2024-01-01,\nA,write_off,2024-01-01,2024-02-01"),
            "credit-events.csv:3: kind: ",
            "\"A write_off 2024-01-01\" occurs twice; it was first read on line 2",
            "credit-events.csv"
        );

    [Fact]
    public async Task A_register_of_which_every_row_was_set_aside_is_refused() =>
        credit.Run.AssertRefused(
            await credit.Review("--credit-events", Header, "A,insolvency,soon,", "--tolerant"),
            "credit-events.csv: ",
            "no row is left",
            "credit-events.csv"
        );

    public void Dispose() => credit.Dispose();
}
