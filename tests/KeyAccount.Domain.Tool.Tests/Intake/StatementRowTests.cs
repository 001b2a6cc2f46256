namespace KeyAccount.Domain.Tool.Tests.Intake;

/// <summary>Financial statements: which one is taken, and what is refused.</summary>
public sealed class StatementRowTests : IDisposable
{
    private const string Header =
        "account,entity,year_end,received_on,audited,current_assets,inventories,total_assets,intangibles,current_liabilities,total_liabilities,equity,retained_earnings,operating_profit,profit,depreciation";

    private const string Strong = "600000,100000,1000000,0,200000,400000,600000,300000,150000,100000,20000";
    private const string Weak = "300000,200000,1000000,0,700000,1100000,-100000,-300000,-50000,-80000,20000";

    private const string Finance = """
        account,form,identity,legal_entity,screening,agency_class,agency_reported_on
        A,company,complete,X1,clear,strongest,2024-01-01
        B,company,complete,X2,clear,,

        """;

    private readonly CreditRun credit = new();

    [Theory]
    [InlineData("A,X1,2023-12-31,2024-03-01,yes," + Strong, "full")]
    [InlineData("A,X1,2022-12-31,2024-03-01,yes," + Strong, "full")]
    [InlineData("A,X1,2022-12-30,2024-03-01,yes," + Strong, "full")]
    [InlineData("A,X1,2022-12-29,2024-03-01,yes," + Strong, "report")]
    [InlineData("A,X1,2023-12-31,2024-06-30,yes," + Strong, "full")]
    [InlineData("A,X1,2023-12-31,2024-07-01,yes," + Strong, "report")]
    [InlineData("A,PARENT,2023-12-31,2024-03-01,yes," + Strong, "report")]
    [InlineData("A,X1,2023-12-31,,yes," + Strong, "full")]
    [InlineData("B,X2,2023-12-31,,yes," + Strong, "report")]
    public async Task A_recent_statement_of_the_legal_debtor_leads_to_the_full_track(string row, string track)
    {
        await Review(row);

        Assert.Equal(track, credit.Row("A")["credit_track"]);
    }

    [Theory]
    [InlineData("A,X1,2022-12-31,2023-03-01,yes," + Weak + "\nA,X1,2023-12-31,2024-03-01,no," + Strong)]
    [InlineData("A,X1,2023-12-31,2024-03-01,no," + Strong + "\nA,X1,2022-12-31,2023-03-01,yes," + Weak)]
    [InlineData("A,X1,2023-12-31,2024-03-01,no," + Strong + "\nA,PARENT,2024-03-31,2024-06-01,yes," + Weak)]
    [InlineData("A,X1,2023-12-31,2024-03-01,no," + Weak + "\nA,X1,2023-12-31,2024-05-01,yes," + Strong)]
    [InlineData("A,X1,2023-12-31,2024-03-01,no," + Strong + "\nA,X1,2024-03-31,2024-07-01,yes," + Weak)]
    public async Task Of_several_statements_the_latest_own_one_that_is_seen_is_taken(string rows)
    {
        await Review(rows);

        Assert.Equal(("full", "A"), (credit.Row("A")["credit_track"], credit.Row("A")["credit_grade"]));
    }

    [Fact]
    public async Task A_weak_statement_costs_the_grade()
    {
        await Review("A,X1,2023-12-31,2024-03-01,yes," + Weak);

        Assert.Equal(("full", "C"), (credit.Row("A")["credit_track"], credit.Row("A")["credit_grade"]));
    }

    [Fact]
    public async Task A_statement_in_another_currency_gives_the_same_grade_at_the_rate_of_the_day()
    {
        await credit.Review([
            ("--credit", Finance),
            ("--statements", $"{Header},currency\nA,X1,2023-12-31,2024-03-01,yes,{Strong},USD\n"),
            ("--rates", "date,from,to,rate\n2024-06-01,USD,EUR,0.9\n"),
        ]);

        Assert.Equal(("full", "A"), (credit.Row("A")["credit_track"], credit.Row("A")["credit_grade"]));
        Assert.NotEqual("", credit.Row("A")["recommended_line"]);
    }

    [Fact]
    public async Task A_statement_that_is_not_seen_needs_no_rate()
    {
        var result = await credit.Review([
            ("--credit", Finance),
            ("--statements", $"{Header},currency\nA,X1,2023-12-31,2024-07-01,yes,{Strong},USD\n"),
        ]);

        Assert.Equal((0, "report"), (result.ExitCode, credit.Row("A")["credit_track"]));
    }

    [Theory]
    [InlineData("A,,2023-12-31,,,,,,,,,,,,,", "entity", "the value is blank; it is required")]
    [InlineData("A,X1,,,,,,,,,,,,,,", "year_end", "the value is blank; it is required")]
    [InlineData("C,X1,2023-12-31,,,,,,,,,,,,,", "account", "\"C\" is not in the book")]
    [InlineData("A,X1,2023-12-31,2023-12-30,,,,,,,,,,,,", "received_on", "2023-12-30 lies before the year ended on 2023-12-31")]
    [InlineData("A,X1,2023-12-31,,,-1,,,,,,,,,,", "current_assets", "-1.00 EUR is below zero")]
    [InlineData("A,X1,2023-12-31,,,,,,,,-1,,,,,", "total_liabilities", "-1.00 EUR is below zero")]
    [InlineData("A,X1,2023-12-31,,,1,2,,,,,,,,,", "inventories", "2.00 EUR is more than current_assets, 1.00 EUR")]
    [InlineData("A,X1,2023-12-31,,,3,,2,,,,,,,,", "current_assets", "3.00 EUR is more than total_assets, 2.00 EUR")]
    [InlineData("A,X1,2023-12-31,,,,,2,3,,,,,,,", "intangibles", "3.00 EUR is more than total_assets, 2.00 EUR")]
    [InlineData("A,X1,2023-12-31,,,,,2,,,,3,,,,", "equity", "3.00 EUR is more than total_assets, 2.00 EUR")]
    [InlineData("A,X1,2023-12-31,,,,,,,2,1,,,,,", "current_liabilities", "2.00 EUR is more than total_liabilities, 1.00 EUR")]
    [InlineData("A,X1,2023-12-31,,,,,,,,,,,,,1e6", "depreciation", "is not a plain number")]
    public async Task A_value_outside_the_rules_is_refused(string row, string column, string message) =>
        credit.Run.AssertRefused(
            await credit.Review("--statements", Header, row),
            $"statements.csv:2: {column}: ",
            message,
            "statements.csv"
        );

    [Fact]
    public async Task The_same_statement_twice_is_refused() =>
        credit.Run.AssertRefused(
            await credit.Review("--statements", Header, $"A,X1,2023-12-31,,yes,{Strong}\nA,X1,2023-12-31,,no,{Strong}"),
            "statements.csv:3: year_end: ",
            "occurs twice; it was first read on line 2",
            "statements.csv"
        );

    public void Dispose() => credit.Dispose();

    private Task<Result> Review(string rows) => credit.Review([("--credit", Finance), ("--statements", $"{Header}\n{rows}\n")]);
}
