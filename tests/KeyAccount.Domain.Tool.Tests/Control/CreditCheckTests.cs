using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Control;

/// <summary><c>credit check</c>: outcome, reasons, who may release, what would let it pass.</summary>
public sealed class CreditCheckTests : IDisposable
{
    private const string Orders = "account,order,amount,prepaid,on,available_on,checkpoint,follows";

    private const string Line = "account,limit\nB,1000";

    private readonly UseRun run = new();

    [Theory]
    [InlineData("499.99", "pass", "")]
    [InlineData("500.00", "pass", "")]
    [InlineData("500.01", "refer", "KAM")]
    [InlineData("550.01", "refer", "GM")]
    [InlineData("650.01", "refer", "President")]
    [InlineData("800.01", "decline", "")]
    public async Task An_order_takes_what_is_left_of_the_line(string amount, string outcome, string authority)
    {
        await run.Check([("--lines", Line), ("--orders", $"{Orders}\nB,1,{amount},,,,,")], "--policy", Policy());

        var row = run.Row("checks.csv", "order", "1");
        Assert.Equal((outcome, authority), (row["outcome"], row["authority"]));
    }

    [Fact]
    public async Task What_passes_takes_its_room_before_the_next_in_turn()
    {
        await run.Check(
            [
                ("--lines", Line),
                ("--orders", $"{Orders}\nB,2,300,,2024-06-30,,,\nB,1,300,,2024-06-29,,,\nB,3,200,,2024-06-30,,,"),
            ],
            "--policy",
            Policy()
        );

        Assert.Equal(
            [("1", "pass", "500.00"), ("2", "refer", "800.00"), ("3", "pass", "800.00")],
            run.Rows("checks.csv").Select(row => (row["order"], row["outcome"], row["used"]))
        );
    }

    [Fact]
    public async Task A_family_has_one_room()
    {
        await run.Check(
            [
                ("--lines", "account,limit\nH,1000\nA,inherit\nB,inherit"),
                ("--families", "account,parent,link\nA,H,shared\nB,H,shared"),
                ("--orders", $"{Orders}\nA,1,500,,,,,\nB,2,1,,,,,"),
            ],
            "--policy",
            Policy()
        );

        Assert.Equal([("pass", "H"), ("refer", "H")], run.Rows("checks.csv").Select(row => (row["outcome"], row["level"])));
    }

    [Theory]
    [InlineData("9000", "0.00", "pass")]
    [InlineData("8499", "501.00", "refer")]
    public async Task What_is_prepaid_adds_nothing(string prepaid, string increment, string outcome)
    {
        await run.Check([("--lines", Line), ("--orders", $"{Orders}\nB,1,9000,{prepaid},,,,")], "--policy", Policy());

        var row = run.Row("checks.csv", "order", "1");
        Assert.Equal((increment, outcome), (row["increment"], row["outcome"]));
    }

    [Theory]
    [InlineData("2024-07-30", "refer")]
    [InlineData("2024-07-31", "pass")]
    public async Task An_order_beyond_the_horizon_adds_nothing_yet(string available, string outcome)
    {
        await run.Check([("--lines", Line), ("--orders", $"{Orders}\nB,1,501,,,{available},,")]);

        Assert.Equal(outcome, run.Row("checks.csv", "order", "1")["outcome"]);
    }

    [Theory]
    [InlineData("O1", "0.00", "pass")]
    [InlineData("", "400.00", "refer")]
    public async Task A_delivery_adds_only_what_its_order_did_not_count(string follows, string increment, string outcome)
    {
        await run.Check([
            ("--lines", Line),
            ("--documents", "account,document,stage,on,amount\nB,O1,ordered,2024-06-01,400"),
            ("--orders", $"{Orders}\nB,1,400,,,,delivery,{follows}"),
        ]);

        var row = run.Row("checks.csv", "order", "1");
        Assert.Equal((increment, outcome), (row["increment"], row["outcome"]));
    }

