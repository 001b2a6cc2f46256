namespace KeyAccount.Domain.Tool.Tests.Commands;

/// <summary>Command lines that ask for something that cannot be done: exit code 2, and nothing is written.</summary>
public sealed class UsageTests : IDisposable
{
    private const string Invoices = "account,invoice,issued,amount,currency\nA,1,2024-01-01,5,EUR\nA,2,2024-02-01,5,USD\n";

    private readonly ReviewRun run = new();

    [Fact]
    public async Task Without_a_command_help_is_pointed_to() => AssertUsage(await Keyaccount.Run(), "Try: keyaccount --help");

    [Fact]
    public async Task An_unknown_command_is_refused_with_the_nearest() =>
        AssertUsage(await Keyaccount.Run("reviw"), "did you mean \"review\"?");

    [Theory]
    [InlineData("review", "--invoices")]
    [InlineData("review", "--out")]
    [InlineData("sample", "--out")]
    public async Task A_required_option_is_asked_for(string command, string option) =>
        AssertUsage(await Keyaccount.Run(command), $"Option '{option}' is required.");

    [Fact]
    public async Task With_json_a_mistake_is_the_output()
    {
        var result = await Keyaccount.Run("review", "--json");

        using var json = System.Text.Json.JsonDocument.Parse(result.Output);
        Assert.Equal((2, 2), (result.ExitCode, json.RootElement.GetProperty("exit_code").GetInt32()));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_a_failure_of_the_machine()
    {
        var file = run.Folder.Write("file", "x");

        var result = await Keyaccount.Run("sample", "--out", Path.Combine(file, "out"));

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Equal(["file"], run.Folder.Content());
    }

    [Fact]
    public async Task An_unknown_option_is_refused() =>
        AssertUsage(await run.Review(Invoices, "--asof", "2024-01-01"), "--asof");

    [Theory]
    [InlineData("31.01.2024", "--as-of: \"31.01.2024\" is not a date; write year-month-day")]
    [InlineData("2024-02-30", "--as-of: \"2024-02-30\" is not a date")]
    [InlineData("1899-12-31", "dates lie between 1900-01-01 and 2199-12-31")]
    [InlineData("2023-12-31", "no invoice was issued by 2023-12-31")]
    public async Task A_day_that_cannot_be_is_refused(string day, string message) =>
        AssertUsage(await run.Review(Invoices, "--currency", "EUR", "--as-of", day), message);

    [Theory]
    [InlineData("eur")]
    [InlineData("XYZ")]
    [InlineData("")]
    public async Task A_currency_that_is_none_is_refused(string currency) =>
        AssertUsage(await run.Review(Invoices, "--currency", currency), "--currency: ");

    [Fact]
    public async Task Several_currencies_need_one_for_the_report() =>
        AssertUsage(
            await run.Review(Invoices),
            "the invoices are in EUR, USD; state the currency of the report with --currency"
        );

    [Fact]
    public async Task A_file_without_currency_column_needs_one() =>
        AssertUsage(
            await run.Review("account,invoice,issued,amount\nA,1,2024-01-01,5\n"),
            "has no currency column; state the currency with --currency"
        );

    [Theory]
    [InlineData("de")]
    [InlineData("EN")]
    [InlineData("zh")]
    public async Task A_language_that_is_not_spoken_is_refused(string language) =>
        AssertUsage(await run.Review(Invoices, "--currency", "EUR", "--language", language), language);

    [Theory]
    [InlineData("--accounts")]
    [InlineData("--columns")]
    [InlineData("--rates")]
    public async Task A_file_that_does_not_exist_is_refused(string option) =>
        AssertUsage(await run.Review(Invoices, option, run.Folder.At("none.csv")), "none.csv does not exist");

    [Fact]
    public async Task Invoices_that_do_not_exist_are_refused()
    {
        var result = await Keyaccount.Run("review", "--invoices", run.Folder.At("none.csv"), "--out", run.Out);

        AssertUsage(result, "none.csv does not exist");
    }

    [Fact]
    public async Task A_folder_in_place_of_a_file_is_refused() =>
        AssertUsage(await run.Review(Invoices, "--accounts", run.Folder.At()), "is a folder; a file is needed");

    [Fact]
    public async Task A_previous_review_that_does_not_exist_is_refused() =>
        AssertUsage(await run.Review(Invoices, "--previous", run.Folder.At("none")), "--previous: the folder");

    [Fact]
    public async Task A_folder_that_holds_no_previous_review_is_refused()
    {
        var result = await run.Review(Invoices, "--previous", run.Folder.At());

        AssertUsage(result, "accounts.csv does not exist");
    }

    [Fact]
    public async Task An_input_in_the_output_folder_is_never_replaced()
    {
        var accounts = run.Folder.Write("out/accounts.csv", "account\nA\n");

        var result = await run.Review(Invoices, "--currency", "EUR", "--accounts", accounts);

        AssertUsage(result, "accounts.csv is an input of this run and would be replaced");
        Assert.Equal("account\nA\n", run.Folder.Read("out", "accounts.csv"));
    }

    [Fact]
    public async Task An_argument_that_begins_with_an_at_sign_is_no_file_of_arguments()
    {
        var result = await run.Review("account,invoice,issued,amount\n@A,1,2024-01-01,5\n", "--currency", "@EUR");

        AssertUsage(result, "\"@EUR\" is not an active ISO 4217 currency");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("review", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("sample", "--help")]
    [InlineData("demo", "--help")]
    [InlineData("columns", "--help")]
    [InlineData("--version")]
    public async Task Asking_for_help_is_no_mistake(params string[] arguments)
    {
        var result = await Keyaccount.Run(arguments);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(arguments.Length > 1 ? $"keyaccount {arguments[0]}" : "", result.Output, StringComparison.Ordinal);
        Assert.NotEmpty(result.Output);
    }

    public void Dispose() => run.Dispose();

    private void AssertUsage(Result result, string message)
    {
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(
            run.Folder.Content(),
            name => name is "out/summary.json" || name.EndsWith(".partial", StringComparison.Ordinal)
        );
    }
}
