namespace KeyAccount.Domain.Tool.Tests.Spending;

/// <summary>Rows of a file of expenses and of sales: what counts, and what is refused with its place.</summary>
public sealed class ExpenseRowTests : IDisposable
{
    private const string Full =
        "expense,date,amount,currency,stage,closed_on,category,supplier,person,approver,territory,department,project,account,receipt,quantity";

    private readonly SpendingRun run = new();

    [Theory]
    [InlineData("1,,5,,,,,,,,,,,,,", "date", "the value is blank; it is required")]
    [InlineData("1,2024-13-01,5,,,,,,,,,,,,,", "date", "is not a date")]
    [InlineData("1,2024-01-01,,,,,,,,,,,,,,", "amount", "the value is blank; it is required")]
    [InlineData("1,2024-01-01,\"1,200\",,,,,,,,,,,,,", "amount", "is not a plain number")]
    [InlineData("1,2024-01-01,0.001,,,,,,,,,,,,,", "amount", "has 3 decimals; EUR has 2")]
    [InlineData("1,2024-01-01,5,XXX,,,,,,,,,,,,", "currency", "XXX")]
    [InlineData("1,2024-01-01,5,USD,,,,,,,,,,,,", "currency", "there is no rate from USD to EUR for 2024-01-01")]
    [InlineData("1,2024-01-01,5,,posted,,,,,,,,,,,", "stage", "allowed are reserved, committed, pending, actual")]
    [InlineData("1,2024-01-01,5,,actual,2024-01-02,,,,,,,,,,", "closed_on", "an actual expense is never closed")]
    [InlineData("1,2024-01-02,5,,committed,2024-01-01,,,,,,,,,,", "closed_on", "lies before the expense on 2024-01-02")]
    [InlineData("1,2024-01-01,5,,,,Hotel & Frühstück,,,,,,,,,", "category", "is no identifier")]
    [InlineData("1,2024-01-01,5,,,,,,Ann Lee,,,,,,,", "person", "is no identifier")]
    [InlineData("1,2024-01-01,5,,,,,,,,,,,,,two", "quantity", "is not a plain number")]
    [InlineData("1,2024-01-01,5,,,,,,,,,,,,,-2", "quantity", "is out of range")]
    public async Task A_value_outside_the_rules_is_refused(string row, string column, string message) =>
        run.AssertRefused(await run.Review($"{Full}\n{row}", [], "--currency", "EUR"), $"expenses.csv:2: {column}: ", message);

    [Fact]
    public async Task Every_problem_of_every_file_is_told_at_once()
    {
        var result = await run.Review(
            "expense,date,amount\n1,soon,5\n2,2024-01-01,five",
            [("--budget", "budget,from,until,amount\nb,2024-01-01,2024-12-30,1"), ("--sales", "month,sales\n2024-01-01,much")],
            "--currency",
            "EUR"
        );

        Assert.Equal(3, result.ExitCode);
        Assert.All(
            (string[])["expenses.csv:2: date", "expenses.csv:3: amount", "budget.csv:2: until", "sales.csv:2: sales"],
            place => Assert.Contains(place, result.Error, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_same_number_twice_is_refused() =>
        run.AssertRefused(
            await run.Rows("1,2024-01-01,5,,a", "1,2024-01-02,6,,a"),
            "expenses.csv:3: expense: ",
            "occurs twice"
        );

    [Fact]
    public async Task Lines_without_numbers_are_told_by_their_line()
    {
        await run.Review("date,amount,supplier\n2024-01-01,5,S\n2024-01-01,5,S", [], "--currency", "EUR");

        var row = Assert.Single(run.Table("questions.csv"), one => one["kind"] == "repeat");
        Assert.Equal(("line 2", "line 3"), (row["line"], row["repeats_as"]));
    }

    [Fact]
    public async Task A_foreign_amount_comes_at_the_rate_of_its_own_day()
    {
        await run.Review(
            "expense,date,amount,currency,category\n1,2024-01-10,100,USD,a\n2,2024-02-10,100,USD,a",
            [
                ("--budget", SpendingRun.Budget),
                ("--rates", "date,from,to,rate\n2024-01-01,USD,EUR,0.5\n2024-02-01,USD,EUR,0.8"),
            ],
            "--currency",
            "EUR"
        );

        Assert.Equal("130.00", run.BudgetOf("all")["actual"]);
    }

    [Fact]
    public async Task Without_a_currency_anywhere_one_must_be_stated() =>
        run.AssertUsage(
            await run.Review("date,amount\n2024-01-01,5", []),
            "has no currency column; state the currency with --currency"
        );

    [Fact]
    public async Task Several_currencies_need_that_of_the_report() =>
        run.AssertUsage(
            await run.Review("date,amount,currency\n2024-01-01,5,EUR\n2024-01-01,5,USD", []),
            "the expenses are in EUR, USD; state the currency of the report"
        );

    [Fact]
    public async Task Nothing_dated_by_the_day_of_the_review_is_refused() =>
        run.AssertUsage(
            await run.Review("date,amount\n2024-07-01,5", [], "--currency", "EUR"),
            "no expense is dated 2024-06-30 or before; the first was on 2024-07-01"
        );

    [Theory]
    [InlineData("2024-06-30,5,committed,", "5.00")]
    [InlineData("2024-07-01,5,committed,", "0.00")]
    [InlineData("2024-06-01,5,committed,2024-07-01", "5.00")]
    [InlineData("2024-06-01,5,committed,2024-06-30", "0.00")]
    public async Task An_order_counts_from_its_day_until_it_is_closed(string row, string committed)
    {
        await run.Review(
            $"date,amount,stage,closed_on,category\n2024-01-01,1,actual,,a\n{row},a",
            [("--budget", SpendingRun.Budget)],
            "--currency",
            "EUR"
        );

        Assert.Equal(committed, run.BudgetOf("all")["committed"]);
    }

    [Theory]
    [InlineData("2024-01-01,5,\n2024-01-31,6,", "month", "\"2024-01\" occurs twice")]
    [InlineData("2024-01-01,5,-1", "planned_sales", "-1.00 EUR is below zero")]
    [InlineData("2024-01-01,,", "sales", "the value is blank; it is required")]
    public async Task Sales_outside_the_rules_are_refused(string rows, string column, string message) =>
        run.AssertRefused(
            await run.Review(
                "date,amount\n2024-01-01,5",
                [("--sales", $"month,sales,planned_sales\n{rows}")],
                "--currency",
                "EUR"
            ),
            $": {column}: ",
            message
        );

    [Fact]
    public async Task Bad_rows_can_be_set_aside()
    {
        var result = await run.Review("date,amount\n2024-01-01,5\nsoon,6", [], "--currency", "EUR", "--tolerant");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("1 row was set aside", result.Error, StringComparison.Ordinal);
        Assert.Contains("soon,6", run.Folder.Read("out", "rejected.csv"), StringComparison.Ordinal);
    }

    public void Dispose() => run.Dispose();
}
