using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Policies;

public sealed class PolicyNewCommandTests : IDisposable
{
    private static readonly string[] Written =
    [
        "policies",
        "policies/account-importance.json",
        "policies/account-importance.schema.json",
        "policies/account-kinds.json",
        "policies/account-kinds.schema.json",
        "policies/account-tiers.json",
        "policies/account-tiers.schema.json",
        "policies/credit-check.json",
        "policies/credit-check.schema.json",
        "policies/credit-watch.json",
        "policies/credit-watch.schema.json",
        "policies/credit.json",
        "policies/credit.schema.json",
        "policies/discounts.json",
        "policies/discounts.schema.json",
        "policies/expense-claims.json",
        "policies/expense-claims.schema.json",
        "policies/expense-control.json",
        "policies/expense-control.schema.json",
        "policies/expense-indicators.json",
        "policies/expense-indicators.schema.json",
        "policies/expense-reduction.json",
        "policies/expense-reduction.schema.json",
        "policies/ladder.json",
        "policies/ladder.schema.json",
    ];

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Every_policy_is_written_with_its_schema()
    {
        await New("--sales", "1477031.80", "--currency", "EUR");

        Assert.Equal(Written, folder.Content());
    }

    [Fact]
    public async Task What_was_written_and_what_to_do_with_it_is_said()
    {
        var result = await New("--sales", "1477031.80", "--currency", "EUR");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        string[] expected =
        [
            "credit.json: Credit",
            "The unit of credit is 1000.00 EUR: 0.1 % of net sales of 1477031.80 EUR, to one significant digit.",
            "nobody has signed them",
            "keyaccount policy verify",
        ];
        Assert.All(expected, text => Assert.Contains(text, result.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1000000", "EUR", "1000.00 EUR")]
    [InlineData("1499999.99", "EUR", "1000.00 EUR")]
    [InlineData("1500000.01", "EUR", "2000.00 EUR")]
    [InlineData("10", "EUR", "0.01 EUR")]
    [InlineData("250000000", "JPY", "200000 JPY")]
    public async Task The_unit_is_a_thousandth_of_the_sales_to_one_digit(string sales, string currency, string unit)
    {
        await New("--sales", sales, "--currency", currency);

        using var credit = JsonDocument.Parse(folder.Read("policies", "credit.json"));
        Assert.Equal(unit, credit.RootElement.GetProperty("unit").GetString());
    }

    [Fact]
    public async Task The_unit_can_come_from_a_book()
    {
        var invoices = folder.Write("invoices.csv", CreditRun.Invoices);

        var result = await New("--invoices", invoices, "--as-of", CreditRun.AsOf);

        Assert.Contains("The unit of credit is 10.00 EUR", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_json_what_was_written_is_the_output()
    {
        var result = await New("--sales", "1000000", "--currency", "EUR", "--format", "json");

        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal("1000.00 EUR", json.RootElement.GetProperty("unit").GetString());
        Assert.Equal(24, json.RootElement.GetProperty("files").GetArrayLength());
    }

    [Fact]
    public async Task They_are_in_effect_from_the_day_asked_for()
    {
        await New("--sales", "1000000", "--currency", "EUR", "--from", "2026-01-01");

        using var credit = JsonDocument.Parse(folder.Read("policies", "credit.json"));
        Assert.Equal("2026-01-01", credit.RootElement.GetProperty("effective").GetProperty("from").GetString());
    }

    [Fact]
    public async Task The_bytes_are_the_same_in_every_culture()
    {
        await New("--sales", "1477031.80", "--currency", "EUR");
        var here = folder.Read("policies", "credit.json");
        Directory.Delete(folder.At("policies"), recursive: true);

        await InCulture.Run("ar-SA", () => New("--sales", "1477031.80", "--currency", "EUR"));

        Assert.Equal(here, folder.Read("policies", "credit.json"));
    }

    [Fact]
    public async Task A_policy_that_was_edited_is_never_replaced()
    {
        await New("--sales", "1000000", "--currency", "EUR");
        folder.Write("policies/credit.json", "mine");

        var result = await New("--sales", "2000000", "--currency", "EUR");

        AssertUsage(result, "exists and is never replaced; choose another folder for --out");
        Assert.Equal("mine", folder.Read("policies", "credit.json"));
    }

    [Theory]
    [InlineData("state either --sales AMOUNT with --currency ISO, or --invoices FILE.csv")]
    [InlineData("--sales needs --currency", "--sales", "5")]
    [InlineData("--sales: \"1,000\" is not a plain number", "--sales", "1,000", "--currency", "EUR")]
    [InlineData("--sales: \"1.001\" has 3 decimals; EUR has 2", "--sales", "1.001", "--currency", "EUR")]
    [InlineData("--currency: \"EURO\"", "--sales", "1000", "--currency", "EURO")]
    [InlineData("0.1 % of sales of 9.99 EUR gives no unit", "--sales", "9.99", "--currency", "EUR")]
    [InlineData("gives no unit", "--sales", "0", "--currency", "EUR")]
    [InlineData("gives no unit", "--sales", "-5000", "--currency", "EUR")]
    [InlineData("--from: ", "--sales", "1000", "--currency", "EUR", "--from", "soon")]
    [InlineData("none.csv does not exist", "--invoices", "none.csv")]
    public async Task What_gives_no_policy_is_refused_and_nothing_is_written(string message, params string[] arguments)
    {
        AssertUsage(await New(arguments), message);
        Assert.Empty(folder.Content());
    }

    [Fact]
    public async Task Sales_and_a_book_are_one_too_many() =>
        AssertUsage(
            await New("--sales", "1000", "--currency", "EUR", "--invoices", folder.Write("i.csv", CreditRun.Invoices)),
            "state either --sales"
        );

    public void Dispose() => folder.Dispose();

    private Task<Result> New(params string[] more) =>
        Keyaccount.Run(["policy", "new", "--out", folder.At("policies"), .. more]);

    private static void AssertUsage(Result result, string message)
    {
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }
}
