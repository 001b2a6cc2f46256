namespace KeyAccount.Domain.Tool.Tests.Spending;

/// <summary>Rows of a budget file: what they may say, and what is refused with its place.</summary>
public sealed class BudgetRowTests : IDisposable
{
    private const string Header =
        "budget,view,category,territory,department,person,project,account,from,until,amount,currency,variable,quantity";

    private readonly SpendingRun run = new();

    [Theory]
    [InlineData("b,,,,,,,,2024-01-01,2024-12-31,100,,,")]
    [InlineData("b,main,meals,,,,,,2024-01-01,2024-01-31,0,EUR,60,5")]
    [InlineData("b,v,,,,,,C1,2024-02-01,2024-02-29,100.05,EUR,12.5 %,")]
    public async Task A_row_as_it_should_be_is_read(string row)
    {
        var result = await run.Against($"{Header}\n{row}", "1,2024-01-15,1,,meals");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData(",,,,,,,,2024-01-01,2024-12-31,100,,,", "budget", "the value is blank; it is required")]
    [InlineData("my budget,,,,,,,,2024-01-01,2024-12-31,100,,,", "budget", "is no identifier")]
    [InlineData("b,,Reisen & Essen,,,,,,2024-01-01,2024-12-31,100,,,", "category", "is no identifier")]
    [InlineData("b,,,,,,,,,2024-12-31,100,,,", "from", "the value is blank; it is required")]
    [InlineData("b,,,,,,,,2024-01-01,soon,100,,,", "until", "is not a date")]
    [InlineData("b,,,,,,,,2024-01-02,2024-12-31,100,,,", "from", "2024-01-02 is not the first day of a month")]
    [InlineData("b,,,,,,,,2024-01-01,2024-02-28,100,,,", "until", "2024-02-28 is not the last day of a month")]
    [InlineData("b,,,,,,,,2024-02-01,2024-01-31,100,,,", "until", "the period ends before it begins")]
    [InlineData("b,,,,,,,,1999-12-01,2000-12-31,100,,,", "from", "lies before 2000-01-01")]
    [InlineData("b,,,,,,,,2024-01-01,2034-01-31,100,,,", "until", "the period has 121 months; at most 120")]
    [InlineData("b,,,,,,,,2024-01-01,2024-12-31,-1,,,", "amount", "-1.00 EUR is below zero")]
    [InlineData("b,,,,,,,,2024-01-01,2024-12-31,,,,", "amount", "the value is blank; it is required")]
    [InlineData("b,,,,,,,,2024-01-01,2024-12-31,1.005,,,", "amount", "has 3 decimals; EUR has 2")]
    [InlineData("b,,,,,,,,2024-01-01,2024-12-31,100,USD,,", "currency", "a budget is not converted, write it in EUR")]
    [InlineData("b,,,,,,,,2024-01-01,2024-12-31,100,EURO,,", "currency", "EURO")]
    [InlineData("b,,,,,,,,2024-01-01,2024-12-31,100,,101,", "variable", "is no share")]
    [InlineData("b,,,,,,,,2024-01-01,2024-12-31,100,,,-1", "quantity", "is out of range")]
    [InlineData("b,,,,,,,,2024-01-01,2024-12-31,100,,,1.5", "quantity", "is not a whole number")]
    public async Task A_value_outside_the_rules_is_refused(string row, string column, string message) =>
        run.AssertRefused(await run.Against($"{Header}\n{row}", "1,2024-01-15,1,,meals"), $"budget.csv:2: {column}: ", message);

    [Theory]
    [InlineData("b,2024-01-01,2024-06-30,1,main,", "b,2024-08-01,2024-12-31,1,main,", "does not follow 2024-06-30")]
    [InlineData("b,2024-01-01,2024-06-30,1,main,", "b,2024-06-01,2024-12-31,1,main,", "does not follow 2024-06-30")]
    [InlineData(
        "b,2024-01-01,2024-06-30,1,main,",
        "b,2024-07-01,2024-12-31,1,other,",
        "has another view or is for something else"
    )]
    [InlineData(
        "b,2024-01-01,2024-06-30,1,main,",
        "b,2024-07-01,2024-12-31,1,main,meals",
        "has another view or is for something else"
    )]
    [InlineData(
        "b,2024-01-01,2024-12-31,1,main,meals",
        "c,2024-01-01,2024-12-31,1,main,meals",
        "\"c\" is for the same as \"b\" on line 2"
    )]
    public async Task Rows_that_contradict_each_other_are_refused(string first, string second, string message) =>
        run.AssertRefused(
            await run.Against($"budget,from,until,amount,view,category\n{first}\n{second}", "1,2024-01-15,1,,meals"),
            "budget.csv:3: ",
            message
        );

    [Fact]
    public async Task A_department_without_its_territory_is_refused_where_the_view_has_territories() =>
        run.AssertRefused(
            await run.Against(
                "budget,from,until,amount,territory,department\na,2024-01-01,2024-12-31,1,North,\nb,2024-01-01,2024-12-31,1,,sales",
                "1,2024-01-15,1,,meals"
            ),
            "budget.csv:3: budget: ",
            "the view main goes from territory to department; name the territory too"
        );

    [Fact]
    public async Task A_file_without_a_row_is_refused() =>
        run.AssertRefused(
            await run.Against("budget,from,until,amount", "1,2024-01-15,1,,meals"),
            "budget.csv",
            "the file has a header and no rows"
        );

    [Fact]
    public async Task An_unknown_column_is_refused_with_the_nearest_name() =>
        run.AssertRefused(
            await run.Against("budget,from,untill,amount\nb,2024-01-01,2024-12-31,1", "1,2024-01-15,1,,meals"),
            "budget.csv:1: untill: ",
            "did you mean \"until\"?"
        );

    public void Dispose() => run.Dispose();
}
