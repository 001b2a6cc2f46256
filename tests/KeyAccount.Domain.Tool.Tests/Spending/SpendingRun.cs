namespace KeyAccount.Domain.Tool.Tests.Spending;

/// <summary>
/// A yearly budget of 1,200 for all of 2024, looked at on 2024-06-30, when 182 of 366 days have passed; each run is written into the
/// folder "out".
/// </summary>
internal sealed class SpendingRun : IDisposable
{
    public const string AsOf = "2024-06-30";

    /// <summary>The columns of expenses that most tests need.</summary>
    public const string Header = "expense,date,amount,stage,category";

    public const string Budget = "budget,from,until,amount\nall,2024-01-01,2024-12-31,1200";

    public const string SomeExpenses = """
        expense,date,amount,stage,category,supplier,person,receipt,quantity
        1,2024-01-10,100,,travel,Railway,P1,R1,1
        2,2024-02-10,200,,travel,Railway,P1,R2,2
        3,2024-02-12,200,,travel,Railway,P1,R3,2
        4,2024-03-10,50,,meals,Café <b>,P2,R4,1
        5,2024-05-10,-20,,meals,Café <b>,P2,R5,0
        6,2024-06-20,400,committed,travel,Airline,P1,R6,1
        7,2024-06-21,70,,training,Academy,P2,R7,1
        """;

    public const string SomeBudgets = """
        budget,view,category,from,until,amount,variable,quantity
        travel,c,travel,2024-01-01,2024-12-31,1200,50,12
        meals,c,meals,2024-01-01,2024-12-31,600,100,12
        training,c,training,2024-01-01,2024-12-31,120,,
        all,whole,,2024-01-01,2024-12-31,1920,,
        """;

    public const string SomeSales = """
        month,sales,planned_sales,visits,new_accounts
        2024-01-01,1000,1000,10,1
        2024-02-01,1000,1000,10,0
        2024-03-01,1000,1000,10,0
        2024-04-01,1000,1000,10,0
        2024-05-01,1000,1000,10,0
        2024-06-01,2000,1000,10,1
        """;

    public TemporaryFolder Folder { get; } = new();

    /// <summary>Reviews expenses in euro with files named after their options.</summary>
    public Task<Result> Review(string expenses, (string Option, string Content)[] files, params string[] more) =>
        Keyaccount.Run([
            "expenses",
            "review",
            "--expenses",
            Folder.Write("expenses.csv", expenses + "\n"),
            .. files.SelectMany(file => new[] { file.Option, Folder.Write($"{file.Option[2..]}.csv", file.Content + "\n") }),
            .. more.Contains("--as-of") ? Array.Empty<string>() : ["--as-of", AsOf],
            "--out",
            Folder.At("out"),
            .. more,
        ]);

    /// <summary>Reviews some of everything, in euro.</summary>
    public Task<Result> Everything(params string[] more) =>
        Review(SomeExpenses, [("--budget", SomeBudgets), ("--sales", SomeSales)], ["--currency", "EUR", .. more]);

    /// <summary>Reviews rows under <see cref="Header"/> against <see cref="Budget"/>, in euro.</summary>
    public Task<Result> Rows(params string[] rows) =>
        Review(string.Join('\n', [Header, .. rows]), [("--budget", Budget)], "--currency", "EUR");

    /// <summary>Reviews rows under <see cref="Header"/> against other budgets, in euro.</summary>
    public Task<Result> Against(string budget, params string[] rows) =>
        Review(string.Join('\n', [Header, .. rows]), [("--budget", budget)], "--currency", "EUR");

    /// <summary>The rows of a table that was written; no value in these tests holds a comma.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string name)
    {
        var lines = Folder.Read("out", name).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var names = lines[0].Split(',');
        return
        [
            .. lines.Skip(1).Select(line => names.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second)),
        ];
    }

    /// <summary>How a budget stands.</summary>
    public IReadOnlyDictionary<string, string> BudgetOf(string budget) =>
        Table("budgets.csv").Single(row => row["budget"] == budget);

    /// <summary>All that was written, file by file.</summary>
    public string Written() =>
        string.Concat(
            Folder
                .Content()
                .Where(name => name.StartsWith("out/", StringComparison.Ordinal))
                .Select(name => Folder.Read(name.Split('/')))
        );

    public string Page() => Folder.Read("out", "expenses.html");

    /// <summary>Asserts that data was refused at one place, and that nothing was written.</summary>
    public void AssertRefused(Result result, string place, string message)
    {
        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.Contains(
            result.ErrorLines,
            line => line.Contains(place, StringComparison.Ordinal) && line.Contains(message, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("out", Folder.Content());
    }

    /// <summary>Asserts that the command line was refused, and that nothing was written.</summary>
    public void AssertUsage(Result result, string message)
    {
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("out", Folder.Content());
    }

    public void Dispose() => Folder.Dispose();
}
