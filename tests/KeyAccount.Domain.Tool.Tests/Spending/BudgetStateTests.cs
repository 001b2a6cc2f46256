namespace KeyAccount.Domain.Tool.Tests.Spending;

/// <summary>How budgets stand: what is left, what is and will be exceeded, when they are spent, and what nobody can tell.</summary>
public sealed class BudgetStateTests : IDisposable
{
    private readonly SpendingRun run = new();

    [Theory]
    [InlineData("1199.99", "0.00")]
    [InlineData("1200.00", "0.00")]
    [InlineData("1200.01", "0.01")]
    public async Task A_budget_is_exceeded_only_above_it(string spent, string by)
    {
        await run.Rows($"1,2024-02-01,{spent},,a");

        var row = run.BudgetOf("all");
        Assert.Equal((by, by != "0.00"), (row["exceeded_by"], row["state"] == "exceeded"));
    }

    [Fact]
    public async Task Every_stage_takes_its_part()
    {
        await run.Rows(
            "1,2024-02-01,100,actual,a",
            "2,2024-02-01,20,pending,a",
            "3,2024-02-01,3,committed,a",
            "4,2024-02-01,0.40,reserved,a",
            "5,2024-02-01,-10,actual,a"
        );

        var row = run.BudgetOf("all");
        Assert.Equal(
            ("90.00", "20.00", "3.00", "0.40", "110.00", "1086.60"),
            (row["actual"], row["pending"], row["committed"], row["reserved"], row["incurred"], row["available"])
        );
    }

    [Theory]
    [InlineData("committed", "order")]
    [InlineData("reserved", "request")]
    public async Task What_is_not_incurred_yet_will_exceed_it(string state, string stage)
    {
        await run.Rows("1,2024-02-01,500,,a", $"2,2024-06-01,701,{state},a");

        var row = run.BudgetOf("all");
        Assert.Equal(("will_be_exceeded", "0.00", "1.00"), (row["state"], row["exceeded_by"], row["will_be_exceeded_by"]));
        Assert.Contains(
            run.Folder.Read("out", "breaches.csv").Split('\n'),
            line =>
                line.Contains($",{stage},", StringComparison.Ordinal)
                && line.Contains("-100,refer 2,", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("596.72", "within", "")]
    [InlineData("600.00", "forecast", "2024-12-29")]
    [InlineData("1199.00", "forecast", "2024-07-01")]
    public async Task It_is_told_when_it_is_spent_at_the_rate_until_now(string spent, string state, string on)
    {
        // 182 days have passed; 1200 × 182 ÷ 366 is 596.72 and a bit.
        await run.Rows($"1,2024-02-01,{spent},,a");

        var row = run.BudgetOf("all");
        Assert.Equal((state, on), (row["state"], row["spent_on"]));
    }

    [Fact]
    public async Task The_estimate_names_its_method()
    {
        await run.Rows("1,2023-02-01,100,,a", "2,2023-08-01,300,,a", "3,2024-02-01,182,,a");

        var row = run.BudgetOf("all");
        Assert.Equal(("366.00", "", "2024-01-01"), (row["run_rate"], row["seasonal"], row["from"]));
    }

    [Fact]
    public async Task A_year_before_in_the_file_gives_a_seasonal_estimate()
    {
        await run.Rows("1,2023-01-15,100,,a", "2,2023-08-01,300,,a", "3,2024-02-01,182,,a");

        Assert.Equal("728.00", run.BudgetOf("all")["seasonal"]);
    }

    [Fact]
    public async Task Nothing_spent_has_no_rate()
    {
        await run.Rows("1,2024-02-01,5,reserved,a");

        var row = run.BudgetOf("all");
        Assert.Equal(("within", ""), (row["state"], row["spent_on"]));
    }

    [Fact]
    public async Task A_category_without_a_budget_where_categories_have_some_is_not_known_and_said_loudly()
    {
        var result = await run.Against(
            "budget,from,until,amount,category\nb,2024-01-01,2024-12-31,100,meals",
            "1,2024-02-01,5,,meals",
            "2,2024-02-01,5,,travel"
        );

        Assert.Contains("Budgets that nobody can tell: 1 lines", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "\"what\": \"category 'travel' is not known\"",
            run.Folder.Read("out", "summary.json"),
            StringComparison.Ordinal
        );
        Assert.Contains("category “travel” is not known", run.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_without_a_category_is_not_taken_for_one_within_budget()
    {
        var result = await run.Rows("1,2024-02-01,5,,a", "2,2024-02-01,5,,");

        Assert.Contains("Budgets that nobody can tell: 1 lines", result.Output, StringComparison.Ordinal);
        Assert.Equal("5.00", run.BudgetOf("all")["actual"]);
    }

    [Fact]
    public async Task Where_departments_have_budgets_one_without_has_zero()
    {
        await run.Review(
            "expense,date,amount,category,territory,department\n1,2024-02-01,5,a,North,sales\n2,2024-02-01,7,a,South,sales",
            [
                (
                    "--budget",
                    "budget,from,until,amount,territory,department\nns,2024-01-01,2024-12-31,100,North,sales\ns,2024-01-01,2024-12-31,100,South,\nss,2024-01-01,2024-12-31,100,South,sales"
                ),
            ],
            "--currency",
            "EUR"
        );

        var row = run.BudgetOf("North");
        Assert.Equal(("no", "exceeded", "5.00"), (row["kept"], row["state"], row["exceeded_by"]));
        Assert.Equal("yes", run.BudgetOf("s")["kept"]);
    }

    [Fact]
    public async Task Every_budget_above_and_every_view_holds_an_expense()
    {
        await run.Review(
            "expense,date,amount,category,territory,department\n1,2024-02-01,5,meals,North,sales",
            [
                (
                    "--budget",
                    "budget,view,from,until,amount,category,territory,department\nall,o,2024-01-01,2024-12-31,9,,,\nn,o,2024-01-01,2024-12-31,9,,North,\nns,o,2024-01-01,2024-12-31,9,,North,sales\nm,c,2024-01-01,2024-12-31,9,meals,,"
                ),
            ],
            "--currency",
            "EUR"
        );

        Assert.All((string[])["all", "n", "ns", "m"], budget => Assert.Equal("5.00", run.BudgetOf(budget)["actual"]));
    }

    [Fact]
    public async Task Each_period_is_held_to_on_its_own()
    {
        await run.Against(
            "budget,from,until,amount\nb,2024-05-01,2024-05-31,100\nb,2024-06-01,2024-06-30,100\nb,2024-07-01,2024-07-31,100",
            "1,2024-05-31,30,,a",
            "2,2024-06-01,120,,a"
        );

        Assert.Equal(
            [("2024-06-01", "20.00"), ("2024-05-01", "0.00")],
            run.Table("budgets.csv").Select(row => (row["from"], row["exceeded_by"]))
        );
    }

    [Fact]
    public async Task What_lies_outside_all_periods_is_nobodys_excess()
    {
        await run.Against(
            "budget,from,until,amount\nb,2024-06-01,2024-06-30,100",
            "1,2023-05-31,3000,,a",
            "2,2024-06-01,50,,a"
        );

        Assert.Equal("50.00", run.BudgetOf("b")["actual"]);
    }

    public void Dispose() => run.Dispose();
}