    [Theory]
    [InlineData("B,1000,stopped", "decline", "CC-05")]
    [InlineData("B,1000,suspended", "refer", "CC-43")]
    [InlineData("B,unlimited,", "pass", "")]
    [InlineData("B,no check,", "pass", "")]
    [InlineData("B,no credit,", "decline", "CC-14")]
    [InlineData("A,1000,", "refer", "")]
    public async Task The_line_of_the_file_decides(string line, string outcome, string binding)
    {
        await run.Check([("--lines", $"account,limit,status\n{line}"), ("--orders", $"{Orders}\nB,1,10,,,,,")]);

        var row = run.Row("checks.csv", "order", "1");
        Assert.Equal(outcome, row["outcome"]);
        Assert.StartsWith(binding, row["binding"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_way_that_is_told_is_the_smallest()
    {
        var result = await run.Ask([("--lines", Line)], "--account", "B", "--amount", "600", "--policy", Policy());

        // As the documentation shows it.
        Assert.EndsWith(
            """
            order, B, 600.00 EUR
              refer to level 2
              line 1,000.00 EUR, used 500.00 EUR, the order adds 600.00 EUR
              * CC-12: over the line, as a share of it above 5.00 %; found 10.00 %
              - CC-11: over the line, as a share of it above 0.00 %; found 10.00 %
              GM may release it
              passes if 100.00 EUR is paid
              passes if delivered after 2024-07-30
              passes if a security that counts for 100.00 EUR is given
              passes if the document is smaller by 100.00 EUR, or so much is prepaid

            """,
            result.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task One_order_is_checked_as_one_of_a_file()
    {
        var one = await run.Ask([("--lines", Line)], "--account", "B", "--amount", "600", "--json");
        var file = await run.Ask([("--lines", Line), ("--orders", $"{Orders}\nB,order,600,,,,,")], "--json");

        Assert.Equal(file.Output, one.Output);
    }

    [Fact]
    public async Task Each_line_of_checks_is_a_check_with_its_evidence()
    {
        await run.Check([("--lines", Line), ("--orders", $"{Orders}\nB,1,600,,,,,\nA,2,1,,,,,")]);

        var lines = run.Folder.Read("out", "checks.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var document = JsonDocument.Parse(
            lines.Single(line => line.Contains("\"order\":\"1\"", StringComparison.Ordinal))
        );
        var reason = document.RootElement.GetProperty("reasons")[0];
        Assert.Equal(2, lines.Length);
        Assert.Equal("met", reason.GetProperty("state").GetString());
        Assert.NotEqual(0, reason.GetProperty("evidence").GetArrayLength());
    }

    [Fact]
    public async Task A_policy_that_was_changed_without_its_fingerprint_is_refused()
    {
        var policies = Policy();
        var path = Path.Combine(policies, "credit-check.json");
        await File.WriteAllTextAsync(
            path,
            (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Replace(
                "\"5.00 %\"",
                "\"25.00 %\"",
                StringComparison.Ordinal
            ),
            TestContext.Current.CancellationToken
        );
        var result = await run.Ask([("--lines", Line)], "--account", "B", "--amount", "600", "--policy", path);

        // The fingerprint no longer fits what was changed.
        Assert.Equal(3, result.ExitCode);
    }

    [Theory]
    [InlineData("--orders", "--account")]
    [InlineData("", "")]
    public async Task Either_a_file_or_one_order_is_needed(string file, string account)
    {
        string[] more =
        [
            .. file.Length > 0 ? new[] { file, run.Folder.Write("orders.csv", $"{Orders}\nB,1,1,,,,,\n") } : [],
            .. account.Length > 0 ? new[] { account, "B", "--amount", "1" } : [],
        ];
        var result = await run.Ask([("--lines", Line)], more);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("state either --orders FILE.csv, or one order", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--account B", "--account and --amount belong together")]
    [InlineData("--account b --amount 5", "\"b\" is not in the book")]
    [InlineData("--account B --amount 0", "is not above zero")]
    [InlineData("--account B --amount 5,0", "is not a plain number")]
    [InlineData("--account B --amount 5 --prepaid 6", "of --prepaid is not a part of it")]
    [InlineData("--account B --amount 5 --term-days x", "--term-days needs a whole number")]
    [InlineData("--account B --amount 5 --available-on soon", "is not a date")]
    public async Task A_wrong_order_by_options_is_told(string options, string message)
    {
        var result = await run.Ask([("--lines", Line)], options.Split(' '));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_without_a_unit_asks_for_a_policy()
    {
        var book = run.Folder.Write(
            "old.csv",
            "account,invoice,issued,settled,amount,currency\nB,1,2020-06-01,2020-07-01,5,EUR\n"
        );
        var result = await Keyaccount.Run(
            "credit",
            "check",
            "--invoices",
            book,
            "--as-of",
            "2024-06-30",
            "--account",
            "B",
            "--amount",
            "5"
        );

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("keyaccount policy new", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => run.Dispose();

    /// <summary>The shipped policies with a unit so large that no value of a document matters.</summary>
    private string Policy()
    {
        var folder = run.Folder.At("policies");
        Keyaccount.Run("policy", "new", "--sales", "900000000", "--currency", "EUR", "--out", folder).GetAwaiter().GetResult();
        return folder;
    }
}
